import { expect, storedForOffline, test } from '../fixtures'
import { StartScreen } from '../pages/StartScreen'

test.use({ serviceWorkers: 'allow' })

test('the main journey sends no request after the page has loaded, and goes on without a network', async ({
  page,
  context,
  traffic,
}) => {
  const start = await StartScreen.open(page)
  await storedForOffline(page)
  await traffic.forget()

  const guide = await start.askGuide()
  await guide.answer('Where may training jobs go?', 'Nowhere that could take data out')
  await guide.answer('May Microsoft host the network of the computes?', 'No, our policy forbids it')
  await guide.advises('Data exfiltration prevention')
  const dialog = await guide.openPattern('Data exfiltration prevention')
  const editor = await (await dialog.build()).analysed()

  await editor.canvas.select(/^Key vault/)
  await editor.inspector.choose('Public network access', 'All networks')
  await editor.analysed()
  await editor.problems.fixAllSafe()
  await editor.hasNoFindings()
  await editor.openTab('IP plan')
  await editor.openTab('Pattern')
  const panel = await editor.openExport()
  await panel.written()
  expect((await panel.downloadZip()).size).toBeGreaterThan(5)
  const share = await editor.openShare()
  await share.link()
  await share.close()
  await editor.isSaved()
  expect(await traffic.sent()).toEqual([])

  const before = await editor.asFile()
  await context.setOffline(true)
  await page.reload()
  await editor.shown()
  await editor.analysed()
  expect(await editor.asFile()).toEqual(before)
  await editor.openExport()
})
