/** Checks the JavaScript that a browser loads before the app shows: the page's scripts and all that they import statically. */
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'

import { parseSync } from 'vite'

import { projectPath } from './lib/project.mjs'

/** Excalidraw loads 400; the parts that a design needs at once (React, React Flow, MUI, schemas, kinds) leave this room. */
const LIMIT_KB = 260

const page = readFileSync(projectPath('dist/index.html'), 'utf8')
const entries = [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+\.js)"/g)].map(
  ([, file = '']) => file,
)

/** @type {Map<string, number>} file → bytes as sent */
const sizes = new Map()

/** @param {string} file */
function follow(file) {
  if (sizes.has(file)) return
  const code = readFileSync(projectPath(`dist/${file}`), 'utf8')
  sizes.set(file, gzipSync(code, { level: 9 }).length)
  for (const { moduleRequest } of parseSync(file, code).module.staticImports) {
    follow(posix.join(posix.dirname(file), moduleRequest.value))
  }
}

entries.forEach(follow)
const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(7)
for (const [file, bytes] of [...sizes].sort(([, a], [, b]) => b - a))
  console.log(`${kilobytes(bytes)} kB  ${file}`)
const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
console.log(`${kilobytes(total)} kB  gzip in ${sizes.size} files before the app shows; at most ${LIMIT_KB}`)

if (sizes.size === 0) {
  console.error('The page loads no script: the check did not understand dist/index.html.')
  process.exit(1)
}
process.exitCode = total > LIMIT_KB * 1000 ? 1 : 0
