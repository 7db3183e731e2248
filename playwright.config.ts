import { defineConfig } from '@playwright/test'

import { findBrowser } from './scripts/lib/browser.mjs'

// The workers are processes of their own and read this file again: the first one to do so settles the port for all.
process.env['CORDON_E2E_PORT'] ??= String(20_000 + (process.pid % 20_000))
const port = process.env['CORDON_E2E_PORT']
const root = process.env['CORDON_E2E_ROOT'] ?? 'dist'
const browser = findBrowser()

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    // Storing the whole build anew in each test costs more than the tests; those about offline use allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      // Chromium's sandbox refuses to run as root, as which containers usually run.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port} --strict-port --root ${root}`,
    port: Number(port),
    reuseExistingServer: false,
  },
})
