/**
 * `npm test`: sets up what is missing (packages, a browser) and runs every check of the project. Ends with one line of totals;
 * the exit code is not 0 when anything failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

import { ensureBrowser } from './lib/browser.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { projectPath } from './lib/project.mjs'
import { Sections, runNode } from './lib/sections.mjs'

const VITE = 'node_modules/vite/bin/vite.js'
const VITEST = 'node_modules/vitest/vitest.mjs'
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js'
const OXLINT = 'node_modules/oxlint/bin/oxlint'
const OXFMT = 'node_modules/oxfmt/bin/oxfmt'
const KNIP = 'node_modules/knip/bin/knip.js'
const TSC = 'node_modules/typescript-native/bin/tsc'

ensureDependencies()
const browser = ensureBrowser()
mkdirSync(projectPath('.cache'), { recursive: true })

const sections = new Sections()
sections.run('Types', () => runNode(TSC, ['-p', 'tsconfig.json']))
sections.run('Types of the core (no DOM, no Node)', () => runNode(TSC, ['-p', 'tsconfig.core.json']))
sections.run('Lint', () => runNode(OXLINT, ['--type-aware', '--deny-warnings']))
sections.run('Format', () => runNode(OXFMT, ['--check']))
sections.run('Layers', () => runNode('scripts/check-layers.mjs'))
sections.run('Unused code', () => runNode(KNIP))
sections.run('Unit, property and golden tests', runUnitTests)
const built = sections.run('Build', () => runNode(VITE, ['build', '--logLevel', 'warn']))
if (built) {
  sections.run('Size of the first load', () => runNode('scripts/check-size.mjs'))
  sections.run('Browser tests', runBrowserTests)
} else {
  sections.skip('Size of the first load', 'there is no build')
  sections.skip('Browser tests', 'there is no build')
}
sections.finish()

function runUnitTests() {
  const file = reportFile('vitest')
  const passed = runNode(VITEST, [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = readReport(file)
  // A file that cannot be loaded fails without a test of its own.
  const failed = Math.max(report?.numFailedTests ?? 0, passed ? 0 : 1)
  return { passed: report?.numPassedTests ?? 0, failed }
}

function runBrowserTests() {
  const file = reportFile('playwright')
  const passed = runNode(PLAYWRIGHT, ['test', '--reporter=list,json'], {
    CORDON_BROWSER: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const { expected = 0, unexpected = 0, flaky = 0 } = readReport(file)?.stats ?? {}
  return { passed: expected, failed: Math.max(unexpected + flaky, passed ? 0 : 1) }
}

/** Where a test runner writes its report; the one of the last run is removed. @param {string} name */
function reportFile(name) {
  const file = projectPath(`.cache/${name}.json`)
  rmSync(file, { force: true })
  return file
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // The runner did not come as far as writing one; its exit code tells.
  }
}
