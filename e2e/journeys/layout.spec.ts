import type { Page } from '@playwright/test'

import { expect, test } from '../fixtures'
import { StartScreen } from '../pages/StartScreen'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 900, height: 700 },
  { width: 640, height: 800 },
] as const

for (const viewport of SIZES) {
  test(`nothing hangs out or lies over another at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport)
    const start = await (await StartScreen.open(page)).patternsShown()
    await fits(page, 'first screen')
    const guide = await start.askGuide()
    await guide.answer('May Microsoft host the network of the computes?', 'Yes')
    await fits(page, 'guide')
    await page.keyboard.press('Escape')
    const editor = await start.startFrom('Data exfiltration prevention')
    await fits(page, 'design')
    for (const tab of ['IP plan', 'Pattern', 'Export']) {
      await editor.openTab(tab)
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
      await fits(page, tab)
    }
  })
}

/** No part of the page lies outside of it, and each control of the bars can be hit in its middle. */
async function fits(page: Page, screen: string): Promise<void> {
  const { overflow, covered } = await page.evaluate(() => {
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.visually-hidden, [aria-hidden="true"]') === null
    const controls = [...document.querySelectorAll('header, footer, [role="tablist"]')].flatMap((bar) => [
      ...bar.querySelectorAll('button, input, a[href]'),
    ])
    const isModal = document.querySelector('[role="dialog"]') !== null
    const hidden = controls.filter((control) => {
      const { left, top, width, height } = control.getBoundingClientRect()
      if (width < 2 || height < 2 || !isShown(control)) return false
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      return hit === null || !(control.contains(hit) || hit.contains(control))
    })
    return {
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      covered: isModal ? [] : hidden.map((control) => control.ariaLabel ?? control.textContent),
    }
  })
  expect.soft(overflow, `${screen}: pixels beyond the page`).toBe(0)
  expect.soft(covered, `${screen}: controls that cannot be hit`).toEqual([])
}
