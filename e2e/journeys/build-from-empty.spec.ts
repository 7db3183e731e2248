import { expect, test } from '../fixtures'
import { StartScreen } from '../pages/StartScreen'

test.use({ viewport: { width: 1920, height: 1080 } })

test('hub and spoke from an empty canvas: drag, connect, clear every finding', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.emptyCanvas()
  const { canvas, palette, problems } = editor

  await palette.drop('Virtual network', { x: 220, y: 60 })
  await canvas.rename(/^Virtual network vnet/, 'vnet-hub')
  await palette.dropOn('Subnet', 'Virtual network vnet-hub')
  await palette.dropOn('Azure Firewall', 'Virtual network vnet-hub')
  await expect(canvas.element(/^Azure Firewall .* in AzureFirewallSubnet/)).toBeVisible()

  await palette.drop('Virtual network', { x: 700, y: 60 })
  await canvas.rename(/^Virtual network vnet(?!-hub)/, 'vnet-spoke')
  await palette.dropOn('Compute cluster', 'Virtual network vnet-spoke')
  await expect(canvas.element(/^Compute cluster .* in snet-training/)).toBeVisible()
  await palette.dropOn('Private endpoint', 'Virtual network vnet-spoke')
  await expect(canvas.element(/^Private endpoint .* in snet-pe/)).toBeVisible()

  const services = ['Machine Learning workspace', 'Storage account', 'Key vault', 'Container registry']
  for (const [row, service] of services.entries()) await palette.drop(service, { x: 1100, y: 60 + row * 70 })
  await canvas.connect('Virtual network vnet-hub', 'Virtual network vnet-spoke')
  await expect(canvas.link('Peering from vnet-hub to vnet-spoke')).toBeVisible()
  await canvas.connect(/^Private endpoint pep-ml/, /^Machine Learning workspace/)
  await expect(canvas.link(/^Private link from pep/)).toBeVisible()

  await editor.analysed()
  await expect(editor.counts).not.toHaveAccessibleName(/^Findings: 0 errors/)
  await problems.fixAllSafe()
  await editor.analysed()
  const noWayIn = problems.row(
    /neither VPN nor ExpressRoute nor Bastion with a jump host leads to vnet-spoke/,
  )
  await expect(noWayIn).toBeVisible()
  await palette.dropOn('Bastion', 'Virtual network vnet-hub')
  await palette.dropOn('Virtual machine', 'Virtual network vnet-hub')
  await editor.analysed()
  await expect(noWayIn).toHaveCount(0)
  await problems.fixOneByOne(editor)
  await editor.hasNoFindings()
  await expect(canvas.root.getByRole('group', { name: /\d (errors?|warnings?)$/ })).toHaveCount(0)
})

test('a drop in a wrong place is refused or redirected with the reason', async ({ page }) => {
  const start = await StartScreen.open(page)
  const editor = await start.emptyCanvas()
  const { canvas, palette } = editor
  await palette.drop('Virtual network', { x: 300, y: 60 })
  await palette.dropOn('Virtual network', /^Virtual network vnet/)
  await editor.says(/^A virtual network does not stand in vnet/)
  await expect(canvas.element(/^Virtual network/)).toHaveCount(2)
  await palette.drop('Azure Firewall', { x: 200, y: 420 })
  await expect(canvas.element(/^Azure Firewall .* in AzureFirewallSubnet/)).toBeVisible()
  await editor.undo()
  await expect(canvas.element(/^Azure Firewall/)).toHaveCount(0)
})

test('a drag with Alt held leaves the element and puts a copy down', async ({ page }) => {
  const editor = await (await StartScreen.open(page)).emptyCanvas()
  const { canvas, palette } = editor
  await palette.drop('Virtual network', { x: 220, y: 60 })
  await canvas.rename(/^Virtual network vnet/, 'vnet-spoke')
  await palette.dropOn('Compute cluster', 'Virtual network vnet-spoke')
  const before = await canvas.element('Virtual network vnet-spoke').boundingBox()

  await page.keyboard.down('Alt')
  await canvas.drag('Virtual network vnet-spoke', { x: 0, y: 400 })
  await page.keyboard.up('Alt')
  await expect(canvas.element('Virtual network vnet-spoke-2')).toBeVisible()
  await expect(canvas.element(/^Compute cluster .* in snet-training/)).toHaveCount(2)
  expect(await canvas.element('Virtual network vnet-spoke').boundingBox()).toEqual(before)
  await editor.undo()
  await expect(canvas.element('Virtual network vnet-spoke-2')).toHaveCount(0)
})
