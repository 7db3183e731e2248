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

test('the page of a rule tells which older text is superseded; the list of rules tells all of them', async ({
  page,
}) => {
  await page.goto('/#/rules/topology/delegation-wrong')
  const rule = page.getByRole('article', { name: 'Subnet delegation does not fit' })
  await expect(rule.getByText('Delegate a subnet to Container Instances for the registry.')).toBeVisible()
  await expect(rule.getByText('Superseded')).toBeVisible()
  await page.goto('/#/rules')
  const all = page.getByRole('article', { name: 'Where documents disagree' })
  await expect(all.getByRole('heading', { name: 'Inbound ports of the Batch service' })).toBeVisible()
})
