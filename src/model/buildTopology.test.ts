import { expect, it } from 'vitest'
import { kinds } from '../kinds/list'
import { relations } from '../links/list'
import { customExfilPrevention } from '../patterns/custom-exfil-prevention'
import { catalog } from '../registry'
import { mutationsOf } from '../testing/mutations'
import { buildTopology } from './buildTopology'
import { FACT_NAMES } from './derived'
import { makeCatalog } from './catalog'
import type { Diagram } from './diagram'
import { initialProperties } from './fields'
import type { NetworkFacts } from './network'

const diagram = customExfilPrevention.build(initialProperties(customExfilPrevention.parameters))

function factsOf(drawing: Diagram, plugins = catalog): NetworkFacts {
  const topology = buildTopology(drawing, plugins)
  return Object.fromEntries(FACT_NAMES.map((key) => [key, topology[key]])) as unknown as NetworkFacts
}

it('says after each edit what it says of a drawing that it has never seen', () => {
  for (const mutation of mutationsOf(diagram, catalog)) {
    const changed = mutation.build()
    expect(factsOf(changed), mutation.title).toEqual(factsOf(changed, makeCatalog(kinds, relations)))
  }
})

it('keeps the facts of elements that an edit does not touch', () => {
  const before = buildTopology(diagram, catalog)
  const renamed = Object.values(diagram.nodes).find((node) => node.kind === 'keyVault')
  const after = buildTopology(
    {
      ...diagram,
      nodes: { ...diagram.nodes, ...(renamed ? { [renamed.id]: { ...renamed, name: 'kv-other' } } : {}) },
    },
    catalog,
  )
  expect(after.firewalls[0]).toBe(before.firewalls[0])
  expect(after.filters[0]).toBe(before.filters[0])
})

it('keeps what it does not know, and says so', () => {
  const node = {
    id: 'n900',
    kind: 'fromTheFuture',
    name: 'x',
    parent: null,
    properties: {},
    owner: { mode: 'ours' as const },
  }
  const topology = buildTopology({ ...diagram, nodes: { ...diagram.nodes, n900: node } }, catalog)
  expect(topology.node('n900')?.kind).toBe('fromTheFuture')
  expect(topology.gaps.map((gap) => gap.node)).toEqual(['n900'])
})

it('turns a kind that throws into a gap', () => {
  const broken = kinds.map((kind) =>
    kind.id === 'keyVault'
      ? {
          ...kind,
          contribute: () => {
            throw new Error('broken')
          },
        }
      : kind,
  )
  const { gaps, segments } = buildTopology(diagram, makeCatalog(broken, relations))
  expect(gaps.map((gap) => gap.message)).toEqual(['Could not be read: broken'])
  expect(segments.length).toBeGreaterThan(0)
})

it('takes a rename for no change of the network', () => {
  const before = buildTopology(diagram, catalog)
  const renamed = Object.values(diagram.nodes).find((node) => node.kind === 'networkSecurityGroup')
  if (!renamed) throw new Error('the pattern has no security group')
  const after = buildTopology(
    { ...diagram, nodes: { ...diagram.nodes, [renamed.id]: { ...renamed, name: 'nsg-other' } } },
    catalog,
  )
  for (const name of FACT_NAMES) expect(after[name], name).toBe(before[name])
})
