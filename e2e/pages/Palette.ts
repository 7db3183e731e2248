import type { Page } from '@playwright/test'

import type { Canvas } from './Canvas'

/** Everything that can be drawn. */
export class Palette {
  readonly canvas: Canvas
  readonly search
  readonly list

  constructor(page: Page, canvas: Canvas) {
    this.canvas = canvas
    this.search = page.getByRole('searchbox', { name: 'Find a resource' })
    this.list = page.getByRole('group', { name: 'Resources', exact: true })
  }

  item(label: string) {
    return this.list.getByRole('button', { name: label, exact: true })
  }

  /** Drags a kind onto a place of the drawing, measured from its top left corner. */
  async drop(label: string, at: { readonly x: number; readonly y: number }): Promise<void> {
    await this.item(label).dragTo(this.canvas.root, { targetPosition: at })
  }

  /** Drags a kind onto an element: onto its header, or at a place inside. */
  async dropOn(label: string, spoken: string | RegExp, at = { x: 60, y: 12 }): Promise<void> {
    await this.item(label).dragTo(this.canvas.element(spoken), { targetPosition: at })
  }
}
