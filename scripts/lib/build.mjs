import { spawnSync } from 'node:child_process'

import { isFresh } from './freshness.mjs'
import { projectPath } from './project.mjs'

const SOURCES = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/vite',
  'scripts/security-headers.mjs',
]

/** Builds the app into `dist` unless what is there is newer than every source. */
export function buildIfStale() {
  if (isFresh('dist/index.html', SOURCES)) return
  console.log('Building …')
  const run = runVite(['build', '--logLevel', 'warn'])
  if (run.status !== 0) {
    console.error('The build failed: see the messages above.')
    process.exit(1)
  }
}

/**
 * Runs Vite's command in the project. @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 */
export const runVite = (args, stdio = 'inherit') =>
  spawnSync(process.execPath, [projectPath('node_modules/vite/bin/vite.js'), ...args], {
    cwd: projectPath(''),
    stdio,
  })
