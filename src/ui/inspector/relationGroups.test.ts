import { expect, it } from 'vitest'
import { buildGraph } from '../../model/buildGraph'
import type { Diagram } from '../../model/diagram'
import { catalog } from '../../registry'
import { emptyDiagram } from '../../store/createCordonStore'
import { relationGroups } from './relationGroups'

const node = (id: string, kind: string) => ({
  id,
  kind,
  name: id,
  parent: null,
  properties: {},
  owner: { mode: 'ours' as const },
})
const diagram: Diagram = {
  ...emptyDiagram(),
  nodes: {
    n1: node('n1', 'subnet'),
    n2: node('n2', 'networkSecurityGroup'),
    n3: node('n3', 'networkSecurityGroup'),
    n4: node('n4', 'virtualNetwork'),
    n5: node('n5', 'virtualNetwork'),
  },
  links: {
    l6: { id: 'l6', kind: 'nsgAssociation', from: 'n1', to: 'n2', properties: {} },
    l7: { id: 'l7', kind: 'peering', from: 'n5', to: 'n4', properties: {} },
  },
}
const graph = buildGraph(diagram, catalog)
const group = (id: string, relation: string) =>
  relationGroups(graph, catalog, graph.node(id)!).filter((each) => each.relation.id === relation)

it('shows a one-to-one link as a single choice with what else could be chosen', () => {
  const [nsg] = group('n1', 'nsgAssociation')
  expect(nsg).toMatchObject({ single: true, title: 'Network security group', outgoing: true })
  expect(nsg?.linked.map((item) => item.node.id)).toEqual(['n2'])
  expect(nsg?.candidates.map(({ id }) => id)).toEqual(['n3'])
})

it('calls a relation by its start when seen from its end', () => {
  const [subnets] = group('n2', 'nsgAssociation')
  expect(subnets).toMatchObject({ title: 'Subnets', single: false, outgoing: false })
})

it('shows a relation between two of a kind once, whichever end the element is', () => {
  for (const id of ['n4', 'n5']) {
    const groups = group(id, 'peering')
    expect(groups).toHaveLength(1)
    expect(groups[0]?.linked.map((item) => item.node.id)).toEqual([id === 'n4' ? 'n5' : 'n4'])
  }
})
