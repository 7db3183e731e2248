import { readFile } from 'node:fs/promises'

import { type Page, expect } from '@playwright/test'

import type { Diagram } from '../../src/model/diagram'
import { Canvas } from './Canvas'
import { ExportPanel } from './ExportPanel'
import { Inspector } from './Inspector'
import { Outline } from './Outline'
import { Palette } from './Palette'
import { Problems } from './Problems'
import { ShareDialog } from './ShareDialog'
import { StartScreen } from './StartScreen'

/** An open design. */
export class Editor {
  readonly page: Page
  readonly canvas
  readonly palette
  readonly inspector
  readonly problems
  readonly counts
  readonly saved
  readonly name
  readonly sharedBar
  readonly exampleBar

  constructor(page: Page) {
    this.page = page
    this.canvas = new Canvas(page)
    this.palette = new Palette(page, this.canvas)
    this.inspector = new Inspector(page)
    this.problems = new Problems(page)
    this.counts = page.getByRole('button', { name: /^Findings:/ })
    this.saved = page.getByText('saved in this browser')
    this.name = page.getByRole('banner').getByRole('textbox', { name: 'Design name' })
    this.sharedBar = page.getByRole('region', { name: 'Shared design' })
    this.exampleBar = page.getByRole('region', { name: 'Example' })
  }

  async shown(): Promise<this> {
    await expect(this.page.getByRole('main', { name: 'Drawing' })).toBeVisible()
    return this
  }

  /** What the panels tell is that of the drawing. */
  async analysed(): Promise<this> {
    await expect(this.counts).toHaveAttribute('data-analysis', 'idle')
    return this
  }

  /** The stored copy is that of the drawing. */
  async isSaved(): Promise<this> {
    await expect(this.saved).toBeVisible()
    return this
  }

  async hasNoFindings(): Promise<this> {
    await this.analysed()
    await expect(this.counts).toHaveAccessibleName(/^Findings: 0 errors, 0 warnings/)
    return this
  }

  /** What just happened is told in one sentence, also to screen readers. */
  async says(words: string | RegExp): Promise<this> {
    await expect(this.page.getByRole('status').filter({ hasText: words })).toBeAttached()
    return this
  }

  async undo(): Promise<this> {
    await this.page.getByRole('button', { name: /^Undo/ }).click()
    return this
  }

  async redo(): Promise<this> {
    await this.page.getByRole('button', { name: /^Redo/ }).click()
    return this
  }

  async openTab(title: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name: title })
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
  }

  async openProblems(): Promise<Problems> {
    await this.openTab('Problems')
    return this.problems
  }

  async openExport(): Promise<ExportPanel> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
    return new ExportPanel(this.page).shown()
  }

  async openShare(): Promise<ShareDialog> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
    return new ShareDialog(this.page).shown()
  }

  async openOutline(): Promise<Outline> {
    await this.page.getByRole('radio', { name: 'Outline' }).check()
    return new Outline(this.page).shown()
  }

  async home(): Promise<StartScreen> {
    await this.page.getByRole('button', { name: 'Cordon: all designs' }).click()
    return new StartScreen(this.page).shown()
  }

  /** The design as a file holds it: what the person would get by saving it. */
  async asFile(): Promise<Diagram> {
    const download = this.page.waitForEvent('download')
    await this.page.keyboard.press('ControlOrMeta+s')
    return JSON.parse(await readFile(await (await download).path(), 'utf8')) as Diagram
  }
}
