import { expect, test } from '../fixtures'
import { StartScreen } from '../pages/StartScreen'

test('an example of a rule says where it came from and leads back to the own design', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Data exfiltration prevention')
  await editor.canvas.rename(/^Key vault/, 'kv-own')
  const own = await editor.asFile()
  await page.goto('/#/rules/dns/zone-missing')
  await page.getByRole('button', { name: 'Open on the canvas' }).first().click()
  await expect(editor.exampleBar).toContainText('Opened from the rule dns/zone-missing')
  await editor.exampleBar.getByRole('button', { name: 'Back to your design' }).click()
  await expect(editor.exampleBar).toBeHidden()
  expect(await editor.asFile()).toEqual(own)
})
