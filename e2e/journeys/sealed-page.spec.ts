import { expect, storedForOffline, test } from '../fixtures'

test.use({ serviceWorkers: 'allow' })

test('the page comes with its security headers', async ({ page }) => {
  const response = await page.goto('/')
  const headers = response?.headers() ?? {}
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['content-security-policy']).toContain("connect-src 'none'")
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1)
})

test('text never becomes markup or script', async ({ page, faults }) => {
  await page.goto('/')
  const refused = await page.evaluate(() => {
    const attempts = {
      markup: () => {
        // oxlint-disable-next-line no-restricted-properties -- the sink is what is tested
        document.createElement('div').innerHTML = '<b>x</b>'
      },
      evaluation: () => {
        // oxlint-disable-next-line no-eval, no-implied-eval, typescript/no-implied-eval -- so is this
        setTimeout('globalThis.ran = true', 0)
      },
      foreignWorker: () => new Worker('https://example.org/worker.js'),
    }
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt()
        return `${name}: went through`
      } catch {
        return `${name}: refused`
      }
    })
  })
  expect(refused).toEqual(['markup: refused', 'evaluation: refused', 'foreignWorker: refused'])
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  expect(faults.splice(0).length).toBeGreaterThan(0)
})

test('the page cannot reach any server', async ({ page, faults }) => {
  await page.goto('/')
  const outcome = await page.evaluate(() =>
    fetch('/').then(
      () => 'answered',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
  expect(faults.splice(0).join()).toContain('Content Security Policy')
})

test('only the page’s own server is asked, and nothing after the page has loaded', async ({
  page,
  traffic,
  baseURL,
}) => {
  await page.goto('/')
  await storedForOffline(page)
  const origins = new Set((await traffic.sent()).map((address) => new URL(address).origin))
  expect([...origins]).toEqual([baseURL])

  await traffic.forget()
  await page.evaluate(() => import(document.querySelector<HTMLScriptElement>('script[type=module]')!.src))
  await page.reload()
  const repeated = (await traffic.sent()).filter((address) => !address.endsWith('/sw.js'))
  expect(repeated, 'beside the look for a newer version').toEqual([])
})

test('once loaded it works without a network', async ({ page, context }) => {
  await page.goto('/')
  await storedForOffline(page)
  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('#root > *').first()).toBeVisible()
})

test('it refuses to run inside another page, even where a host sends no headers', async ({
  page,
  baseURL,
  faults,
}) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch()
    const { 'content-security-policy': _, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
  await page.setContent(`<iframe src="${baseURL}/"></iframe>`)
  await expect(page.frameLocator('iframe').locator('body')).toHaveText(/does not run inside another page/)
  expect(faults.splice(0).join()).toContain('refuses to be framed')
})
