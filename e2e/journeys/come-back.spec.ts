import type { BrowserContext, Page } from '@playwright/test'

import { expect, test } from '../fixtures'
import { Editor } from '../pages/Editor'
import { StartScreen } from '../pages/StartScreen'

const PATTERN = 'Security groups and NAT gateway'

test('the tab is closed in the middle of typing: the words are there when one comes back', async ({
  page,
  context,
}) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom(PATTERN)
  await editor.canvas.select(/^Key vault/)
  await editor.inspector.name.fill('kv-half-typ')
  await close(page)
  const back = await comeBack(context)
  await expect(back.canvas.element('Key vault kv-half-typ')).toBeVisible()
})

test('the tab is closed in the middle of a drag: the drawing is as it was', async ({ page, context }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom(PATTERN)
  await editor.isSaved()
  const before = await editor.asFile()
  await editor.canvas.drag('Virtual network vnet-ml', { x: -40, y: 40 }, { release: false })
  await close(page)
  const back = await comeBack(context)
  expect(await back.asFile()).toEqual(before)
})

test('a reload in the middle of a drag after an edit keeps the edit', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom(PATTERN)
  await editor.canvas.rename(/^Key vault/, 'kv-kept')
  await editor.canvas.drag('Virtual network vnet-ml', { x: -40, y: 40 }, { release: false })
  await page.reload()
  await expect(editor.canvas.element('Key vault kv-kept')).toBeVisible()
})

test('two tabs on one design: neither loses an edit', async ({ page, context }) => {
  const start = await StartScreen.open(page)
  const first = await start.startFrom(PATTERN)
  await first.isSaved()
  const second = await comeBack(context)
  await second.analysed()

  await first.canvas.rename(/^Key vault/, 'kv-first-tab')
  await first.isSaved()
  await second.canvas.rename(/^Storage account/, 'st-second-tab')
  await second.isSaved()

  const list = await second.home()
  await expect(list.designs.getByRole('listitem')).toHaveCount(2)
  const copy = await list.openStored('(copy)')
  await expect(copy.canvas.element('Storage account st-second-tab')).toBeVisible()
  const original = await (await first.home()).openStored(/^(?!.*\(copy\)|Duplicate|Delete)/)
  await expect(original.canvas.element('Key vault kv-first-tab')).toBeVisible()
})

test('Back leads to the first screen and Forward to the design again', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom(PATTERN)
  await page.goBack()
  await start.shown()
  await page.goForward()
  await editor.shown()
  await page.reload()
  await editor.shown()
  await page.goBack()
  await start.shown()
})

/** Closes a tab as a person does: the page is told, and not waited for. */
async function close(page: Page): Promise<void> {
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
}

async function comeBack(context: BrowserContext): Promise<Editor> {
  const page = await context.newPage()
  await page.goto('/')
  const editor = await new Editor(page).shown()
  return editor.analysed()
}
