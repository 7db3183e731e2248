import { type Page, expect } from '@playwright/test'

/** What can be waited for while findings are mended. */
interface Analysed {
  analysed(): Promise<unknown>
}

/** The list of findings. */
export class Problems {
  readonly page: Page
  readonly list

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('treegrid', { name: 'Findings' })
  }

  /** Rows of a rule, or with some words. */
  row(words: string | RegExp) {
    return this.list.getByRole('row').filter({ hasText: words })
  }

  /** The buttons that mend something; those of open questions lead to a field instead. */
  get fixes() {
    return this.list.getByRole('button', { name: /^(?!Answer|More for)/ })
  }

  /** Applies everything that has one meaning. */
  async fixAllSafe(): Promise<void> {
    await this.page.getByRole('button', { name: /^Fix \d+ safe$/ }).click()
    await expect(this.page.getByRole('button', { name: 'Fixing…' })).toHaveCount(0)
    await this.leave()
  }

  /** Only what comes from now on is listed. */
  async markAllSeen(): Promise<void> {
    await this.page.getByRole('button', { name: /^Filter( \(on\))?$/ }).click()
    await this.page.getByRole('button', { name: 'Mark all as seen' }).click()
    await this.page.keyboard.press('Escape')
  }

  /** Out of the list, which then catches up with the findings. */
  async leave(): Promise<void> {
    await this.page.getByRole('banner').hover()
    await this.page.getByRole('tab', { name: 'Problems' }).focus()
  }

  /** Applies the first way to mend the first finding until none is left that can be mended. */
  async fixOneByOne(editor: Analysed): Promise<void> {
    while ((await this.fixes.count()) > 0) {
      const fix = this.fixes.first()
      const name = (await fix.getAttribute('aria-label')) ?? ''
      const asks = (await fix.getAttribute('aria-haspopup')) === 'menu'
      await fix.click()
      if (asks) await this.page.getByRole('menuitem').first().click()
      await expect(this.list.getByRole('button', { name, exact: true })).toHaveCount(0)
      await editor.analysed()
      await this.leave()
    }
  }
}
