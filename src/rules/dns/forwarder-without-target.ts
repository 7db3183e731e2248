import { cite } from '../../facts/source'
import { AZURE_DNS } from '../../facts/networkSemantics'
import { dnsServer } from '../../kinds/dnsServer'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { spaceOf } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addVault } from '../privateScenes'
import { normalName } from '../zones'
import { forwardingServers, forwardsField, forwardsOf } from './forwards'

export const forwarderWithoutTarget = defineRule({
  id: 'dns/forwarder-without-target',
  title: 'Forwarder to nobody',
  severity: 'error',
  profile: 'correctness',
  why: 'Names under the suffix get no answer at all.',
  source: cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted in virtual network'),
  requirements: ['DNS-005'],
  decides: 'Looks for forwarders without a target address that can be read.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const server of forwardingServers(topology)) {
      const node = topology.node(server.node)
      const inAzure = spaceOf(topology, server.space)?.type === 'vnet'
      for (const { suffix, targets } of server.forwards) {
        if (!node || targets.length > 0) continue
        const field = forwardsField(topology, node.id)
        const mended = forwardsOf(topology, node.id).map((item) =>
          normalName(item.suffix) === normalName(suffix) ? { ...item, targets: [AZURE_DNS.address] } : item,
        )
        yield {
          element: node.id,
          field,
          detail: normalName(suffix),
          message: `${node.name} forwards ${suffix} to no server`,
          how: 'Name the server that answers for it.',
          fixes:
            inAzure && field === 'forwards'
              ? [
                  new Edit(topology)
                    .set(node.id, { forwards: mended })
                    .choice(`Forward it to ${AZURE_DNS.address}`),
                ]
              : [guide('Name the server')],
        }
      }
    }
  },
  examples: {
    bad: [example('No target', (b) => withTargets(b, []))],
    good: [example('Azure DNS as target', (b) => withTargets(b, [AZURE_DNS.address]))],
  },
})

function withTargets(b: Parameters<Parameters<typeof example>[1]>[0], targets: readonly string[]): void {
  const { endpoints } = addVault(b, ['10.1.1.10'])
  b.add(
    dnsServer,
    'vm-dns',
    { address: '10.1.1.10', forwards: [{ suffix: 'vault.azure.net', targets }] },
    { in: endpoints },
  )
}
