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
      const names = server.forwards
        .map(({ suffix }) => normalName(suffix))
        .filter((name) => name.startsWith(PRIVATE_ZONE_PREFIX))
        .filter((name) => !isForwarded(topology, server.node, publicOf(name)))
      const [first] = names
      if (!node || first === undefined) continue
      const drawn = forwardsOf(topology, server.node)
      const mended = drawn.map((item) =>
        names.includes(normalName(item.suffix))
          ? { ...item, suffix: publicOf(normalName(item.suffix)) }
          : item,
      )
      const title =
        names.length === 1
          ? `Forward ${publicOf(first)} instead`
          : `Forward the ${names.length} public names instead`
      yield {
        element: node.id,
        field: forwardsField(topology, node.id),
        message:
          names.length === 1
            ? `${node.name} forwards ${first}, a name that no client asks for`
            : `${node.name} forwards ${first} and ${names.length - 1} more names of private zones, which no client asks for`,
        how: `Forward ${publicOf(first)}${names.length === 1 ? '' : ' and the like'} instead.`,
        fixes: [
          drawn.length > 0
            ? new Edit(topology).set(node.id, { [forwardsField(topology, node.id)]: mended }).safe(title)
            : guide(title),
        ],
      }
    }
  },
  examples: {
    bad: [example('Forwarder for the zone alone', (b) => withForward(b, 'privatelink.vaultcore.azure.net'))],
    good: [example('Forwarder for the public suffix', (b) => withForward(b, 'vaultcore.azure.net'))],
  },
})

/** The public suffix that a private zone stands for, as far as its name tells. */
function publicOf(name: string): string {
  return name.replace(PRIVATE_ZONE_PREFIX, '')
}

function withForward(b: Parameters<Parameters<typeof example>[1]>[0], suffix: string): void {
  const { endpoints } = addVault(b, ['10.1.1.10'])
  b.add(
    dnsServer,
    'vm-dns',
    { address: '10.1.1.10', forwards: [{ suffix, targets: ['168.63.129.16'] }] },
    { in: endpoints },
  )
}
