import { kinds } from '../../kinds/list'
import { keyVault } from '../../kinds/keyVault'
import { bastion } from '../../kinds/bastion'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import { joinList } from '../../lib/text'
import type { AnyKind } from '../../model/kind'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { DOCUMENT } from './source'

const KINDS: ReadonlyMap<string, AnyKind> = new Map(kinds.map((kind) => [kind.id, kind]))
const CANVAS = 'canvas'

export const misplaced = defineRule({
  id: 'design/misplaced',
  title: 'Element in a place where it cannot stand',
  severity: 'error',
  profile: 'correctness',
  why: 'Elements in a wrong place have no subnet or network, so that nothing about their traffic is checked or exported.',
  source: DOCUMENT,
  decides:
    'Compares the place of each element with the places of its kind; the canvas refuses such drops, but files may hold them.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodes) {
      const kind = KINDS.get(node.kind)
      const parent = topology.parentOf(node)
      const place = node.parent === null ? CANVAS : parent?.kind
      if (
        !kind ||
        place === undefined ||
        !(place === CANVAS || KINDS.has(place)) ||
        kind.placement.in.includes(place)
      )
        continue
      const words = kind.placement.in.map((id) =>
        id === CANVAS ? 'on the canvas' : `in a ${KINDS.get(id)?.label.toLowerCase()}`,
      )
      yield {
        element: node.id,
        ...(parent ? { related: [{ id: parent.id, role: 'stands here' }] } : {}),
        message: `${node.name} stands ${parent ? `in ${parent.name}` : 'on the canvas'}, where a ${kind.label.toLowerCase()} cannot be`,
        how: `It stands ${joinList(words, 'or')}.`,
        fixes: [guide('Move it to its place')],
      }
    }
  },
  examples: {
    bad: [
      example('Vault inside a virtual network', (b) => {
        b.add(
          keyVault,
          'kv-mlprod',
          {},
          { in: b.add(virtualNetwork, 'vnet-ml', { prefixes: ['10.1.0.0/20'] }) },
        )
      }),
      example('Bastion on the canvas', (b) => void b.add(bastion, 'bas-hub')),
    ],
    good: [example('Vault on the canvas', (b) => void b.add(keyVault, 'kv-mlprod'))],
  },
})
