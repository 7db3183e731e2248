import type { Cidr } from '../lib/cidr'
import type { Source } from '../lib/source'
import type { NodeId } from './diagram'

/**
 * Neutral network facts: what kinds and relations say about themselves so that planner, simulator and rules can apply
 * Azure's network law without knowing a product's name. Addresses are values; texts that could not be read become gaps.
 */
export interface NetworkFacts {
  readonly spaces: readonly Space[]
  readonly segments: readonly Segment[]
  readonly adjacencies: readonly Adjacency[]
  readonly routeTables: readonly RouteTable[]
  readonly filters: readonly PacketFilter[]
  readonly firewalls: readonly FirewallFacts[]
  readonly egresses: readonly Egress[]
  readonly hosts: readonly Host[]
  readonly doors: readonly Door[]
  readonly privateEndpoints: readonly PrivateEndpointFacts[]
  readonly endpointPolicies: readonly EndpointPolicyFacts[]
  readonly zones: readonly Zone[]
  readonly nameServers: readonly NameServer[]
  readonly managedRules: readonly ManagedRule[]
  readonly needs: readonly Need[]
  readonly ranges: readonly ReservedRange[]
  readonly gaps: readonly Gap[]
}

/** What one node or link adds. */
export type FactsPart = { readonly [K in keyof NetworkFacts]?: NetworkFacts[K] }

/** Something that owns address space: a virtual network, a site, or a network that Microsoft manages. */
export interface Space {
  readonly node: NodeId
  readonly type: 'vnet' | 'site' | 'managed'
  readonly prefixes: readonly Cidr[]
  /** Addresses of DNS servers; empty means Azure-provided DNS (a site: none stated). */
  readonly dnsServers: readonly string[]
  readonly region: string
  /** Managed networks only. */
  readonly isolation?: 'disabled' | 'allowInternet' | 'approvedOnly'
}

/** A subnet. */
export interface Segment {
  readonly node: NodeId
  readonly space: NodeId
  readonly role: string
  readonly prefixes: readonly Cidr[]
  readonly filter?: NodeId
  readonly routeTable?: NodeId
  readonly natGateway?: NodeId
  readonly endpointPolicies: readonly NodeId[]
  /** Services such as `Microsoft.Storage`. */
  readonly serviceEndpoints: readonly string[]
  /** `privateEndpointNetworkPolicies` of the subnet. */
  readonly privateEndpointPolicies:
    | 'Disabled'
    | 'Enabled'
    | 'NetworkSecurityGroupEnabled'
    | 'RouteTableEnabled'
  readonly defaultOutbound: boolean
  /** The service that the subnet is delegated to, such as `Microsoft.Network/dnsResolvers`. */
  readonly delegation?: string
}

/**
 * A connection between two spaces: a peering (flags per side), or a gateway connection of a site (`a`) or of a single client
 * (`a`, no space of its own) with a virtual network (`b`).
 */
export interface Adjacency {
  readonly link: string
  readonly type: 'peering' | 'gateway'
  readonly a: NodeId
  readonly b: NodeId
  readonly aSide: AdjacencySide
  readonly bSide: AdjacencySide
  /** Gateway connections: the gateway's node, and whether it is an ExpressRoute one. */
  readonly gateway?: NodeId
  readonly expressRoute?: boolean
  /** Gateway connections: the far side announces 0.0.0.0/0. */
  readonly advertisesDefault?: boolean
}

/** Flags of one half of a peering. */
export interface AdjacencySide {
  readonly access: boolean
  readonly forwarded: boolean
  readonly gatewayTransit: boolean
  readonly useRemoteGateways: boolean
}

export interface RouteTable {
  readonly node: NodeId
  readonly propagateGatewayRoutes: boolean
  readonly routes: readonly UserRoute[]
}

export interface UserRoute {
  readonly name: string
  /** A prefix, or a service tag. */
  readonly destination: Cidr | string
  readonly nextHop: 'VirtualAppliance' | 'VirtualNetworkGateway' | 'VnetLocal' | 'Internet' | 'None'
  readonly nextHopIp?: string
}

/** A network security group. */
export interface PacketFilter {
  readonly node: NodeId
  readonly rules: readonly FilterRule[]
}

export interface FilterRule {
  readonly name: string
  readonly direction: 'Inbound' | 'Outbound'
  readonly priority: number
  readonly access: 'Allow' | 'Deny'
  /** `Tcp`, `Udp`, `Icmp`, `Esp`, `Ah` or `*`. */
  readonly protocol: string
  /** `*`, prefixes, or one service tag. */
  readonly sources: readonly string[]
  readonly sourcePorts: string
  readonly destinations: readonly string[]
  readonly ports: string
}

/** An appliance that filters what is routed to it. */
export interface FirewallFacts {
  readonly node: NodeId
  readonly segment?: NodeId
  readonly privateIp: string
  readonly tier: 'Basic' | 'Standard' | 'Premium'
  /** Answers DNS queries itself and forwards them. */
  readonly dnsProxy: boolean
  readonly dnsServers: readonly string[]
  readonly threatIntel: 'Off' | 'Alert' | 'Deny'
  readonly rules: readonly FirewallRule[]
  /** False for third-party appliances whose rules the drawing does not hold: answers are `unknown`. */
  readonly rulesKnown: boolean
  readonly forcedTunnelling: boolean
}

export interface FirewallRule {
  readonly type: 'network' | 'application' | 'dnat'
  readonly name: string
  readonly priority: number
  readonly action: 'Allow' | 'Deny'
  /** Prefixes or `*`. */
  readonly sources: readonly string[]
  /** Network: prefixes, service tags, FQDNs. Application: FQDNs (left-most wildcard) or FQDN tags. DNAT: the front end. */
  readonly destinations: readonly string[]
  /** `TCP`, `UDP`, `ICMP`, `Any`; application rules: `Http`, `Https`, `Mssql`. */
  readonly protocols: readonly string[]
  readonly ports: string
}

/** A way out to public addresses that hangs on subnets or hosts. */
export interface Egress {
  readonly node: NodeId
  readonly type: 'natGateway' | 'publicIp' | 'firewall'
  readonly segments: readonly NodeId[]
}

/** Something with addresses of its own in a segment, space or outside. */
export interface Host {
  readonly node: NodeId
  /** Segment, managed network, site or internet it sits in. */
  readonly place: NodeId
  readonly type:
    | 'compute'
    | 'machine'
    | 'cluster'
    | 'gateway'
    | 'appliance'
    | 'bastion'
    | 'client'
    | 'loadBalancer'
    | 'internet'
  readonly publicIp: boolean
  /** Addresses the drawing fixes. */
  readonly addresses: readonly string[]
}

/** The doors of a platform service: who may come in by which way. */
export interface Door {
  readonly node: NodeId
  /** Resource type, `Microsoft.Storage/storageAccounts`. */
  readonly resourceType: string
  readonly publicAccess: 'all' | 'selected' | 'none'
  /** Sub-resources that private endpoints can reach, in the order in which the service documents them. */
  readonly groupIds: readonly string[]
  /** Sub-resources that this design needs private endpoints for when it is private. */
  readonly neededGroupIds: readonly string[]
  readonly ipRules: readonly string[]
  readonly allowedSegments: readonly NodeId[]
  readonly trustedServicesBypass: boolean
}

export interface PrivateEndpointFacts {
  readonly node: NodeId
  readonly segment?: NodeId
  readonly target?: NodeId
  readonly groupId: string
  /** The address that the drawing fixes. */
  readonly address?: string
  readonly approved: boolean
  /** Private DNS zones whose records the endpoint keeps (zone group). */
  readonly zones: readonly NodeId[]
}

export interface EndpointPolicyFacts {
  readonly node: NodeId
  /** Aliases such as `/services/Azure/MachineLearning`. */
  readonly aliases: readonly string[]
  readonly resources: readonly NodeId[]
  /** Resource ids written by hand: accounts, groups or subscriptions outside the drawing. */
  readonly scopes: readonly string[]
}

export interface Zone {
  readonly node: NodeId
  readonly name: string
  readonly links: readonly {
    readonly space: NodeId
    readonly registration: boolean
    readonly fallbackToInternet: boolean
  }[]
  /** Records kept by hand. */
  readonly records: readonly { readonly name: string; readonly type: string; readonly value: string }[]
}

/** A DNS server with a place: a server machine, a resolver's inbound endpoint, a firewall's proxy, a site's server. */
export interface NameServer {
  readonly node: NodeId
  /** Space from which its own upstream queries go out. */
  readonly space: NodeId
  readonly addresses: readonly string[]
  /** Conditional forwarders, longest suffix wins. */
  readonly forwards: readonly { readonly suffix: string; readonly targets: readonly string[] }[]
  /** Where everything else goes: Azure's resolver (168.63.129.16), the public root, other servers, or not stated. */
  readonly upstream: 'azure' | 'root' | 'unknown' | readonly string[]
  /** Virtual networks to which forwarding rules apply without asking the server (resolver rulesets). */
  readonly rulesetSpaces: readonly NodeId[]
}

/** An outbound rule of a managed network. */
export interface ManagedRule {
  readonly space: NodeId
  readonly name: string
  readonly type: 'privateEndpoint' | 'serviceTag' | 'fqdn'
  /** The service makes it by itself; the drawing need not hold it. */
  readonly automatic: boolean
  readonly target?: NodeId
  readonly groupId?: string
  readonly destination?: string
  readonly protocol?: string
  readonly ports?: string
}

/** A host must be able to reach something: documented requirements, one row each. */
export interface Need {
  readonly node: NodeId
  /** Segment or managed network the traffic starts in. */
  readonly place: NodeId
  readonly direction: 'outbound' | 'inbound'
  readonly to:
    | { readonly type: 'tag'; readonly tag: string }
    | { readonly type: 'fqdn'; readonly fqdn: string }
    | { readonly type: 'resource'; readonly node: NodeId; readonly groupId: string }
  readonly protocol: 'tcp' | 'udp' | 'any'
  readonly ports: string
  readonly necessity: 'required' | 'recommended' | 'optional'
  readonly reason: string
  readonly source: Source
}

/** An address range that is not a space of its own: pod and service ranges, client pools. */
export interface ReservedRange {
  readonly node: NodeId
  readonly field: string
  readonly type: 'pod' | 'service' | 'clientPool'
  readonly prefix: Cidr
  /** Space whose routing domain it must not collide with. */
  readonly space?: NodeId
}

/** What could not be understood; becomes a finding. */
export interface Gap {
  readonly node: NodeId
  readonly field?: string
  readonly message: string
}
