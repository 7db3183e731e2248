import { type Page, type Request, test as base, expect } from '@playwright/test'

/** The requests that left the browser, the service worker's own included; not those that it answered from its store. */
export interface Traffic {
  /** Starts anew: what was sent so far no longer counts. */
  forget(): Promise<void>
  /** Addresses of what was sent since. */
  sent(): Promise<readonly string[]>
}

interface Fixtures {
  /** Errors the page logged or threw, violations of its security policy among them. Left in here, they fail the test. */
  readonly faults: string[]
  readonly traffic: Traffic
}

export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    // The browser's own dialog for a place to save cannot be answered from here; without it a file is downloaded.
    await context.addInitScript(() => {
      Object.defineProperty(window, 'showSaveFilePicker', { value: undefined })
    })
    await use(context)
  },

  faults: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`)
      })
      await use(faults)
      expect(faults, 'errors in the page').toEqual([])
    },
    { auto: true },
  ],

  traffic: async ({ context }, use) => {
    let observed: Promise<string | undefined>[] = []
    context.on('request', (request) => observed.push(addressIfSent(request)))
    const sent = async () => (await Promise.all(observed)).filter((address) => address !== undefined)
    await use({
      sent,
      forget: async () => {
        await sent()
        observed = []
      },
    })
  },
})

async function addressIfSent(request: Request): Promise<string | undefined> {
  if (!/^https?:/.test(request.url())) return undefined
  const response = await request.response().catch(() => null)
  return response?.fromServiceWorker() ? undefined : request.url()
}

/**
 * Resolves when the service worker has stored the build and answers the page's requests. Needs
 * `test.use({ serviceWorkers: 'allow' })`.
 */
export async function storedForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller) return
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
    })
  })
}

export { expect }
