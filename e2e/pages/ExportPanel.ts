import { readFile } from 'node:fs/promises'

import { type Page, expect } from '@playwright/test'
import { unzipSync } from 'fflate'

/** Code for the design: preview, copy, download. */
export class ExportPanel {
  readonly page: Page
  readonly panel

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('tabpanel', { name: 'Export' })
  }

  async shown(): Promise<this> {
    await expect(this.panel).toBeVisible()
    return this
  }

  /** The files of the zip that a click on download hands out, by path. */
  async downloadZip(): Promise<ReadonlyMap<string, string>> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: /zip/i }).click()
    const bytes = await readFile(await (await download).path())
    const decoder = new TextDecoder()
    return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, decoder.decode(data)]))
  }
}
