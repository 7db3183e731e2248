import { readFileSync, readdirSync } from 'node:fs'

import { projectPath } from './project.mjs'
import { sourceFiles } from './source-files.mjs'

/** Folders that work on every kind alike and hence name none. */
const KIND_FREE = [
  'src/analysis',
  'src/cli',
  'src/exporters',
  'src/ipPlan',
  'src/lib',
  'src/persistence',
  'src/reachability',
  'src/store',
  'src/ui',
]

const LITERAL = /(['"`])([A-Za-z][A-Za-z0-9]*)\1/g

/** Where a plain word such as `'subnet'` means the kind: beside the word “kind”, in a `case`, in a typed look-up. */
const ABOUT_KINDS = /\bkind\w*\b|\bcase\b|\bnodesOf\b/i

/**
 * Places in kind-free folders whose text names a resource kind: ids of several words (`azureFirewall`) anywhere, ids of one
 * word where the line speaks of kinds, since those words have other meanings too.
 *
 * @returns {{ file: string, line: number, id: string }[]}
 */
export function findNamedKinds() {
  const ids = new Set(
    readdirSync(projectPath('src/kinds'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name),
  )
  return KIND_FREE.flatMap((folder) => filesOf(folder)).flatMap((file) => {
    const lines = readFileSync(projectPath(file), 'utf8').split('\n')
    return lines.flatMap((text, index) =>
      kindsNamedIn(text, ids).map((id) => ({ file, line: index + 1, id })),
    )
  })
}

/** @param {string} folder */
function filesOf(folder) {
  try {
    return sourceFiles(folder).filter((file) => !file.includes('.test.') && !file.includes('/goldens/'))
  } catch {
    return [] // A folder that is not there names nothing.
  }
}

/**
 * @param {string} text one line of code
 * @param {ReadonlySet<string>} ids
 */
export function kindsNamedIn(text, ids) {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/, '')
  return [...code.matchAll(LITERAL)]
    .map(([, , id = '']) => id)
    .filter((id) => ids.has(id) && (/[A-Z]/.test(id) || ABOUT_KINDS.test(code)))
}
