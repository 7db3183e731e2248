import { nameRule } from '../../facts/naming'
import { cite } from '../../facts/source'
import { kinds } from '../../kinds/list'
import { keyVault } from '../../kinds/keyVault'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import { memoWeak } from '../../lib/memo'
import type { AnyKind } from '../../model/kind'
import type { Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

const KINDS: ReadonlyMap<string, AnyKind> = new Map(kinds.map((kind) => [kind.id, kind]))

export const duplicateName = defineRule({
  id: 'naming/duplicate-name',
  title: 'Two resources of one name',
  severity: 'warning',
  profile: 'recommended',
  why: 'Two resources of a type cannot share a name in their scope; exports number the second one.',
  source: cite('azure-resource-manager/management/resource-name-rules', 'Microsoft.Network'),
  decides:
    'Compares names within each resource type without regard to case; parts of a resource within that resource.',
  exceptions: 'Private DNS zones: isolated networks have zones of the same name in other resource groups.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const first = new Map<string, NodeView>()
    for (const node of topology.nodes) {
      const key = keyOf(node)
      if (key === undefined) continue
      const earlier = first.get(key)
      if (!earlier) {
        first.set(key, node)
        continue
      }
      const free = freeName(node.name, (name) => first.has(keyOf({ ...node, name }) ?? ''))
      yield {
        element: node.id,
        field: 'name',
        related: [{ id: earlier.id, role: 'has the same name' }],
        message: `${node.name} is the name of two elements of one type`,
        how: 'Give one of them another name.',
        fixes: [
          new Edit(topology)
            .command({ type: 'renameNode', id: node.id, name: free })
            .choice(`Rename it to ${free}`),
        ],
      }
    }
  },
  examples: {
    bad: [
      example('Two vaults of one name', (b) => {
        b.add(keyVault, 'kv-mlprod')
        b.add(keyVault, 'KV-mlprod')
      }),
    ],
    good: [
      example('Two vaults', (b) => {
        b.add(keyVault, 'kv-mlprod')
        b.add(keyVault, 'kv-mltest')
      }),
      example('Two zones of one name', (b) => {
        b.add(privateDnsZone, 'privatelink.vaultcore.azure.net')
        b.add(privateDnsZone, 'privatelink.vaultcore.azure.net')
      }),
    ],
  },
})

/** Two elements of one key clash; undefined: names of its kind need not differ. */
const keyOf = memoWeak(({ kind: id, name, parent, owner }: NodeView): string | undefined => {
  const kind = KINDS.get(id)
  const type = kind?.resourceType
  const scope = kind?.nameRule?.scope ?? nameRule(type ?? '')?.scope
  if (!type || id === privateDnsZone.id || owner.mode === 'existing' || scope === 'none') return undefined
  return `${type} ${scope === 'parent' ? (parent ?? '') : ''} ${name.toLowerCase()}`
})

function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 2; ; number++) {
    const candidate = `${name}${/[A-Za-z]$/.test(name) ? number : `-${number}`}`
    if (!isTaken(candidate)) return candidate
  }
}
