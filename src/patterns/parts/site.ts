import { cloudOfRegion } from '../../facts/regions'
import { publicSuffixesFor } from '../../facts/privateDns'
import { workspaceForwarding } from '../../facts/workspaceDns'
import { onPremisesSite } from '../../kinds/onPremisesSite'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import { client } from '../../kinds/client'
import { siteConnection } from '../../links/siteConnection'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { PropertiesOf } from '../../model/fields'
import { hostAddress, type NetworkPlan } from './addressPlan'
import { addSubnet } from './hubSpoke'
import { workspaceTargets } from './privateAccess'
import type { WorkspaceIds } from './workspace'

export interface SiteOptions {
  readonly prefix: string
  readonly forwards?: PropertiesOf<(typeof onPremisesSite)['fields']>['dnsForwards']
  readonly type?: 'Vpn' | 'ExpressRoute'
  /** False where the site only serves data; people there would need the names of the workspace. */
  readonly people?: boolean
}

/** A gateway in the hub and a site behind it, with people on it unless it only serves. */
export function addSite(b: DiagramBuilder, hub: NodeId, plan: NetworkPlan, options: SiteOptions): NodeId {
  const place = addSubnet(b, hub, plan, 'GatewaySubnet', 'gateway')
  const expressRoute = options.type === 'ExpressRoute'
  const gateway = b.add(
    virtualNetworkGateway,
    expressRoute ? 'ergw-hub' : 'vgw-hub',
    expressRoute ? { type: 'ExpressRoute', sku: 'ErGw1AZ' } : {},
    { in: place },
  )
  const site = b.add(onPremisesSite, 'Head office', {
    prefixes: [options.prefix],
    dnsServers: [hostAddress(options.prefix, 4)],
    dnsForwards: options.forwards ?? [],
    dnsUpstream: 'root',
  })
  if (options.people ?? true) b.add(client, 'Data scientists', {}, { in: site })
  b.link(siteConnection, site, gateway, { type: options.type ?? 'Vpn' })
  return site
}

/** Conditional forwarders of a site: every public name of the workspace and its resources goes to the server in Azure. */
export function forwardsTo(
  server: string,
  resources: WorkspaceIds,
  region: string,
): NonNullable<SiteOptions['forwards']> {
  const cloud = cloudOfRegion(region)
  const suffixes = [
    ...workspaceForwarding('onPremises', cloud),
    ...workspaceTargets(resources).flatMap(
      (target) => publicSuffixesFor(target.resourceType, target.groupId, cloud, region) ?? [],
    ),
  ]
  return [...new Set(suffixes)].map((suffix) => ({ suffix, targets: [server] }))
}
