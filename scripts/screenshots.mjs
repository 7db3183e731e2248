/**
 * `npm run screenshots [-- --root dist]`: builds the app, or takes the build in a folder, and takes the pictures of the README from
 * it, light and dark. They show a documented pattern with one thing broken.
 */
import { chromium } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'

import { optionValue } from './lib/arguments.mjs'
import { ensureBrowser } from './lib/browser.mjs'
import { buildIfStale } from './lib/build.mjs'
import { projectPath } from './lib/project.mjs'
import { createStaticServer, listen } from './lib/static-server.mjs'

const root = optionValue(process.argv, '--root')
if (root === undefined) buildIfStale()
const server = createStaticServer(root === undefined ? projectPath('dist') : resolve(root))
const port = await listen(server, { host: '127.0.0.1', port: 0, strict: true })
const executablePath = ensureBrowser()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  chromiumSandbox: process.getuid?.() !== 0,
})
mkdirSync(projectPath('docs'), { recursive: true })
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  const page = await browser.newPage({
    viewport: { width: 1600, height: 1000 },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.getByRole('button', { name: 'Data exfiltration prevention' }).first().click()
  await page.getByRole('button', { name: 'Open this design' }).click()
  await analysed(page)
  await page
    .getByRole('application')
    .getByRole('group', { name: /^Key vault/ })
    .click()
  await page
    .getByRole('radiogroup', { name: 'Public network access' })
    .getByRole('radio', { name: 'All networks' })
    .check()
  await analysed(page)
  await page.getByText('saved in this browser').waitFor()
  await page.mouse.move(800, 5)
  await page.screenshot({ path: projectPath(`docs/screenshot-${colorScheme}.png`) })
  console.log(`docs/screenshot-${colorScheme}.png`)
  await page.close()
}
await browser.close()
server.close()

/** Waits until what the panels tell is that of the drawing. @param {import('@playwright/test').Page} page */
async function analysed(page) {
  await page.locator('[data-analysis="idle"]').waitFor()
}
