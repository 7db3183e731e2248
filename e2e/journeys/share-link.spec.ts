import { expect, test } from '../fixtures'
import { Editor } from '../pages/Editor'
import { StartScreen } from '../pages/StartScreen'

test('a link opens an equal design elsewhere and touches nothing there', async ({
  page,
  browser,
  baseURL,
}) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Data exfiltration prevention')
  await editor.canvas.rename(/^Key vault/, 'kv-shared "${x}" 🦄')
  const sent = await editor.asFile()
  const share = await editor.openShare()
  const link = await share.link()
  await share.close()
  expect(link.length).toBeLessThanOrEqual(2000 + 'http://localhost:00000/#'.length)

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' })
  await elsewhere.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined })
  })
  const there = await elsewhere.newPage()
  const own = await (await StartScreen.open(there)).startFrom('Security groups and NAT gateway')
  await own.isSaved()
  const ownBefore = await own.asFile()

  await there.goto(link)
  const opened = await new Editor(there).shown()
  await expect(opened.sharedBar).toBeVisible()
  expect(await opened.asFile()).toEqual(sent)
  expect(there.url(), 'the address bar no longer holds the design').not.toContain('#d=')

  const list = await opened.home()
  await expect(list.designs.getByRole('listitem')).toHaveCount(1)
  const again = await list.openStored('security groups')
  expect(await again.asFile()).toEqual(ownBefore)
  await elsewhere.close()
})

test('an opened link is kept with the first change', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Security groups and NAT gateway')
  const share = await editor.openShare()
  const link = await share.link()
  await page.goto('about:blank')
  await page.goto(link)
  await expect(editor.sharedBar).toBeVisible()
  await editor.canvas.rename(/^Key vault/, 'kv-changed')
  await expect(editor.sharedBar).toBeHidden()
  await editor.isSaved()
  const list = await editor.home()
  await expect(list.designs.getByRole('listitem')).toHaveCount(2)
})

test.describe('a link that cannot be opened', () => {
  const cases: readonly (readonly [name: string, change: (link: string) => string, says: RegExp])[] = [
    ['damaged', (link) => link.replace(/.{5}$/, 'AAAAA'), /damaged|Copy the link again/],
    ['cut off', (link) => link.slice(0, -40), /cut|Copy the whole link/],
    ['of a newer version', (link) => link.replace('#d=a', '#d=c'), /newer version/],
    ['of something else', (link) => link.replace(/#d=a.*/, '#d=<script>alert(1)</script>'), /no design/],
  ]
  for (const [name, change, says] of cases) {
    test(`${name}: says so and loses nothing`, async ({ page }) => {
      const start = await StartScreen.open(page)
      const editor = await start.startFrom('Security groups and NAT gateway')
      await editor.isSaved()
      const before = await editor.asFile()
      const share = await editor.openShare()
      const link = await share.link()
      await share.close()
      // A new fragment in the open page is the same way as a fresh visit, and the one that a long address can take.
      await page.evaluate(
        (fragment) => {
          location.hash = fragment
        },
        new URL(change(link)).hash,
      )
      await editor.says(says)
      expect(await editor.asFile()).toEqual(before)
      await page.reload()
      expect(await (await editor.shown()).asFile()).toEqual(before)
    })
  }

  test('on a first visit', async ({ page }) => {
    await page.goto('/#d=aAAAAAAAA')
    const start = await new StartScreen(page).shown()
    await expect(start.notice).toContainText(/link/i)
  })
})
