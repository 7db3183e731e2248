import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { SERVICE_WORKER_FILE } from '../security-headers.mjs'

/** Files that hosts read and the page never asks for. */
const NOT_FOR_THE_PAGE = new Set([SERVICE_WORKER_FILE, '_headers', 'staticwebapp.config.json'])

/**
 * Builds the service worker to the root of the output and gives it the list of all files of the build.
 *
 * @param {{ entry: string }} options the service worker's source
 * @returns {import('vite').Plugin}
 */
export function precache({ entry }) {
  let publicFolder = ''
  return {
    name: 'cordon:precache',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: entry, fileName: SERVICE_WORKER_FILE })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[SERVICE_WORKER_FILE]
        if (worker?.type !== 'chunk') return this.error(`${SERVICE_WORKER_FILE} was not built.`)
        if (worker.imports.length > 0) this.error(`${SERVICE_WORKER_FILE} must not share code with the page.`)
        /** @type {Map<string, string | Uint8Array>} */
        const contents = new Map(readPublicFiles(publicFolder))
        for (const file of Object.values(bundle)) {
          contents.set(file.fileName, file.type === 'chunk' ? file.code : file.source)
        }
        for (const file of NOT_FOR_THE_PAGE) contents.delete(file)
        // A variable rather than a replaced placeholder: whatever the minifier made of the code, it reads the global.
        worker.code = `globalThis.__PRECACHE__=${JSON.stringify(describe(contents))};${worker.code}`
      },
    },
  }
}

/** @param {ReadonlyMap<string, string | Uint8Array>} contents */
function describe(contents) {
  const files = [...contents.keys()].sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(contents.get(file) ?? '')
  return { version: hash.digest('hex').slice(0, 16), files }
}

/** @param {string} folder @returns {[string, Uint8Array][]} */
function readPublicFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)])
}
