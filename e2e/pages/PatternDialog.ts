import { type Page, expect } from '@playwright/test'

import { Editor } from './Editor'

/** A pattern's parameters beside the drawing that they build. */
export class PatternDialog {
  readonly page: Page
  readonly dialog

  constructor(page: Page, title: string) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: title })
  }

  async shown(): Promise<this> {
    await expect(this.dialog.getByRole('img', { name: /^Drawing of/ })).toBeVisible()
    return this
  }

  async set(label: string, value: string): Promise<this> {
    await this.dialog.getByLabel(label, { exact: true }).fill(value)
    return this
  }

  async build(): Promise<Editor> {
    await this.dialog.getByRole('button', { name: 'Open this design' }).click()
    return new Editor(this.page).shown()
  }
}
