import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

import { expect, test } from '../fixtures'
import { StartScreen } from '../pages/StartScreen'

const GOLDENS = join(import.meta.dirname, '../../src/patterns/goldens/custom-exfil-prevention')

test('the downloaded zips are the golden folders, byte for byte', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Data exfiltration prevention')
  const panel = await editor.openExport()
  for (const [format, folder] of [
    ['Bicep', 'bicep'],
    ['ARM JSON', 'arm'],
    ['IP plan', 'ip-plan'],
  ] as const) {
    await panel.chooseFormat(format)
    expect(Object.fromEntries(await panel.downloadZip()), format).toEqual(golden(folder))
  }
})

test('a selected element shows the lines that deploy it', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Security groups and NAT gateway')
  const panel = await editor.openExport()
  await panel.written()
  await editor.canvas.select(/^Key vault/)
  await expect(panel.files.locator('[aria-current=true]')).not.toHaveText(/main\.bicep$/)
  const marked = panel.panel.locator('[data-marked]').filter({ hasText: 'Microsoft.KeyVault/vaults' })
  await expect(marked.first()).toBeInViewport()
})

test('what is selected before the files are written opens its file', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Security groups and NAT gateway')
  await editor.canvas.select(/^Key vault/)
  const panel = await editor.openExport()
  await panel.written()
  await expect(panel.files.locator('[aria-current=true]')).toHaveText(/data\.bicep$/)
  const marked = panel.panel.locator('[data-marked]').filter({ hasText: 'Microsoft.KeyVault/vaults' })
  await expect(marked.first()).toBeInViewport()
})

function golden(folder: string): Readonly<Record<string, string>> {
  const root = join(GOLDENS, folder)
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(root, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')]
    }),
  )
}
