import { expect, test } from '../fixtures'
import { StartScreen } from '../pages/StartScreen'

// A trace would keep the two million characters with each of its steps.
test.use({ trace: 'off' })

test('a link beyond every limit is refused at once and the open design stays', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Security groups and NAT gateway')
  await editor.isSaved()
  const before = await editor.asFile()
  await page.evaluate(() => {
    location.hash = `#d=a${'A'.repeat(2_000_000)}`
  })
  await editor.says(/at most 2000000 are read/)
  expect(page.url()).not.toContain('#')
  expect(await editor.asFile()).toEqual(before)
})
