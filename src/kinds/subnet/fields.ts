import { networkFact } from '../../facts/networkFacts'
import { SERVICE_ENDPOINTS } from '../../facts/serviceEndpoints'
import { PRIVATE_ENDPOINT_NETWORK_POLICIES } from '../../facts/subnets'
import type { Source } from '../../lib/source'
import { cidr, choice, flag, stringList } from '../../model/fields'

/** Roles of subnets; the fixed-name ones carry the name that Azure demands. */
export const SUBNET_ROLES = [
  { value: 'general', label: 'General' },
  { value: 'training', label: 'Training' },
  { value: 'scoring', label: 'Scoring' },
  { value: 'privateEndpoints', label: 'Private endpoints' },
  { value: 'firewall', label: 'AzureFirewallSubnet' },
  { value: 'firewallManagement', label: 'AzureFirewallManagementSubnet' },
  { value: 'bastion', label: 'AzureBastionSubnet' },
  { value: 'gateway', label: 'GatewaySubnet' },
  { value: 'resolverInbound', label: 'Resolver inbound' },
  { value: 'resolverOutbound', label: 'Resolver outbound' },
  { value: 'jumpHost', label: 'Jump host' },
  { value: 'applicationGateway', label: 'Application Gateway' },
  { value: 'applicationGatewayPrivateLink', label: 'Application Gateway private link' },
  { value: 'aksPods', label: 'AKS pods' },
  { value: 'aksApiServer', label: 'AKS API server' },
] as const

function sourceOf(id: string): { readonly source?: Source } {
  const source = networkFact(id)?.source
  return source ? { source } : {}
}

/** Properties of a subnet. */
export const subnetFields = {
  role: choice('Role', SUBNET_ROLES, 'general'),
  prefix: cidr('Address prefix', ''),
  prefixV6: cidr('IPv6 prefix', '', { help: 'Exactly /64, for dual-stack subnets.' }),
  privateEndpointPolicies: choice(
    'Network policies for private endpoints',
    [
      { value: 'Disabled', label: 'Disabled' },
      { value: 'NetworkSecurityGroupEnabled', label: 'Network security group' },
      { value: 'RouteTableEnabled', label: 'Route table' },
      { value: 'Enabled', label: 'Both' },
    ],
    PRIVATE_ENDPOINT_NETWORK_POLICIES.default,
    { source: PRIVATE_ENDPOINT_NETWORK_POLICIES.source, section: 'Policies' },
  ),
  defaultOutbound: flag('Default outbound access', false, {
    help: 'Off: a private subnet; public destinations need an explicit way out.',
    ...sourceOf('outbound-private-default'),
    section: 'Policies',
  }),
  serviceEndpoints: stringList('Service endpoints', [], {
    suggestions: SERVICE_ENDPOINTS.map((endpoint) => endpoint.id),
    section: 'Policies',
  }),
  delegation: choice(
    'Delegation',
    [
      { value: '', label: 'None' },
      { value: 'Microsoft.Network/dnsResolvers', label: 'DNS resolver' },
      { value: 'Microsoft.ContainerService/managedClusters', label: 'AKS API server' },
      { value: 'Microsoft.ContainerInstance/containerGroups', label: 'Container Instances' },
      { value: 'Microsoft.Web/serverFarms', label: 'App Service' },
      { value: 'Microsoft.App/environments', label: 'Container Apps' },
    ],
    '',
    { section: 'Policies' },
  ),
}
