import { expect, test } from '../fixtures'
import { StartScreen } from '../pages/StartScreen'

test('a pattern is broken, the finding seen in three places, fixed, undone and redone', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Data exfiltration prevention')
  const { canvas, inspector, problems } = editor
  await editor.hasNoFindings()

  const vault = await canvas.select(/^Key vault/)
  await inspector.choose('Public network access', 'All networks')
  await editor.analysed()

  await expect(vault).toHaveAccessibleName(/1 error$/)
  const box = inspector.findings.getByRole('article').first()
  const sentence = (await box.getByRole('paragraph').first().textContent()) ?? ''
  expect(sentence).toContain('kv-')
  await expect(vault.getByTitle(sentence)).toBeVisible()
  await expect(problems.row(sentence)).toBeVisible()
  await expect(inspector.root.locator('[data-field=publicAccess]')).toHaveAttribute('data-mark', 'error')

  await problems.row(sentence).getByRole('button').first().click()
  await editor.hasNoFindings()
  await expect(vault).not.toHaveAccessibleName(/error/)

  await editor.undo()
  await editor.analysed()
  await expect(problems.row(sentence)).toBeVisible()
  await editor.redo()
  await editor.hasNoFindings()
  await editor.undo()
  await editor.undo()
  await editor.hasNoFindings()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
})

test('rows keep still under the pointer, and the filter shows what is new', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Data exfiltration prevention')
  const { canvas, inspector, problems } = editor
  await canvas.select(/^Key vault/)
  await inspector.choose('Public network access', 'All networks')
  await editor.analysed()
  const row = problems.row('kv-').first()
  await row.hover()
  await page.keyboard.press('ControlOrMeta+z')
  await editor.hasNoFindings()
  await expect(row).toContainText('no longer found')
  await page.getByRole('banner').hover()
  await expect(problems.row('no longer found')).toHaveCount(0)

  await inspector.choose('Public network access', 'All networks')
  await editor.analysed()
  await problems.markAllSeen()
  await expect(page.getByText('Nothing new')).toBeVisible()
  await canvas.select(/^Container registry/)
  await inspector.choose('Public network access', 'All networks')
  await editor.analysed()
  await expect(problems.row('paas/').first()).toContainText(/cr/)
  await expect(problems.row('kv-')).toHaveCount(0)
})

test('patterns, once open, are what they say: the status bar names them and nothing is missing', async ({
  page,
}) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Managed network, approved outbound only')
  await expect(
    page.getByRole('button', {
      name: /^Pattern: Managed network, approved outbound only — (\d+) of \1 held/,
    }),
  ).toBeVisible()
  await editor.hasNoFindings()
})
