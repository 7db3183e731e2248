import { existsSync, readFileSync, readdirSync } from 'node:fs'

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
const COMMENT = /^\s*(\/\/|\*|\/\*).*$/

/** Where a word means the kind, whatever else it may mean: beside the word “kind” and in typed look-ups. */
const ABOUT_KINDS = /\bkind\w*\b|\bnodesOf\b/i

/**
 * Places in kind-free folders whose text names a resource kind. An id of several words (`azureFirewall`) counts anywhere. One
 * that is a plain word (`subnet`) or belongs to the model's own network vocabulary (`natGateway`, an egress type) has other
 * meanings too and counts where the code speaks of kinds.
 *
 * @returns {{ file: string, line: number, id: string }[]}
 */
export function findNamedKinds() {
  const kinds = readdirSync(projectPath('src/kinds'), { withFileTypes: true })
  const ids = new Set(kinds.filter((entry) => entry.isDirectory()).map(({ name }) => name))
  const vocabulary = new Set(filesOf('src/model').flatMap((file) => literalsOf(readSource(file))))
  const ambiguous = new Set([...ids].filter((id) => !/[A-Z]/.test(id) || vocabulary.has(id)))
  return KIND_FREE.flatMap(filesOf).flatMap((file) =>
    kindsNamedIn(readSource(file), ids, ambiguous).map((place) => ({ file, ...place })),
  )
}

/** @param {string} file */
const readSource = (file) => readFileSync(projectPath(file), 'utf8')

/** @param {string} folder */
const filesOf = (folder) =>
  existsSync(projectPath(folder))
    ? sourceFiles(folder).filter((file) => !file.includes('.test.') && !file.includes('/goldens/'))
    : []

/** @param {string} code */
const literalsOf = (code) => [...code.matchAll(LITERAL)].map(([, , text = '']) => text)

/**
 * @param {string} code
 * @param {ReadonlySet<string>} ids the kinds
 * @param {ReadonlySet<string>} ambiguous those of them that are words with other meanings
 * @returns {{ line: number, id: string }[]}
 */
export function kindsNamedIn(code, ids, ambiguous) {
  let decided = ''
  return code.split('\n').flatMap((text, index) => {
    const line = text.replace(COMMENT, '')
    if (line.includes('switch (')) decided = line
    // What a `case` is about stands in the line of its `switch`.
    const context = /\bcase\b/.test(line) ? decided : line
    return literalsOf(line)
      .filter((id) => ids.has(id) && (!ambiguous.has(id) || ABOUT_KINDS.test(context)))
      .map((id) => ({ line: index + 1, id }))
  })
}
