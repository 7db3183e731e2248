/** `npm run -s cordon -- …`: the command line, bundled when its sources have changed. */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

import { runVite } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { isFresh } from './lib/freshness.mjs'
import { projectPath } from './lib/project.mjs'

const BUNDLE = 'dist-cli/cordon.mjs'
const SOURCES = ['src', 'vite.cli.config.ts', 'package-lock.json']

if (!isFresh(BUNDLE, SOURCES)) {
  if (!existsSync(projectPath('node_modules'))) ensureDependencies()
  // Standard output belongs to the command.
  const run = runVite(['build', '--config', 'vite.cli.config.ts', '--logLevel', 'error'], ['ignore', 2, 2])
  if (run.status !== 0) process.exit(run.status ?? 1)
}
await import(pathToFileURL(projectPath(BUNDLE)).href)
