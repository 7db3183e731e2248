import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

import { projectPath } from './project.mjs'

const OLDEST_NODE = [20, 19]

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, peer?: boolean }> }} LockFile */

/**
 * Makes sure that the packages of the lock file are installed, installing them when they are not. This module and what it
 * imports use Node alone, so that it runs in a fresh clone.
 */
export function ensureDependencies() {
  requireNode()
  const installed = existsSync(projectPath('node_modules'))
  if (installed && matchesLockFile()) return
  // `npm ci` is exact but deletes the folder first; where there is one, only the difference is installed.
  const action = installed ? 'install' : 'ci'
  // To standard error: standard output may belong to a command that runs afterwards.
  console.error(`Installing packages (npm ${action}) …`)
  const run = spawnSync('npm', [action, '--include=dev', '--no-audit', '--no-fund'], {
    cwd: projectPath(''),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) {
    console.error('The packages could not be installed: see the messages of npm above.')
    process.exit(1)
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  console.error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}

/** npm keeps a copy of what it installed; optional packages of other platforms are missing from it by right. */
function matchesLockFile() {
  const wanted = readLock('package-lock.json')
  const present = readLock('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted.packages).every(
    ([path, { version, optional }]) =>
      path === '' || present.packages[path]?.version === version || (optional && !present.packages[path]),
  )
}

/** @param {string} path @returns {LockFile | undefined} */
function readLock(path) {
  const file = projectPath(path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
