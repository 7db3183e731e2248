import { expect, test } from '../fixtures'
import { StartScreen } from '../pages/StartScreen'

test('a fix says what it would bring, and is applied only when the person says so', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.startFrom('Data exfiltration prevention')
  const { canvas, problems } = editor
  for (const element of [/^Subnet snet-pe/, /^Key vault/]) {
    await canvas.select(element)
    await page.keyboard.press('Delete')
  }
  await editor.analysed()

  const row = problems.row('has no key vault')
  const offer = row.getByRole('button').first()
  await offer.click()
  const way = page.getByRole('menuitem', { name: /Add a key vault/ })
  await expect(way).toContainText(/Brings: .* has no private endpoint for vault/)
  await expect(page.locator('.ghost')).toHaveText(/kv-/)
  await way.click()

  const dialog = page.getByRole('dialog', { name: 'Add a key vault?' })
  await expect(dialog).toContainText('has no private endpoint for vault')
  await dialog.getByRole('button', { name: 'Leave it' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.ghost')).toHaveCount(0)
  await expect(canvas.element(/^Key vault/)).toHaveCount(0)

  await offer.click()
  await way.click()
  await dialog.getByRole('button', { name: 'Apply anyway' }).click()
  await expect(canvas.element(/^Key vault/)).toBeVisible()
  await editor.analysed()
  await problems.leave()
  await expect(problems.row('has no private endpoint for vault')).toBeVisible()
  await editor.undo()
  await expect(canvas.element(/^Key vault/)).toHaveCount(0)
})
