import { type Page, expect } from '@playwright/test'

/** The drawing as a tree. */
export class Outline {
  readonly tree

  constructor(page: Page) {
    this.tree = page.getByRole('tree', { name: 'Elements' })
  }

  async shown(): Promise<this> {
    await expect(this.tree).toBeVisible()
    return this
  }

  item(name: string | RegExp) {
    return this.tree.getByRole('treeitem', { name })
  }
}
