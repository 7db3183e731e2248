import { readFile } from 'node:fs/promises'

import { type Page, expect } from '@playwright/test'
import { unzipSync } from 'fflate'

/** Code for the design: preview, copy, download. */
export class ExportPanel {
  readonly page: Page
  readonly panel
  readonly files

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('tabpanel', { name: 'Export' })
    this.files = this.panel.getByRole('list', { name: 'Files' })
  }

  async shown(): Promise<this> {
    await expect(this.files).toBeVisible()
    return this
  }

  async chooseFormat(label: string): Promise<this> {
    await this.panel.getByRole('button', { name: label, exact: true }).click()
    return this.written()
  }

  /** What is shown is that of the drawing. */
  async written(): Promise<this> {
    await expect(this.panel.locator('[aria-busy]')).toHaveAttribute('aria-busy', 'false')
    return this
  }

  /** The files of the zip that a click on download hands out, by path. */
  async downloadZip(): Promise<ReadonlyMap<string, string>> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: 'Download all as zip' }).click()
    const bytes = await readFile(await (await download).path())
    const decoder = new TextDecoder()
    return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, decoder.decode(data)]))
  }
}
