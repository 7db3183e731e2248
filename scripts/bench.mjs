/**
 * `npm run bench [-- name …]`: runs `scripts/bench/<name>.bench.ts`, all of them when none is named, one after the other, each
 * bundled and in a process of its own. A bench prints its figures, and next to each the floor or bound it is held against; it
 * ends with another exit code than 0 when a bound is not held. `dist` is built, and CORDON_BROWSER names the browser.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

import { ensureBrowser } from './lib/browser.mjs'
import { buildIfStale } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { projectPath } from './lib/project.mjs'

const SUFFIX = '.bench.ts'

ensureDependencies()
const asked = process.argv.slice(2)
const present = readdirSync(projectPath('scripts/bench'))
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
const unknown = asked.filter((name) => !present.includes(name))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${present.join(', ')}.`)
  process.exit(2)
}

buildIfStale()
process.env['CORDON_BROWSER'] = ensureBrowser()
process.env['NODE_ENV'] = 'production'
const { build } = await import('vite')

let failed = 0
for (const name of asked.length > 0 ? asked : present) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`)
  await bundle(name)
  const run = spawnSync(process.execPath, [projectPath(`.cache/bench/${name}.mjs`)], {
    cwd: projectPath(''),
    stdio: 'inherit',
  })
  if (run.status !== 0) failed++
}
process.exitCode = failed > 0 ? 1 : 0

/** Bundled as the product is, packages of node_modules left outside. @param {string} name */
function bundle(name) {
  return build({
    configFile: false,
    root: projectPath(''),
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: `scripts/bench/${name}${SUFFIX}`,
      outDir: '.cache/bench',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
}
