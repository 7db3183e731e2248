import { fileURLToPath } from 'node:url'

/** The absolute path of a place in the project. @param {string} path relative to the project's root */
export const projectPath = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
