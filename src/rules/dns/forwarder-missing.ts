import { AZURE_DNS } from '../../facts/networkSemantics'
import { publicSuffixesFor } from '../../facts/privateDns'
import { cite } from '../../facts/source'
import { dnsServer } from '../../kinds/dnsServer'
import { joinList, plural } from '../../lib/text'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { doorOf, spaceOf } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addEndpoint, addUser, addVault, addVaultZone } from '../privateScenes'
import { gatewayNetworks } from '../reach'
import { forwardsField, forwardsOf, isForwarded } from './forwards'
import { lastServer, nameUses } from './resolutions'

export const forwarderMissing = defineRule({
  id: 'dns/forwarder-missing',
  title: 'DNS server does not forward private names',
  severity: 'error',
  profile: 'correctness',
  why: 'A server that asks the public root gets the public address of the service; only Azure DNS inside a virtual network knows the private zones.',
  source: cite('machine-learning/how-to-custom-dns', 'Example: Custom DNS Server hosted in virtual network'),
  requirements: ['DNS-005', 'DNS-007', 'DNS-015'],
  peers: ['FW-SEC-dns-proxy'],
  decides:
    'Follows each private name to the server that asks the public root instead of forwarding it, and lists the documented public suffixes that it does not forward.',
  exceptions: 'Servers that ask Azure DNS for everything need no forwarders.',
  *check(context: RuleContext): Iterable<Report> {
    const { topology } = context
    for (const [server, suffixes] of missingSuffixes(context)) {
      const node = topology.node(server)
      const facts = topology.nameServers.find((candidate) => candidate.node === server)
      if (!node || !facts) continue
      const inAzure = spaceOf(topology, facts.space)?.type === 'vnet'
      const names = [...suffixes].sort()
      const shown =
        names.length > 3
          ? `${names.slice(0, 2).join(', ')} and ${plural(names.length - 2, 'more suffix', 'more suffixes')}`
          : joinList(names)
      yield {
        element: server,
        field: forwardsField(topology, server),
        message: `${node.name} does not forward ${shown}`,
        how: inAzure
          ? `Forward the public suffixes to ${AZURE_DNS.address}, never the zones themselves.`
          : 'Forward the public suffixes to a DNS server or resolver in a virtual network, never the zones themselves.',
        fixes: inAzure
          ? [forward(topology, server, names, AZURE_DNS.address).safe()]
          : siteFixes(topology, server, facts.space, names),
      }
    }
  },
  examples: {
    bad: [example('Server that asks the public root', (b) => withServer(b, []))],
    good: [
      example('Server that forwards the suffixes', (b) =>
        withServer(b, ['vault.azure.net', 'vaultcore.azure.net', 'api.azureml.ms', 'notebooks.azure.net']),
      ),
    ],
  },
})

function missingSuffixes(context: RuleContext): ReadonlyMap<NodeId, ReadonlySet<string>> {
  const { topology, settings } = context
  const missing = new Map<NodeId, Set<string>>()
  for (const item of nameUses(context.topology)) {
    const { use, name, resolution } = item
    if (resolution.answer !== 'public' || resolution.askedIn !== undefined) continue
    const server = lastServer(item)
    const resourceType = doorOf(topology, use.target)?.resourceType ?? ''
    const all = publicSuffixesFor(resourceType, use.groupId, settings.cloud, settings.region) ?? []
    const found = missing.get(server) ?? new Set()
    for (const suffix of [name.publicSuffix, ...all]) {
      if (!isForwarded(topology, server, suffix)) found.add(suffix)
    }
    missing.set(server, found)
  }
  return missing
}

/** To where the site forwards already, when that is one; else each server in a connected virtual network is a way. */
function siteFixes(
  topology: Topology,
  server: NodeId,
  site: NodeId,
  suffixes: readonly string[],
): readonly Fix[] {
  const near = gatewayNetworks(topology, site)
  const targets = topology.nameServers
    .filter(({ space, addresses }) => near.has(space) && addresses.length > 0)
    .map(({ addresses }) => addresses[0] ?? '')
  if (targets.length === 0)
    return [guide('Draw a DNS resolver or server in a connected virtual network first')]
  const used = new Set(forwardsOf(topology, server).flatMap((forward) => forward.targets))
  const own = targets.filter((target) => used.has(target))
  if (own.length === 1 && used.size === 1) return [forward(topology, server, suffixes, own[0] ?? '').safe()]
  return targets.slice(0, 3).map((target) => forward(topology, server, suffixes, target).choice())
}

function forward(topology: Topology, server: NodeId, suffixes: readonly string[], target: string) {
  const more = suffixes.map((suffix) => ({ suffix, targets: [target] }))
  const edit = new Edit(topology).set(server, {
    [forwardsField(topology, server)]: [...forwardsOf(topology, server), ...more],
  })
  const title = `Forward them to ${target}`
  return { safe: () => edit.safe(title), choice: () => edit.choice(title) }
}

function withServer(b: Parameters<Parameters<typeof example>[1]>[0], suffixes: readonly string[]): void {
  const { vnet, training, endpoints, vault } = addVault(b, ['10.1.1.10'])
  addUser(b, training, vault)
  addEndpoint(b, endpoints, vault, 'vault', [addVaultZone(b, [vnet])])
  const forwards = suffixes.map((suffix) => ({ suffix, targets: [AZURE_DNS.address] }))
  b.add(dnsServer, 'vm-dns', { address: '10.1.1.10', upstream: 'root', forwards }, { in: endpoints })
}
