/** `npm run -s cordon -- …`: the command line, bundled when its sources have changed. */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

import { COMMAND_LINE, bundleCommandLineIfStale } from './lib/build.mjs'
import { projectPath } from './lib/project.mjs'

if (!existsSync(projectPath('node_modules'))) {
  const { ensureDependencies } = await import('./lib/dependencies.mjs')
  ensureDependencies()
}
bundleCommandLineIfStale()
await import(pathToFileURL(projectPath(COMMAND_LINE)).href)
