import { analyze } from '../../src/analysis/analyze'
import { apply } from '../../src/model/commands'
import { patterns } from '../../src/patterns/list'
import { catalog } from '../../src/registry'
import { rules } from '../../src/rules/list'
import { largeDesign } from '../../src/testing/largeDesign'

/** One edit to findings (names and switches in turn), beside the time that a JSON round trip of the same document takes. */
const LIMIT = 5
/** A person edits for minutes; the first edits after a start pay for compiling. */
const WARM_UP = 100
const ROUNDS = 200
const plugins = { catalog, rules, patterns }

let failed = false
for (const elements of [500, 5000]) {
  let diagram = largeDesign(elements)
  const ids = Object.keys(diagram.nodes)
  const round = () => JSON.parse(JSON.stringify(diagram)) as unknown
  const edit = (index: number) => {
    const id = ids[(index * 7919) % ids.length] ?? ''
    const node = diagram.nodes[id]
    const flag = Object.entries(node?.properties ?? {}).find(([, value]) => typeof value === 'boolean')
    diagram = apply(
      diagram,
      index % 2 === 0 && flag
        ? { type: 'setProperties', id, properties: { [flag[0]]: flag[1] !== true } }
        : { type: 'renameNode', id, name: `renamed-${index}` },
    )
    return analyze(diagram, plugins, { today: '2026-01-01', revision: index })
  }
  for (let i = 0; i < WARM_UP; i++) {
    edit(i)
    round()
  }
  // In turn, so that whatever slows the machine down slows both.
  const json: number[] = []
  const analysis: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    analysis.push(timeOf(() => edit(i + WARM_UP)))
    json.push(timeOf(round))
  }
  const ratio = percentile(analysis, 0.95) / percentile(json, 0.95)
  const held = ratio <= LIMIT
  failed ||= !held
  console.log(
    `${elements} elements: edit to findings p50 ${format(analysis, 0.5)} p95 ${format(analysis, 0.95)}; ` +
      `JSON round trip p95 ${format(json, 0.95)}; ratio ${ratio.toFixed(1)} (at most ${LIMIT}) ${held ? 'ok' : 'TOO SLOW'}`,
  )
}
if (failed) process.exitCode = 1

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function format(values: readonly number[], share: number): string {
  return `${percentile(values, share).toFixed(1)} ms`
}
