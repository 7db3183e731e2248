import { cite } from '../../facts/source'
import { dnsServer } from '../../kinds/dnsServer'
import { networkVirtualAppliance } from '../../kinds/networkVirtualAppliance'
import { joinList, plural } from '../../lib/text'
import type { NodeId } from '../../model/diagram'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { OUTSIDE_AZURE } from '../../reachability/names'
import { spaceOf } from '../../reachability/lookups'
import { guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addUser, addVault, addVaultZone } from '../privateScenes'
import { lastServer, nameUses } from './resolutions'

export const answerUnknown = defineRule({
  id: 'dns/answer-unknown',
  title: 'Where names are resolved is not drawn',
  severity: 'warning',
  profile: 'recommended',
  why: 'Whether private names resolve depends on a server about which the drawing says nothing.',
  source: cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted on-premises'),
  requirements: ['DNS-008', 'DNS-015'],
  decides: 'Follows each private name until a server whose next step the drawing does not state.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    const open = new Map<NodeId, { readonly suffixes: Set<string>; readonly why: string }>()
    for (const item of nameUses(context.topology)) {
      const { resolution, use, name } = item
      if (resolution.answer !== 'unknown') continue
      // A server outside that asks Azure DNS has a rule of its own.
      if (resolution.unknown === OUTSIDE_AZURE) continue
      // A virtual network that asks an address where nothing stands has a rule of its own.
      if (resolution.steps.length === 0 && spaceOf(topology, use.space)?.type === 'vnet') continue
      const server = lastServer(item)
      const entry = open.get(server) ?? { suffixes: new Set(), why: resolution.unknown ?? '' }
      entry.suffixes.add(name.publicSuffix)
      open.set(server, entry)
    }
    for (const [id, { suffixes, why }] of open) {
      const node = topology.node(id)
      if (!node) continue
      const names = [...suffixes].sort()
      const shown =
        names.length > 2
          ? `${names[0]} and ${plural(names.length - 1, 'more suffix', 'more suffixes')}`
          : joinList(names)
      yield {
        element: id,
        message: `${node.name}: how ${shown} ${names.length === 1 ? 'resolves' : 'resolve'} is not known, ${why}`,
        how: 'State the forwarders, or the server that is asked for everything else.',
        needs: `where ${node.name} sends queries for ${shown}`,
        fixes: [guide('State where it forwards')],
      }
    }
  },
  examples: {
    bad: [example('Server whose upstream is not stated', (b) => withUpstream(b, 'unknown'))],
    good: [
      example('Server that asks Azure DNS', (b) => withUpstream(b, 'azure')),
      example('DNS proxy of an appliance', (b) => {
        const { vnet, training, endpoints, vault } = addVault(b, ['10.1.1.10'])
        addUser(b, training, vault)
        addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [vnet])])
        b.add(networkVirtualAppliance, 'nva', { privateIp: '10.1.1.10', dnsProxy: true }, { in: endpoints })
      }),
    ],
  },
})

function withUpstream(b: Parameters<Parameters<typeof example>[1]>[0], upstream: 'unknown' | 'azure'): void {
  const { vnet, training, endpoints, vault } = addVault(b, ['10.1.1.10'])
  addUser(b, training, vault)
  addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [vnet])])
  b.add(dnsServer, 'vm-dns', { address: '10.1.1.10', upstream }, { in: endpoints })
}
