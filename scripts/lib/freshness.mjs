import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { projectPath } from './project.mjs'

/**
 * True when `output` exists and none of the sources was changed after it.
 *
 * @param {string} output a file of the project
 * @param {readonly string[]} sources files and folders of the project
 */
export function isFresh(output, sources) {
  const file = projectPath(output)
  if (!existsSync(file)) return false
  const builtAt = statSync(file).mtimeMs
  return sources.every((source) => newestChange(projectPath(source)) <= builtAt)
}

/** @param {string} path @returns {number} milliseconds since 1970; 0 when there is nothing */
function newestChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  // A folder's own time tells of files removed from it.
  return readdirSync(path).reduce(
    (newest, name) => (isTest(name) ? newest : Math.max(newest, newestChange(join(path, name)))),
    stat.mtimeMs,
  )
}

/** @param {string} name */
const isTest = (name) => name.includes('.test.') || name === 'goldens'
