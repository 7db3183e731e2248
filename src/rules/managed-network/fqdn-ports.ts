import { MANAGED_FQDN_PORTS } from '../../facts/isolation'
import { managedNetwork } from '../../kinds/managedNetwork'
import * as portSet from '../../lib/portSet'
import { joinList } from '../../lib/text'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addManaged, outboundRow } from '../managedScenes'

const ALLOWED = portSet.fromPorts(MANAGED_FQDN_PORTS.ports.map(Number))

export const fqdnPorts = defineRule({
  id: 'managed-network/fqdn-ports',
  title: 'FQDN rule for another port',
  severity: 'error',
  profile: 'correctness',
  why: 'The firewall of a managed network filters names in web traffic only.',
  source: MANAGED_FQDN_PORTS.source,
  requirements: ['MNG-004'],
  decides: `Compares the ports of each FQDN rule with ${joinList(MANAGED_FQDN_PORTS.ports)}.`,
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const network of topology.nodesOf(managedNetwork)) {
      for (const { name, type, destination, ports } of network.properties.rules) {
        const parsed = portSet.parsePorts(ports)
        if (type !== 'FQDN' || (parsed.ok && portSet.covers(ALLOWED, parsed.value))) continue
        yield {
          element: network.id,
          field: 'rules',
          detail: `${destination.trim().toLowerCase()} ${ports}`,
          message: `Rule ${name} of ${network.name} names ${destination || 'no host'} on port ${ports}; host names work on ${joinList(MANAGED_FQDN_PORTS.ports)} alone`,
          how: 'Use a service tag or private endpoint rule, or a network of your own for other protocols.',
          fixes: [guide('Change the rule')],
        }
      }
    }
  },
  examples: {
    bad: [example('SSH by name', (b) => addManaged(b, { rules: [outboundRow({ ports: '22' })] }))],
    good: [
      example('Web ports', (b) => addManaged(b, { rules: [outboundRow({ ports: '80,443' })] })),
      example('Other ports of a service tag', (b) =>
        addManaged(b, { rules: [outboundRow({ type: 'ServiceTag', destination: 'Sql', ports: '1433' })] }),
      ),
    ],
  },
})
