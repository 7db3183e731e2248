import { type Page, expect } from '@playwright/test'

/** The design as a link. */
export class ShareDialog {
  readonly page: Page
  readonly dialog
  readonly field

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Share the design' })
    this.field = this.dialog.getByRole('textbox', { name: 'Link' })
  }

  async shown(): Promise<this> {
    await expect(this.dialog).toBeVisible()
    return this
  }

  /** The link as it would be passed on. */
  async link(): Promise<string> {
    await expect(this.field).toHaveValue(/#d=/)
    return this.field.inputValue()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.dialog).toBeHidden()
  }
}
