import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { projectPath } from './lib/project.mjs'

const text = readFileSync(projectPath('package-lock.json'), 'utf8')

/** @type {Record<string, { optionalDependencies?: Record<string, string> }>} */
const packages = JSON.parse(text).packages

/** The places where Node looks for a package from the place of another, innermost first. @param {string} path @param {string} name */
function candidates(path, name) {
  const folders =
    path === '' ? [] : path.split('/node_modules/').map((_, depth, parts) => parts.slice(0, depth + 1))
  return ['', ...folders.map((parts) => `${parts.join('/node_modules/')}/`)]
    .reverse()
    .map((folder) => `${folder}node_modules/${name}`)
}

describe('the lock file', () => {
  it('names no download addresses: everybody has a registry of their own', () => {
    expect(text).not.toMatch(/"resolved"|\.tgz"/)
  })

  it('holds the packages of every platform, without which `npm ci` refuses it', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !candidates(path, name).some((place) => place in packages),
      ),
    )
    expect(missing).toEqual([])
  })
})
