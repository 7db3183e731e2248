import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { writeDocument } from '../persistence/documentText'
import { bicepParser, faultsIn, readLiteral } from '../testing/bicepGrammar'
import { everyKind } from '../testing/everyKind'
import { exportInput } from '../testing/exportInput'
import { expectGolden } from '../testing/goldens'
import { HOSTILE_TEXTS } from '../testing/hostileText'
import { catalog } from '../registry'
import { exportArm } from './arm/exportArm'
import { exportBicep } from './bicep/exportBicep'
import { exporters } from './list'

const design = everyKind()

/** The design with every name, tag and the title taken from the texts that hurt most. */
function hostile(diagram: Diagram): Diagram {
  const nodes = Object.fromEntries(
    Object.entries(diagram.nodes).map(([id, node], index) => [
      id,
      { ...node, name: HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? '' },
    ]),
  )
  const tags = Object.fromEntries(
    HOSTILE_TEXTS.map((text, index) => [`${text.slice(0, 60)} ${index}`, text.slice(0, 200)]),
  )
  return { ...diagram, name: "${x}'\n[concat()]", nodes, settings: { ...diagram.settings, tags } }
}

it('holds every kind of the catalog', () => {
  const drawn = new Set(Object.values(design.nodes).map(({ kind }) => kind))
  expect([...catalog.kinds.keys()].filter((kind) => !drawn.has(kind))).toEqual([])
})

it('uses every relation of the catalog', () => {
  const drawn = new Set(Object.values(design.links).map(({ kind }) => kind))
  expect([...catalog.relations.keys()].filter((relation) => !drawn.has(relation))).toEqual([])
})

describe.each([
  ['every kind', design],
  ['hostile names', hostile(design)],
])('%s', (_, diagram) => {
  const input = exportInput(diagram)

  it('exports to each format, the same bytes each time', async () => {
    for (const exporter of exporters) {
      const run = await exporter.load()
      const exported = run(input)
      expect(exported.files.length).toBeGreaterThan(1)
      expect(run(exportInput(diagram)).files).toEqual(exported.files)
    }
  })

  it('gives Bicep that the published grammar reads without a fault', async () => {
    const parser = await bicepParser()
    for (const { path, text } of exportBicep(input).files.filter((file) => file.path.endsWith('.bicep'))) {
      const root = parser.parse(text)?.rootNode
      expect(root && faultsIn(root), path).toEqual([])
    }
  })

  it('gives ARM JSON without a duplicate or unresolved symbol', () => {
    const text = exportArm(input).files.find(({ path }) => path === 'azuredeploy.json')?.text ?? ''
    const template = JSON.parse(text) as {
      resources: Record<string, { dependsOn?: string[]; properties: { template: Nested } }>
    }
    for (const { dependsOn = [], properties } of Object.values(template.resources)) {
      for (const name of dependsOn) expect(template.resources).toHaveProperty([name])
      for (const inner of Object.values(properties.template.resources)) {
        for (const name of inner.dependsOn ?? []) expect(properties.template.resources).toHaveProperty([name])
      }
    }
  })

  it('marks lines that stand for drawn things', () => {
    for (const { files } of [exportBicep(input), exportArm(input)]) {
      for (const { text, spans, path } of files) {
        const lines = text.split('\n')
        for (const { node, from, to } of spans) {
          expect(input.topology.node(node), path).toBeDefined()
          const block = lines.slice(from - 1, to)
          expect(bracketsIn(block.join('\n')), `${path}:${from}-${to}`).toBe(0)
        }
      }
    }
  })
})

interface Nested {
  readonly resources: Record<string, { dependsOn?: string[] }>
}

/** Opening less closing braces outside string literals: 0 for whole resources and whole subnets. */
function bracketsIn(text: string): number {
  const code = text.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|\/\/.*/g, '')
  return Array.from(code).reduce(
    (depth, character) => depth + (character === '{' ? 1 : character === '}' ? -1 : 0),
    0,
  )
}

it('keeps every tag a text, read back from the syntax tree', async () => {
  const diagram = hostile(design)
  const parser = await bicepParser()
  const main = exportBicep(exportInput(diagram)).files.find(({ path }) => path === 'main.bicep')?.text ?? ''
  const root = parser.parse(main)?.rootNode
  const tags = root
    ?.descendantsOfType('parameter_declaration')
    .find((node) => node?.text.startsWith('param tags'))
  const read = tags?.descendantsOfType('object_property').map((node) => {
    const literal = node?.namedChildren.at(-1)
    return literal ? readLiteral(literal) : undefined
  })
  expect(read?.toSorted()).toEqual(Object.values(diagram.settings.tags).toSorted())
})

it('is kept as a file, which the checkers of exports read', () => {
  expectGolden(join(import.meta.dirname, 'goldens'), [
    { path: 'every-kind.cordon.json', text: writeDocument(design) },
  ])
})
