import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

import { isFresh } from './freshness.mjs'
import { projectPath } from './project.mjs'

const PAGE = 'dist/index.html'
const PAGE_SOURCES = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/vite',
  'scripts/security-headers.mjs',
]

/** The bundled command line. */
export const COMMAND_LINE = 'dist-cli/cordon.mjs'
const COMMAND_LINE_SOURCES = ['src', 'vite.cli.config.ts', 'package-lock.json']

/** Builds the app into `dist` unless what is there is newer than every source. */
export function buildIfStale() {
  if (isFresh(PAGE, PAGE_SOURCES)) return
  console.log('Building …')
  const start = new Date()
  runVite(['build', '--logLevel', 'warn'], 'inherit')
  markBuiltAt(PAGE, start)
}

/** Bundles the command line into `dist-cli` unless what is there is newer than every source. */
export function bundleCommandLineIfStale() {
  if (isFresh(COMMAND_LINE, COMMAND_LINE_SOURCES)) return
  const start = new Date()
  const work = projectPath(`.cache/cordon-${process.pid}`)
  const target = projectPath('dist-cli')
  // Standard output belongs to the command that is about to run.
  runVite(
    ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'error', '--outDir', work, '--emptyOutDir'],
    ['ignore', 2, 2],
  )
  // Another process may be doing the same or be running the old bundle: files are put in their places whole, the entry last.
  mkdirSync(target, { recursive: true })
  const built = readdirSync(work).sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)))
  for (const file of built) renameSync(join(work, file), join(target, file))
  markBuiltAt(COMMAND_LINE, start)
  for (const file of readdirSync(target))
    if (!built.includes(file)) rmSync(join(target, file), { force: true })
  rmSync(work, { recursive: true, force: true })
}

/** @param {string} file */
const isEntry = (file) => COMMAND_LINE.endsWith(`/${file}`)

/** Sources changed while a build ran are newer than the build. @param {string} output @param {Date} start */
const markBuiltAt = (output, start) => utimesSync(projectPath(output), start, start)

/**
 * Runs Vite's command in the project; ends the process when it fails.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 */
function runVite(args, stdio) {
  const vite = projectPath('node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, ...args], { cwd: projectPath(''), stdio })
  if (status === 0) return
  console.error('The build failed: see the messages above.')
  process.exit(status ?? 1)
}
