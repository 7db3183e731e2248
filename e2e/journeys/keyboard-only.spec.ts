import { expect, test } from '../fixtures'
import { Editor } from '../pages/Editor'
import { Keys } from '../pages/Keys'
import { StartScreen } from '../pages/StartScreen'

test('a whole run without a pointer', async ({ page }) => {
  const keys = new Keys(page)
  const start = await StartScreen.open(page)
  await start.patternsShown()

  await keys.tabTo(page.getByRole('searchbox', { name: 'Find a pattern' }))
  await keys.type('exfiltration prevention')
  await keys.activate(start.pattern('Data exfiltration prevention'))
  await keys.tabTo(page.getByRole('button', { name: 'Open this design' }))
  await keys.press('Enter')
  const editor = await new Editor(page).shown()
  const { canvas, problems } = editor
  await editor.hasNoFindings()

  await keys.tabTo(page.getByRole('button', { name: 'Skip to the drawing' }))
  await keys.press('Enter')
  await keys.tabTo(canvas.element(/^Key vault/))
  const before = await editor.asFile()
  const vault = Object.values(before.nodes).find(({ kind }) => kind === 'keyVault')!
  await keys.press('ArrowRight', 'ArrowRight', 'Shift+ArrowDown')
  const moved = (await editor.asFile()).layout[vault.id]!
  expect(moved).toMatchObject({ x: before.layout[vault.id]!.x + 2, y: before.layout[vault.id]!.y + 8 })

  await keys.press('F2')
  await keys.type('kv-renamed')
  await keys.press('Enter')
  await expect(canvas.element('Key vault kv-renamed')).toBeFocused()
  await keys.press('Control+z')
  await expect(canvas.element(`Key vault ${vault.name}`)).toBeVisible()

  await keys.press('Delete')
  await expect(canvas.element(/^Key vault/)).toHaveCount(0)
  await keys.press('Control+z')
  await expect(canvas.element(`Key vault ${vault.name}`)).toBeVisible()
  await editor.hasNoFindings()

  await keys.tabTo(page.getByRole('button', { name: 'Skip to the drawing' }))
  await keys.press('Enter')
  await keys.tabTo(canvas.element(/^Private endpoint .*vault/))
  await keys.press('Delete')
  await editor.analysed()
  await keys.tabTo(page.getByRole('button', { name: 'Skip to the panels below' }))
  await keys.press('Enter')
  await keys.tabTo(problems.list.locator('[tabindex="0"]'))
  while ((await problems.fixes.count()) > 0) {
    const sentence = await problems.fixes.first().getAttribute('aria-label')
    await keys.press('Home', 'ArrowRight', 'Enter')
    const menu = page.getByRole('menuitem').first()
    const fix = problems.list.getByRole('button', { name: sentence ?? '', exact: true })
    await expect(fix.or(menu).first()).toBeAttached({ attached: await menu.isVisible() })
    await editor.analysed()
  }
  await editor.hasNoFindings()
})
