import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { projectPath } from './project.mjs'

/**
 * The TypeScript files under a folder of the project, as paths relative to the project with forward slashes.
 *
 * @param {string} folder
 */
export function sourceFiles(folder) {
  return readdirSync(projectPath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectPath('').length).replaceAll('\\', '/'))
    .sort()
}
