import { spawnSync } from 'node:child_process'

import { projectPath } from './project.mjs'

/** @typedef {{ title: string, passed: number, failed: number, seconds: number, note?: string }} SectionResult */

/** What was run, in order, and how it went. */
export class Sections {
  /** @type {SectionResult[]} */
  #results = []

  /** True when nothing failed so far. */
  get clean() {
    return this.#results.every(({ failed }) => failed === 0)
  }

  /**
   * Runs one section under a heading. A section counts as one check, unless its work says how many tests it held.
   *
   * @param {string} title
   * @param {() => boolean | { passed: number, failed: number }} work
   */
  run(title, work) {
    console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}`)
    const start = performance.now()
    const outcome = work()
    const counts =
      typeof outcome === 'boolean' ? { passed: Number(outcome), failed: Number(!outcome) } : outcome
    const seconds = (performance.now() - start) / 1000
    this.#results.push({ title, ...counts, seconds })
    console.log(`${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`)
    return counts.failed === 0
  }

  /** @param {string} title @param {string} reason */
  skip(title, reason) {
    console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 76 - title.length))}\nskipped: ${reason}`)
    this.#results.push({ title, passed: 0, failed: 0, seconds: 0, note: `skipped: ${reason}` })
  }

  /** Prints the table of sections and the totals, and sets the exit code. */
  finish() {
    console.log(`\n── Summary ${'─'.repeat(69)}`)
    const width = Math.max(...this.#results.map(({ title }) => title.length))
    for (const { title, passed, failed, seconds, note } of this.#results) {
      const counts = note ?? `${passed} passed, ${failed} failed`
      console.log(
        `${failed > 0 ? '✗' : ' '} ${title.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${counts}`,
      )
    }
    const total = (/** @type {'passed' | 'failed'} */ key) =>
      this.#results.reduce((sum, result) => sum + result[key], 0)
    console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
    process.exitCode = total('failed') > 0 ? 1 : 0
  }
}

/**
 * Runs a Node program of the project; true when it ended with exit code 0.
 *
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {Record<string, string>} [environment]
 */
export function runNode(script, args = [], environment = {}) {
  const { status } = spawnSync(process.execPath, [projectPath(script), ...args], {
    cwd: projectPath(''),
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  return status === 0
}
