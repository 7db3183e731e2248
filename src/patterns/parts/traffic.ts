import type { TrafficRule } from '../../facts/trafficRule'
import { hostsOf } from '../../facts/outbound'
import { regionalTag } from '../../facts/serviceTags'
import { naturalCompare } from '../../lib/naturalCompare'
import type { azureFirewall } from '../../kinds/azureFirewall'
import type { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import type { PropertiesOf } from '../../model/fields'

export type FirewallRow = PropertiesOf<(typeof azureFirewall)['fields']>['rules'][number]
export type SecurityRow = PropertiesOf<(typeof networkSecurityGroup)['fields']>['rules'][number]

/** A destination of documented traffic: tag or host, with protocol and ports. */
interface Flow {
  readonly type: 'tag' | 'fqdn'
  readonly destination: string
  readonly protocol: 'TCP' | 'UDP' | 'Any'
  readonly ports: string
}

/** Documented rows as flows of one region. Hosts with parts that no drawing knows become wildcards where that is legal. */
export function flowsOf(rows: readonly TrafficRule[], region: string): readonly Flow[] {
  return rows.flatMap((row): readonly Flow[] => {
    const ports = row.ports.join(',') || '443'
    if (row.to.kind === 'serviceTag') {
      const destination = row.to.regional ? regionalTag(row.to.tag, region) : row.to.tag
      return [{ type: 'tag', destination, protocol: row.protocol, ports }]
    }
    return hostsOf(row, { region })
      .map(asPattern)
      .flatMap((host) => (host ? [{ type: 'fqdn', destination: host, protocol: row.protocol, ports }] : []))
  })
}

function asPattern(host: string): string | undefined {
  const pattern = host.replace(/^\{\w+\}\./, '*.')
  return pattern.includes('{') ? undefined : pattern
}

/**
 * Firewall rules for the flows, one rule for each protocol and port list. Names over TCP become application rules; tags,
 * and names over other protocols (which need the firewall's DNS proxy), become network rules.
 */
export function firewallRows(
  flows: readonly Flow[],
  options: { readonly collection: string; readonly priority: number; readonly sources: readonly string[] },
): readonly FirewallRow[] {
  const groups = new Map<string, Flow[]>()
  for (const flow of flows) {
    const application = flow.type === 'fqdn' && flow.protocol !== 'UDP' && isWeb(flow.ports)
    const key = [
      application ? 'application' : flow.type === 'tag' ? 'network' : 'fqdn',
      flow.protocol,
      flow.ports,
    ].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), flow])
  }
  return [...groups].map(([key, members]) => {
    const [type, protocol, ports] = key.split(' ') as [string, Flow['protocol'], string]
    const application = type === 'application'
    return {
      type: application ? 'application' : 'network',
      collection: `${options.collection}-${application ? 'app' : 'net'}`,
      name: `${options.collection}-${type === 'network' ? 'tags' : 'hosts'}-${protocol.toLowerCase()}-${ports.replaceAll(',', '-')}`,
      priority: options.priority + (application ? 100 : 0),
      action: 'Allow',
      sources: options.sources,
      destinations: unique(members.map((flow) => flow.destination)),
      protocols: application
        ? ports === '80'
          ? ['Http']
          : ['Https']
        : [protocol === 'Any' ? 'Any' : protocol],
      ports,
      translatedAddress: '',
      translatedPort: '',
    } satisfies FirewallRow
  })
}

/** Application rules speak HTTP and HTTPS; a list that is not one of these ports goes by a network rule. */
function isWeb(ports: string): boolean {
  return ports === '443' || ports === '80'
}

/** Outbound security rules for the tags among the flows, then the traffic inside the network, then the closing deny. */
export function outboundSecurityRows(
  flows: readonly Flow[],
  options: { readonly denyInternet: boolean },
): readonly SecurityRow[] {
  const rows: SecurityRow[] = []
  const add = (row: Omit<SecurityRow, 'priority' | 'direction' | 'sources' | 'sourcePorts'>) =>
    rows.push({
      ...row,
      direction: 'Outbound',
      priority: 100 + rows.length * 10,
      sources: ['VirtualNetwork'],
      sourcePorts: '*',
    })
  for (const flow of flows) {
    if (flow.type !== 'tag' || flow.destination === 'VirtualNetwork') continue
    const protocol = flow.protocol === 'TCP' ? 'Tcp' : flow.protocol === 'UDP' ? 'Udp' : '*'
    const suffix = flow.protocol === 'UDP' ? 'Udp' : ''
    add({
      name: `Allow${flow.destination.replaceAll(/[^A-Za-z0-9]/g, '')}${suffix}`,
      access: 'Allow',
      protocol,
      destinations: [flow.destination],
      ports: flow.ports,
    })
  }
  add({
    name: 'AllowVirtualNetwork',
    access: 'Allow',
    protocol: '*',
    destinations: ['VirtualNetwork'],
    ports: '*',
  })
  if (options.denyInternet) {
    rows.push({
      name: 'DenyInternet',
      direction: 'Outbound',
      priority: 4000,
      access: 'Deny',
      protocol: '*',
      sources: ['*'],
      sourcePorts: '*',
      destinations: ['Internet'],
      ports: '*',
    })
  }
  return rows
}

/** Inbound rules that let a subnet be reached on these ports from the network alone. */
export function inboundFromNetwork(ports: string): readonly SecurityRow[] {
  return [
    {
      name: 'AllowVirtualNetworkIn',
      direction: 'Inbound',
      priority: 100,
      access: 'Allow',
      protocol: 'Tcp',
      sources: ['VirtualNetwork'],
      sourcePorts: '*',
      destinations: ['VirtualNetwork'],
      ports,
    },
    {
      name: 'DenyInternetIn',
      direction: 'Inbound',
      priority: 4000,
      access: 'Deny',
      protocol: '*',
      sources: ['Internet'],
      sourcePorts: '*',
      destinations: ['*'],
      ports: '*',
    },
  ]
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(naturalCompare)
}
