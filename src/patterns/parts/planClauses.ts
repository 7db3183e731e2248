import type { Source } from '../../lib/source'
import type { Clause } from '../../model/pattern'
import {
  clusterInScoring,
  computeWithoutPublicIp,
  defaultRouteToFirewall,
  firewallAllowsNeeds,
  forbidden,
  hubSpokePeering,
  hubWithFirewallAndDns,
  noPublicAccess,
  noPublicIpOnCompute,
  oneRegion,
  privateEndpoints,
  required,
  spokeSubnets,
} from './clauses'

/** What the planning article asks of the hub and spoke layout with a firewall. */
export function planClauses(source: Source): readonly Clause[] {
  return [
    required('one-region', 'All resources in one region', source, ['topology/region-differs'], oneRegion),
    required(
      'hub',
      'Hub virtual network with firewall and custom DNS',
      source,
      ['dns/private-zone-unreachable'],
      hubWithFirewallAndDns,
    ),
    required(
      'spoke-subnets',
      'Spoke virtual network with training, scoring and private endpoint subnets',
      source,
      ['topology/subnet-role-missing'],
      spokeSubnets,
    ),
    required(
      'compute-private',
      'Training compute without public IP address',
      source,
      ['compute/public-ip'],
      computeWithoutPublicIp,
    ),
    required(
      'aks-scoring',
      'AKS in the scoring subnet',
      source,
      ['inference/aks-outside-scoring'],
      clusterInScoring,
    ),
    required(
      'private-endpoints',
      'Private endpoints for workspace, storage, key vault and registry',
      source,
      ['private-endpoints/missing', 'workspace/resource-missing'],
      privateEndpoints,
    ),
    required('peering', 'Peering between hub and spoke', source, ['topology/not-peered'], hubSpokePeering),
    required(
      'default-route',
      '0.0.0.0/0 from training and scoring to the firewall',
      source,
      ['routing/default-route-missing'],
      defaultRouteToFirewall,
    ),
    required(
      'outbound-rules',
      'Required outbound rules on the firewall',
      source,
      ['firewall/required-outbound-missing'],
      firewallAllowsNeeds,
    ),
    forbidden(
      'public-access',
      'Public network access on platform services',
      source,
      ['paas/public-access-open'],
      noPublicAccess,
    ),
    forbidden(
      'public-compute',
      'Public IP address on compute',
      source,
      ['compute/public-ip'],
      noPublicIpOnCompute,
    ),
  ]
}
