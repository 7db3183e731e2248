import { AZURE_DNS } from '../../facts/networkSemantics'
import { virtualNetwork } from '../../kinds/virtualNetwork'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addNetwork, addTraining } from '../scenes'
import { AGAINST_EXFILTRATION } from '../storageScenes'
import { segmentsWith } from '../../reachability/subnetNeeds'

export const dnsChannel = defineRule({
  id: 'exfiltration/dns-channel',
  title: 'Names as a way out',
  severity: { public: 'off', private: 'off', exfiltration: 'info' },
  profile: 'all',
  why: 'Azure-provided DNS resolves every public name, past firewall and security group; data can leave inside of queries.',
  source: AZURE_DNS.source,
  decides: 'Looks for networks with computes that use Azure-provided DNS.',
  exceptions: 'Designs that accept the remaining channel, which is slow.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const spaces = new Set(segmentsWith(topology, 'compute').map(({ space }) => space))
    for (const { node: id, dnsServers } of topology.spaces) {
      const node = topology.as(virtualNetwork, topology.node(id))
      if (!node || !spaces.has(id) || dnsServers.length > 0) continue
      yield {
        element: id,
        field: 'dnsServers',
        message: `Computes in ${node.name} can resolve any public name through Azure-provided DNS`,
        how: 'Use a DNS server that answers an allow list, or watch the queries.',
        fixes: [guide('Choose the DNS servers')],
      }
    }
  },
  examples: {
    bad: [
      example('Azure-provided DNS', (b) => void addTraining(b, addNetwork(b).subnet), AGAINST_EXFILTRATION),
    ],
    good: [example('No computes', (b) => void addNetwork(b), AGAINST_EXFILTRATION)],
  },
})
