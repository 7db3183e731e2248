import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const INSTALLED_AT = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
]

/** The variable that names the browser to test with; it goes before everything found. */
export const BROWSER_VARIABLE = 'CORDON_BROWSER'

/**
 * The path of a browser of the Chromium family: the one named by CORDON_BROWSER, a system's, or Playwright's own.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env[BROWSER_VARIABLE]
  if (named) return named
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)))
  return [...onPath, ...INSTALLED_AT, ...playwrightBrowser()].find((path) => existsSync(path))
}

function playwrightBrowser() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test')
  try {
    return [chromium.executablePath()]
  } catch {
    return [] // Playwright has no build for this platform.
  }
}

/** A browser as `findBrowser` gives it; installs Debian's package when run as root; ends the process when there is none. */
export function ensureBrowser() {
  const found = findBrowser() ?? (canInstall() ? installDebianPackage() : undefined)
  if (found) return found
  console.error(
    [
      'The browser tests need Chromium, Chrome or Edge, and none was found. One of these helps:',
      '  sudo apt-get update && sudo apt-get install -y chromium    (Debian)',
      '  npx playwright install --with-deps chromium                (any other system)',
      `  ${BROWSER_VARIABLE}=/path/to/browser npm test                    (one that lies elsewhere)`,
    ].join('\n'),
  )
  process.exit(1)
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function installDebianPackage() {
  console.log('Installing Chromium (apt-get install chromium) …')
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    if (spawnSync('apt-get', args, options).status !== 0) return undefined
  }
  return findBrowser()
}
