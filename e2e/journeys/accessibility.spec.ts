import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { expect, test } from '../fixtures'
import { StartScreen } from '../pages/StartScreen'

/** Every rule of axe, the advisory ones among them; of the dark colours only what colours can change. */
async function isAccessible(page: Page, screen: string): Promise<void> {
  const axe = new AxeBuilder({ page })
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const { violations } = await (isDark ? axe.withRules('color-contrast') : axe).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  expect.soft(found, screen).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the first screen, a pattern’s parameters and the guide', async ({ page }) => {
      const start = await (await StartScreen.open(page)).patternsShown()
      await isAccessible(page, 'first screen')
      await start.choosePattern('Hub and spoke with a firewall')
      await isAccessible(page, 'pattern')
      await page.keyboard.press('Escape')
      const guide = await start.askGuide()
      await guide.answer('May Microsoft host the network of the computes?', 'No, our policy forbids it')
      await guide.answer('Which of these must work?', 'Serverless Spark', 'Kubernetes or AKS compute')
      await isAccessible(page, 'guide')
    })

    test('the design with findings, every panel', async ({ page }) => {
      const start = await StartScreen.open(page)
      const editor = await start.startFrom('Data exfiltration prevention')
      await isAccessible(page, 'nothing selected')
      await editor.canvas.select(/^Key vault/)
      await editor.inspector.choose('Public network access', 'All networks')
      await editor.analysed()
      await isAccessible(page, 'with a finding')
      for (const tab of ['IP plan', 'Pattern', 'Export']) {
        await editor.openTab(tab)
        await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
        await isAccessible(page, tab)
      }
      await (await editor.openExport()).written()
      await isAccessible(page, 'code')
    })

    test('every dialog', async ({ page }) => {
      const start = await StartScreen.open(page)
      const editor = await start.startFrom('Security groups and NAT gateway')
      await editor.openOutline()
      await editor.openShare()
      await isAccessible(page, 'share')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ControlOrMeta+k')
      await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible()
      await isAccessible(page, 'search')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'More commands' }).click()
      await page.getByRole('menuitem', { name: /Keyboard shortcuts/ }).click()
      await isAccessible(page, 'shortcuts')
      await page.goto('/#/rules/topology/delegation-wrong')
      await expect(page.getByRole('heading', { name: 'Where documents disagree' })).toBeVisible()
      await isAccessible(page, 'rules')
    })

    test.describe('narrow', () => {
      test.use({ viewport: { width: 900, height: 700 } })
      test('the design and its drawers', async ({ page }) => {
        const start = await StartScreen.open(page)
        await isAccessible(page, 'first screen')
        const editor = await start.startFrom('Managed network, approved outbound only')
        await isAccessible(page, 'design')
        await page.getByRole('button', { name: 'Inspector', exact: true }).click()
        await expect(editor.inspector.root).toBeVisible()
        await isAccessible(page, 'inspector as a drawer')
      })
    })
  })
}
