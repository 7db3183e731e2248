import { type Locator, type Page, expect } from '@playwright/test'

interface Point {
  readonly x: number
  readonly y: number
}

/** The drawing. */
export class Canvas {
  readonly page: Page
  readonly root

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('application', { name: /^Drawing/ })
  }

  /** An element by kind and name, as it is read out. */
  element(spoken: string | RegExp): Locator {
    const name = typeof spoken === 'string' ? new RegExp(`^${escaped(spoken)}(,|$)`) : spoken
    return this.root.getByRole('group', { name })
  }

  link(spoken: string | RegExp): Locator {
    return this.root.getByRole('group', { name: 'Connections' }).getByRole('button', { name: spoken })
  }

  /** Selects an element by its header or card, where no other element lies over it. */
  async select(spoken: string | RegExp): Promise<Locator> {
    const element = this.element(spoken)
    await element.click({ position: { x: 60, y: 12 } })
    return element
  }

  /** Draws a link from one element to another with the pointer. */
  async connect(from: string | RegExp, to: string | RegExp): Promise<void> {
    await this.select(from)
    const dot = this.page.locator('.link-dot-e')
    const start = await middle(dot)
    const target = await boxOf(this.element(to))
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(target.x + 40, target.y + 12, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Drags an element by a distance on the screen. `release` stays away where the drag is to be interrupted. */
  async drag(spoken: string, by: Point, { release = true } = {}): Promise<void> {
    const box = await boxOf(this.element(spoken))
    const start = { x: box.x + 60, y: box.y + 12 }
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move(start.x + by.x / 2, start.y + by.y / 2, { steps: 3 })
    await this.page.mouse.move(start.x + by.x, start.y + by.y, { steps: 3 })
    if (release) await this.page.mouse.up()
  }

  async rename(spoken: string | RegExp, name: string): Promise<void> {
    await this.select(spoken)
    await this.page.keyboard.press('F2')
    await this.page.keyboard.insertText(name)
    await this.page.keyboard.press('Enter')
  }
}

async function boxOf(locator: Locator) {
  await expect(locator).toBeVisible()
  const box = await locator.boundingBox()
  if (!box) throw new Error('The element takes no room on the screen.')
  return box
}

async function middle(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator)
  return { x: x + width / 2, y: y + height / 2 }
}

/** A text as a regular expression that finds it. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
