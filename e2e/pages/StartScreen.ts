import { type Page, expect } from '@playwright/test'

import { Editor } from './Editor'
import { Guide } from './Guide'
import { PatternDialog } from './PatternDialog'

/** The first screen: ways to begin. */
export class StartScreen {
  readonly page: Page
  readonly empty
  readonly designs
  readonly notice

  constructor(page: Page) {
    this.page = page
    this.empty = page.getByRole('button', { name: 'Empty canvas' })
    this.designs = page.getByRole('region', { name: 'Your designs' })
    this.notice = page.getByRole('alert')
  }

  static async open(page: Page): Promise<StartScreen> {
    await page.goto('/')
    return new StartScreen(page).shown()
  }

  async shown(): Promise<this> {
    await expect(this.page.getByRole('heading', { name: 'Cordon', level: 1 })).toBeVisible()
    return this
  }

  /** The cards are there. */
  async patternsShown(): Promise<this> {
    await expect(this.pattern('Data exfiltration prevention')).toBeVisible()
    return this
  }

  pattern(title: string) {
    return this.page.getByRole('region', { name: 'Start from a documented pattern' }).getByRole('button', {
      name: title,
    })
  }

  async emptyCanvas(): Promise<Editor> {
    await this.empty.click()
    return new Editor(this.page).shown()
  }

  async choosePattern(title: string): Promise<PatternDialog> {
    await this.pattern(title).first().click()
    return new PatternDialog(this.page, title).shown()
  }

  /** A pattern as it is offered, analysed. */
  async startFrom(title: string): Promise<Editor> {
    const dialog = await this.choosePattern(title)
    const editor = await dialog.build()
    return editor.analysed()
  }

  async askGuide(): Promise<Guide> {
    await this.page.getByRole('button', { name: 'Which isolation fits?' }).click()
    return new Guide(this.page).shown()
  }

  /** Picks a file; what happens then depends on the file. */
  async pickFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const asked = this.page.waitForEvent('filechooser')
    await this.page.getByRole('button', { name: 'Open a file' }).click()
    await (await asked).setFiles(file)
  }

  async openStored(name: string | RegExp): Promise<Editor> {
    await this.designs.getByRole('button', { name }).first().click()
    return new Editor(this.page).shown()
  }
}
