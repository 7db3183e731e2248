import { outboundRules } from '../../facts/outbound'
import { regionalTag } from '../../facts/serviceTags'
import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { FactsPart, ManagedRule } from '../../model/network'
import type { Settings } from '../../model/settings'
import { workspaceOf } from '../workspaceOf'
import { automaticEndpoints } from './automaticEndpoints'
import type { managedNetworkFields } from './fields'
import { linkedEndpoints } from './linkedEndpoints'

type Properties = PropertiesOf<typeof managedNetworkFields>

/** The space that Microsoft runs, the rules that the person drew, and those that the service makes itself. */
export function managedNetworkFacts(node: NodeView<Properties>, graph: Graph, settings: Settings): FactsPart {
  const { isolation } = node.properties
  const region = workspaceOf(node, graph)?.properties.region || settings.region
  const spaces = [
    {
      node: node.id,
      type: 'managed',
      prefixes: [],
      dnsServers: [],
      region,
      isolation: ISOLATION[isolation],
    },
  ] as const
  if (isolation === 'Disabled') return { spaces }
  const drawn = [...drawnRules(node), ...endpointRules(node, graph)]
  const automatic = automaticEndpoints(node, graph).filter(
    (rule) => !drawn.some((one) => sameTarget(one, rule)),
  )
  return { spaces, managedRules: [...drawn, ...automatic, ...automaticTags(node, settings, region)] }
}

const ISOLATION = {
  Disabled: 'disabled',
  AllowInternetOutbound: 'allowInternet',
  AllowOnlyApprovedOutbound: 'approvedOnly',
} as const

function drawnRules(node: NodeView<Properties>): readonly ManagedRule[] {
  return node.properties.rules.map(({ name, type, destination, protocol, ports }) => ({
    space: node.id,
    name,
    type: type === 'FQDN' ? 'fqdn' : 'serviceTag',
    automatic: false,
    destination,
    ...(type === 'FQDN' ? {} : { protocol }),
    ports,
  }))
}

function endpointRules(node: NodeView<Properties>, graph: Graph): readonly ManagedRule[] {
  return linkedEndpoints(node, graph).map(({ target, groupId, automatic }) => ({
    space: node.id,
    name: `${target.name} ${groupId}`,
    type: 'privateEndpoint',
    automatic,
    target: target.id,
    groupId,
  }))
}

/** Service tags that the approved-only mode lets out by itself; with internet outbound everything public passes anyway. */
function automaticTags(
  node: NodeView<Properties>,
  { cloud }: Settings,
  region: string,
): readonly ManagedRule[] {
  if (node.properties.isolation !== 'AllowOnlyApprovedOutbound') return []
  const rows = outboundRules({ appliesTo: 'managed-vnet', scenario: 'managed-vnet-required', cloud })
  return rows.flatMap(({ to, protocol, ports }) =>
    to.kind === 'serviceTag'
      ? [
          {
            space: node.id,
            name: to.tag,
            type: 'serviceTag',
            automatic: true,
            destination: to.regional === true ? regionalTag(to.tag, region) : to.tag,
            protocol: protocol === 'Any' ? '*' : protocol,
            ports: ports.length === 0 ? '*' : ports.join(','),
          },
        ]
      : [],
  )
}

function sameTarget(a: ManagedRule, b: ManagedRule): boolean {
  return a.target === b.target && a.groupId === b.groupId
}
