import { type Page, expect } from '@playwright/test'

/** The design as a link. */
export class ShareDialog {
  readonly page: Page
  readonly dialog

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: /share/i })
  }

  async shown(): Promise<this> {
    await expect(this.dialog).toBeVisible()
    return this
  }

  /** The link as it would be passed on. */
  async link(): Promise<string> {
    return this.dialog.getByRole('textbox').first().inputValue()
  }
}
