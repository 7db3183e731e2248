import { PRIVATE_ZONE_PREFIX } from '../../facts/privateDns'
import { cite } from '../../facts/source'
import { dnsServer } from '../../kinds/dnsServer'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addVault } from '../privateScenes'
import { normalName } from '../zones'
import { forwardingServers, forwardsField, forwardsOf, isForwarded } from './forwards'

export const forwarderNamesPrivateZone = defineRule({
  id: 'dns/forwarder-names-private-zone',
  title: 'Forwarder names the private zone',
  severity: 'warning',
  profile: 'correctness',
  why: 'Clients ask for the public name; by the time a server sees the private zone it has chased the alias to the public address, and the forwarder never fires.',
  source: cite('private-link/private-endpoint-dns', 'Azure services DNS zone configuration'),
  requirements: ['DNS-005'],
  decides: 'Looks for forwarders of a private zone without one for the public suffix beside it.',
  exceptions: 'Servers that resolve step by step from the root themselves.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const server of forwardingServers(topology)) {
      const node = topology.node(server.node)
      for (const forward of server.forwards) {
        const name = normalName(forward.suffix)
        const suffix = name.replace(PRIVATE_ZONE_PREFIX, '')
        if (!node || !name.startsWith(PRIVATE_ZONE_PREFIX) || isForwarded(topology, server.node, suffix))
          continue
        const drawn = forwardsOf(topology, server.node)
        const mended = drawn.map((item) => (normalName(item.suffix) === name ? { ...item, suffix } : item))
        yield {
          element: node.id,
          field: forwardsField(topology, node.id),
          detail: name,
          message: `${node.name} forwards ${name}, a name that no client asks for`,
          how: `Forward ${suffix} instead.`,
          fixes:
            drawn.length > 0
              ? [
                  new Edit(topology)
                    .set(node.id, { [forwardsField(topology, node.id)]: mended })
                    .safe(`Forward ${suffix} instead`),
                ]
              : [guide(`Forward ${suffix} instead`)],
        }
      }
    }
  },
  examples: {
    bad: [example('Forwarder for the zone alone', (b) => withForward(b, 'privatelink.vaultcore.azure.net'))],
    good: [example('Forwarder for the public suffix', (b) => withForward(b, 'vaultcore.azure.net'))],
  },
})

function withForward(b: Parameters<Parameters<typeof example>[1]>[0], suffix: string): void {
  const { endpoints } = addVault(b, ['10.1.1.10'])
  b.add(
    dnsServer,
    'vm-dns',
    { address: '10.1.1.10', forwards: [{ suffix, targets: ['168.63.129.16'] }] },
    { in: endpoints },
  )
}
