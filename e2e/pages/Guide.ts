import { type Page, expect } from '@playwright/test'

import { PatternDialog } from './PatternDialog'

/** The questions that lead to a pattern. */
export class Guide {
  readonly page: Page
  readonly dialog
  readonly advice

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Which isolation fits?' })
    this.advice = this.dialog.getByRole('region', { name: 'Advice' })
  }

  async shown(): Promise<this> {
    await expect(this.advice).toBeVisible()
    return this
  }

  async answer(question: string, ...choices: readonly string[]): Promise<this> {
    const group = this.dialog.getByRole('group', { name: question })
    for (const choice of choices) await group.getByLabel(choice, { exact: true }).check()
    return this
  }

  async advises(title: string): Promise<this> {
    await expect(this.advice.getByRole('heading', { level: 3 })).toHaveText(title)
    return this
  }

  async openPattern(title: string): Promise<PatternDialog> {
    await this.dialog.getByRole('button', { name: 'Open this pattern' }).click()
    return new PatternDialog(this.page, title).shown()
  }
}
