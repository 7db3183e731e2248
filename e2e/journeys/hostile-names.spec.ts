import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import type { Diagram } from '../../src/model/diagram'
import { expect, test } from '../fixtures'
import { Editor } from '../pages/Editor'
import { StartScreen } from '../pages/StartScreen'

const EXAMPLE = join(import.meta.dirname, '../../examples/custom-exfil-prevention.cordon.json')

const NAMES = [
  '${globalThis.ran = true}',
  '<img src=x onerror="globalThis.ran=true">',
  '\'quoted\' "twice" `thrice` \\ back',
  "[concat('a', resourceGroup().id)]",
  'line one\nline two\ttab',
  '🦄 naïve ſtraße \u202Ereversed',
  '</script><script>globalThis.ran=true</script>',
  `long-${'x'.repeat(495)}`,
  // oxlint-disable-next-line no-script-url -- as a name it must do nothing
  'javascript:globalThis.ran=true',
  "'; DROP TABLE nodes; --",
  '=1+1',
  ' ',
]

test('names of any text break nothing, wherever they are shown', async ({ page }) => {
  const dialogs = countDialogs(page)
  const start = await StartScreen.open(page)
  const design = withHostileNames()
  await start.pickFile({
    name: 'hostile.cordon.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(design)),
  })
  const editor = await new Editor(page).shown()
  await editor.analysed()
  await expect(editor.name).toHaveValue(design.name)
  await expect(editor.canvas.root.getByText(NAMES[1]!).first()).toBeAttached()

  const outline = await editor.openOutline()
  for (const words of ['${globalThis', '<img src=x', '[concat(', '🦄', '</script>']) {
    const item = outline.item(new RegExp(words.replaceAll(/[$[(]/g, String.raw`\$&`))).first()
    await item.click()
    await expect(editor.inspector.name).toHaveValue(new RegExp(words.replaceAll(/[$[(]/g, String.raw`\$&`)))
  }

  const vault = Object.values(design.nodes).find(({ kind }) => kind === 'keyVault')!
  await outline.tree.locator(`[data-row="${vault.id}"]`).click()
  await editor.inspector.choose('Public network access', 'All networks')
  await editor.analysed()
  await editor.openProblems()
  await expect(editor.problems.list.getByRole('row').first()).toBeVisible()

  const panel = await editor.openExport()
  for (const format of ['Bicep', 'ARM JSON', 'IP plan', 'Findings']) {
    await panel.chooseFormat(format)
    await panel.downloadZip()
  }
  const link = await (await editor.openShare()).link()
  expect(link).toContain('#d=')
  await page.keyboard.press('Escape')

  const now = await editor.asFile()
  expect(Object.values(now.nodes).map(({ name }) => name)).toEqual(
    Object.values(design.nodes).map(({ name }) => name),
  )
  expect(dialogs()).toBe(0)
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
})

test('a hostile name typed on the canvas and in the inspector stays text', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Security groups and NAT gateway')
  const [, image = '', quotes = ''] = NAMES
  await editor.canvas.rename(/^Key vault/, image)
  await expect(editor.canvas.root.getByText(image)).toBeVisible()
  await editor.inspector.name.fill(quotes)
  await expect(editor.canvas.root.getByText(quotes)).toBeVisible()
  await editor.undo()
  await expect(editor.canvas.root.getByText(image)).toBeVisible()
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
})

function withHostileNames(): Diagram {
  const design = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Diagram
  const nodes = Object.values(design.nodes).map((node, index) => ({
    ...node,
    name: NAMES[index % NAMES.length] ?? '',
  }))
  return {
    ...design,
    name: '<b>${design}</b> "x" 🦄',
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  }
}

function countDialogs(page: Page): () => number {
  let count = 0
  page.on('dialog', (dialog) => {
    count += 1
    void dialog.dismiss()
  })
  return () => count
}
