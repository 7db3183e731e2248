import { type Page, expect } from '@playwright/test'

/** What is selected, field by field. */
export class Inspector {
  readonly page: Page
  readonly root
  readonly findings
  readonly name

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('complementary', { name: 'Inspector' })
    this.findings = this.root.getByRole('region', { name: 'Findings' })
    this.name = this.root.getByRole('textbox', { name: 'Name', exact: true })
  }

  async shows(title: string): Promise<this> {
    await expect(this.root.getByRole('heading', { level: 2, name: title })).toBeVisible()
    return this
  }

  field(label: string) {
    return this.root.getByLabel(label, { exact: true })
  }

  /** Chooses one of the values of a field that stand side by side. */
  async choose(field: string, value: string): Promise<this> {
    await this.root
      .getByRole('radiogroup', { name: field, exact: true })
      .getByRole('radio', { name: value, exact: true })
      .check()
    return this
  }
}
