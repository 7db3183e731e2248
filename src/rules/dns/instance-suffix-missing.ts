import { AZURE_DNS } from '../../facts/networkSemantics'
import {
  INSTANCE_SUFFIXES_ELSEWHERE,
  INSTANCE_SUFFIXES_SOURCE,
  workspaceForwarding,
} from '../../facts/workspaceDns'
import { computeInstance } from '../../kinds/computeInstance'
import { dnsServer } from '../../kinds/dnsServer'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { CloudId } from '../../model/settings'
import { Edit } from '../edit'
import { example } from '../example'
import { addVault } from '../privateScenes'
import { normalName } from '../zones'
import { forwardingServers, forwardsField, forwardsOf, isForwarded } from './forwards'

export const instanceSuffixMissing = defineRule({
  id: 'dns/instance-suffix-missing',
  title: 'Names of compute instances not forwarded',
  severity: 'warning',
  profile: 'recommended',
  why: 'Articles disagree on the suffix of compute instances; a server that forwards the workspace but not both of them leaves notebooks and terminals without an address.',
  source: INSTANCE_SUFFIXES_SOURCE,
  requirements: ['DNS-010'],
  claims: ['instance-dns-suffix'],
  decides: 'Looks at servers that forward the names of workspaces one by one for both documented suffixes.',
  exceptions: 'Designs without compute instances, and servers that ask Azure DNS for everything.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    if (topology.nodesOf(computeInstance).length === 0) return
    const wanted = suffixes(settings.cloud)
    for (const server of forwardingServers(topology)) {
      const node = topology.node(server.node)
      const example = server.forwards.find(
        (forward) => normalName(forward.suffix) === workspaceSuffix(settings.cloud),
      )
      const missing = wanted.filter((suffix) => !isForwarded(topology, server.node, suffix))
      if (!node || !example || missing.length === 0 || server.upstream === 'azure') continue
      const more = missing.map((suffix) => ({ suffix, targets: example.targets }))
      const field = forwardsField(topology, node.id)
      yield {
        element: node.id,
        field,
        message: `${node.name} forwards ${example.suffix}, but not ${missing.join(' and ')}`,
        how: `Forward them where ${example.suffix} goes.`,
        fixes:
          field === 'rules'
            ? []
            : [
                new Edit(topology)
                  .set(node.id, { [field]: [...forwardsOf(topology, node.id), ...more] })
                  .safe('Forward both suffixes'),
              ],
      }
    }
  },
  examples: {
    bad: [example('One of the two suffixes', (b) => forwards(b, [suffixes('AzurePublic')[0] ?? '']))],
    good: [example('Both suffixes', (b) => forwards(b, suffixes('AzurePublic')))],
  },
})

/** The suffix of workspaces, the first that the documents forward. */
function workspaceSuffix(cloud: CloudId): string {
  return workspaceForwarding('azure', cloud)[0] ?? ''
}

/** Both spellings of compute instances. */
function suffixes(cloud: CloudId): readonly string[] {
  const label = INSTANCE_SUFFIXES_ELSEWHERE[cloud].split('.')[0] ?? ''
  return [...new Set(workspaceForwarding('azure', cloud).filter((suffix) => suffix.startsWith(`${label}.`)))]
}

function forwards(b: Parameters<Parameters<typeof example>[1]>[0], more: readonly string[]): void {
  const { training, endpoints } = addVault(b, ['10.1.1.10'])
  b.add(computeInstance, 'ci-data', {}, { in: training })
  const all = [workspaceSuffix('AzurePublic'), ...more].map((suffix) => ({
    suffix,
    targets: [AZURE_DNS.address],
  }))
  b.add(dnsServer, 'vm-dns', { address: '10.1.1.10', upstream: 'root', forwards: all }, { in: endpoints })
}
