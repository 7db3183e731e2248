import { type Locator, type Page, expect } from '@playwright/test'

/** More stops than any way through a screen takes. */
const FAR = 150

/** A person without a pointer. */
export class Keys {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text)
  }

  /** Goes from stop to stop until the focus is there. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeAttached()
    for (let stop = 0; stop < FAR; stop += 1) {
      await this.page.keyboard.press('Tab')
      if (await target.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error(`The Tab key does not lead to ${String(target)}.`)
  }

  /** Goes there and presses it. */
  async activate(target: Locator): Promise<void> {
    await this.tabTo(target)
    await this.press('Enter')
  }
}
