import { aiSearch } from '../kinds/aiSearch'
import { aiServices } from '../kinds/aiServices'
import { amlRegistry } from '../kinds/amlRegistry'
import { amlWorkspace } from '../kinds/amlWorkspace'
import { applicationGateway } from '../kinds/applicationGateway'
import { applicationInsights } from '../kinds/applicationInsights'
import { azureFirewall } from '../kinds/azureFirewall'
import { bastion } from '../kinds/bastion'
import { batchEndpoint } from '../kinds/batchEndpoint'
import { client } from '../kinds/client'
import { computeCluster } from '../kinds/computeCluster'
import { computeInstance } from '../kinds/computeInstance'
import { containerRegistry } from '../kinds/containerRegistry'
import { cosmosDb } from '../kinds/cosmosDb'
import { dnsPrivateResolver } from '../kinds/dnsPrivateResolver'
import { dnsServer } from '../kinds/dnsServer'
import { internet } from '../kinds/internet'
import { keyVault } from '../kinds/keyVault'
import { kubernetesCluster } from '../kinds/kubernetesCluster'
import { logAnalytics } from '../kinds/logAnalytics'
import { managedNetwork } from '../kinds/managedNetwork'
import { monitorPrivateLinkScope } from '../kinds/monitorPrivateLinkScope'
import { natGateway } from '../kinds/natGateway'
import { networkSecurityGroup } from '../kinds/networkSecurityGroup'
import { networkVirtualAppliance } from '../kinds/networkVirtualAppliance'
import { note } from '../kinds/note'
import { onPremisesSite } from '../kinds/onPremisesSite'
import { onlineEndpoint } from '../kinds/onlineEndpoint'
import { policyAssignment } from '../kinds/policyAssignment'
import { privateDnsZone } from '../kinds/privateDnsZone'
import { privateEndpoint } from '../kinds/privateEndpoint'
import { publicIp } from '../kinds/publicIp'
import { routeTable } from '../kinds/routeTable'
import { serverlessCompute } from '../kinds/serverlessCompute'
import { serviceEndpointPolicy } from '../kinds/serviceEndpointPolicy'
import { sqlDatabase } from '../kinds/sqlDatabase'
import { storageAccount } from '../kinds/storageAccount'
import { subnet } from '../kinds/subnet'
import { virtualMachine } from '../kinds/virtualMachine'
import { virtualNetwork } from '../kinds/virtualNetwork'
import { virtualNetworkGateway } from '../kinds/virtualNetworkGateway'
import { apiServerSubnet } from '../links/apiServerSubnet'
import { computeOf } from '../links/computeOf'
import { dnsZoneLink } from '../links/dnsZoneLink'
import { endpointPolicyAllows } from '../links/endpointPolicyAllows'
import { endpointPolicyAssociation } from '../links/endpointPolicyAssociation'
import { insightsWorkspace } from '../links/insightsWorkspace'
import { managedNetworkOf } from '../links/managedNetworkOf'
import { managedPrivateEndpoint } from '../links/managedPrivateEndpoint'
import { monitorScopeMember } from '../links/monitorScopeMember'
import { natAssociation } from '../links/natAssociation'
import { nsgAssociation } from '../links/nsgAssociation'
import { peering } from '../links/peering'
import { podSubnet } from '../links/podSubnet'
import { privateLink } from '../links/privateLink'
import { publicIpAssociation } from '../links/publicIpAssociation'
import { resolverOutbound } from '../links/resolverOutbound'
import { routeAssociation } from '../links/routeAssociation'
import { rulesetLink } from '../links/rulesetLink'
import { serviceEndpointGrant } from '../links/serviceEndpointGrant'
import { siteConnection } from '../links/siteConnection'
import { uses } from '../links/uses'
import { workspaceDatastore } from '../links/workspaceDatastore'
import { workspaceResource } from '../links/workspaceResource'
import { zoneGroup } from '../links/zoneGroup'
import { DiagramBuilder } from '../model/builder'
import type { Diagram, NodeId } from '../model/diagram'
import type { Settings } from '../model/settings'

/** A design that holds every kind and uses every relation, linked the way such things are linked in real designs. */
export function everyKind(settings: Partial<Settings> = {}): Diagram {
  const b = new DiagramBuilder('Every kind', {
    tags: { owner: 'ml platform', 'cost center': '4711' },
    ...settings,
  })
  const hub = addHub(b)
  const data = addData(b)
  const spoke = addSpoke(b, data)
  b.link(peering, hub.network, spoke.network, {
    fromGatewayTransit: true,
    toUseRemoteGateways: true,
    fromForwarded: true,
    toForwarded: true,
  })
  addNames(b, hub, spoke, data)
  addOutside(b, hub, data)
  return b.build()
}

type Hub = ReturnType<typeof addHub>
type Data = ReturnType<typeof addData>
type Spoke = ReturnType<typeof addSpoke>

function addHub(b: DiagramBuilder) {
  const network = b.add(virtualNetwork, 'vnet-hub', { prefixes: ['10.0.0.0/16'], role: 'hub' })
  const subnetOf = (name: string, properties: Parameters<typeof b.add<typeof subnet.fields>>[2]): NodeId =>
    b.add(subnet, name, properties, { in: network })
  const firewallSubnet = subnetOf('AzureFirewallSubnet', { role: 'firewall', prefix: '10.0.0.0/26' })
  subnetOf('AzureFirewallManagementSubnet', { role: 'firewallManagement', prefix: '10.0.0.64/26' })
  const bastionSubnet = subnetOf('AzureBastionSubnet', { role: 'bastion', prefix: '10.0.0.128/26' })
  const gatewaySubnet = subnetOf('GatewaySubnet', { role: 'gateway', prefix: '10.0.1.0/27' })
  const inbound = subnetOf('snet-dns-in', {
    role: 'resolverInbound',
    prefix: '10.0.1.32/28',
    delegation: 'Microsoft.Network/dnsResolvers',
  })
  const outbound = subnetOf('snet-dns-out', {
    role: 'resolverOutbound',
    prefix: '10.0.1.48/28',
    delegation: 'Microsoft.Network/dnsResolvers',
  })
  const dns = subnetOf('snet-dns', { prefix: '10.0.1.64/28' })
  const appliances = subnetOf('snet-nva', { prefix: '10.0.1.80/28' })
  const ingress = subnetOf('snet-agw', { role: 'applicationGateway', prefix: '10.0.2.0/24' })
  subnetOf('snet-agw-link', { role: 'applicationGatewayPrivateLink', prefix: '10.0.3.0/28' })

  const firewall = b.add(
    azureFirewall,
    'afw-hub',
    {
      forcedTunnelling: true,
      zoneRedundant: true,
      rules: [
        {
          type: 'network',
          collection: 'aml-network',
          name: 'monitor',
          priority: 200,
          action: 'Allow',
          sources: ['10.1.0.0/16'],
          destinations: ['AzureMonitor'],
          protocols: ['TCP'],
          ports: '443',
          translatedAddress: '',
          translatedPort: '',
        },
        {
          type: 'application',
          collection: 'aml-names',
          name: 'images',
          priority: 300,
          action: 'Allow',
          sources: ['10.1.0.0/16'],
          destinations: ['*.blob.core.windows.net', 'login.microsoftonline.com', 'mcr.microsoft.com'],
          protocols: ['Https'],
          ports: '443',
          translatedAddress: '',
          translatedPort: '',
        },
        {
          type: 'dnat',
          collection: 'inbound',
          name: 'jump',
          priority: 150,
          action: 'Allow',
          sources: ['203.0.113.0/24'],
          destinations: ['203.0.114.4'],
          protocols: ['TCP'],
          ports: '3389',
          translatedAddress: '10.1.3.4',
          translatedPort: '3389',
        },
      ],
    },
    { in: firewallSubnet },
  )
  const address = b.add(publicIp, 'pip-egress')
  b.link(publicIpAssociation, address, firewall)
  b.add(bastion, 'bas-hub', {}, { in: bastionSubnet })
  const gateway = b.add(virtualNetworkGateway, 'vgw-hub', {}, { in: gatewaySubnet })
  const resolver = b.add(
    dnsPrivateResolver,
    'dnspr-hub',
    { rules: [{ suffix: 'corp.example.', targets: ['192.168.1.10'] }] },
    { in: inbound },
  )
  b.link(resolverOutbound, resolver, outbound)
  b.link(rulesetLink, resolver, network)
  b.add(dnsServer, 'vm-dns', { address: '10.0.1.68' }, { in: dns })
  b.add(networkVirtualAppliance, 'vm-nva', { privateIp: '10.0.1.84' }, { in: appliances })
  const entry = b.add(
    applicationGateway,
    'agw-hub',
    {
      tier: 'WAF_v2',
      privateAddress: '10.0.2.10',
      privateLink: true,
      backends: [{ name: 'sql', targets: ['192.168.1.20'], protocol: 'Https', port: '443' }],
    },
    { in: ingress },
  )
  return { network, gateway, entry }
}

function addData(b: DiagramBuilder) {
  const account = b.add(storageAccount, 'stfraudprod001', { publicAccess: 'Selected' })
  const vault = b.add(keyVault, 'kv-fraud-prod')
  const images = b.add(containerRegistry, 'crfraudprod001')
  const logs = b.add(logAnalytics, 'log-fraud')
  const insights = b.add(applicationInsights, 'appi-fraud')
  const database = b.add(sqlDatabase, 'sql-fraud')
  const documents = b.add(cosmosDb, 'cosmos-fraud')
  const services = b.add(aiServices, 'ais-fraud')
  const search = b.add(aiSearch, 'srch-fraud')
  const scope = b.add(monitorPrivateLinkScope, 'ampls-fraud')
  b.link(insightsWorkspace, insights, logs)
  b.link(monitorScopeMember, scope, insights)
  b.link(monitorScopeMember, scope, logs)
  const workspace = b.add(amlWorkspace, 'mlw-fraud', { imageBuildCompute: 'cpu-cluster' })
  for (const target of [account, vault, images, insights]) b.link(workspaceResource, workspace, target)
  b.link(workspaceDatastore, workspace, account)
  b.link(workspaceDatastore, workspace, documents)
  const shared = b.add(amlRegistry, 'mlr-shared')
  for (const endpoint of [b.add(onlineEndpoint, 'oep-fraud'), b.add(batchEndpoint, 'bep-fraud')]) {
    b.link(computeOf, endpoint, workspace)
  }

  const managed = b.add(managedNetwork, 'Managed network', {
    isolation: 'AllowOnlyApprovedOutbound',
    rules: [
      { name: 'pypi', type: 'FQDN', destination: 'pypi.org', protocol: 'TCP', ports: '443' },
      {
        name: 'frontdoor',
        type: 'ServiceTag',
        destination: 'AzureFrontDoor.FirstParty',
        protocol: 'TCP',
        ports: '443',
      },
    ],
  })
  const second = b.add(amlWorkspace, 'mlw-managed', { publicAccess: 'Disabled' })
  const secondAccount = b.add(storageAccount, 'stmanagedprod001')
  const secondVault = b.add(keyVault, 'kv-managed-prod')
  for (const target of [secondAccount, secondVault, images, insights])
    b.link(workspaceResource, second, target)
  b.link(managedNetworkOf, managed, second)
  b.link(managedPrivateEndpoint, managed, database, { groupId: 'sqlServer' })
  b.add(computeInstance, 'ci-managed', {}, { in: managed })
  b.add(policyAssignment, 'deny-public-workspaces')
  return { account, vault, images, database, documents, services, search, scope, workspace, shared }
}

function addSpoke(b: DiagramBuilder, data: Data) {
  const network = b.add(virtualNetwork, 'vnet-spoke', {
    prefixes: ['10.1.0.0/16'],
    role: 'spoke',
    dnsServers: ['10.0.0.4'],
  })
  const subnetOf = (name: string, properties: Parameters<typeof b.add<typeof subnet.fields>>[2]): NodeId =>
    b.add(subnet, name, properties, { in: network })
  const training = subnetOf('snet-training', {
    role: 'training',
    prefix: '10.1.0.0/24',
    serviceEndpoints: ['Microsoft.Storage'],
  })
  const scoring = subnetOf('snet-scoring', { role: 'scoring', prefix: '10.1.1.0/24' })
  const endpoints = subnetOf('snet-pe', { role: 'privateEndpoints', prefix: '10.1.2.0/24' })
  const jump = subnetOf('snet-jump', { role: 'jumpHost', prefix: '10.1.3.0/26' })
  const pods = subnetOf('snet-pods', {
    role: 'aksPods',
    prefix: '10.1.4.0/22',
    delegation: 'Microsoft.ContainerService/managedClusters',
  })
  const apiServer = subnetOf('snet-api', {
    role: 'aksApiServer',
    prefix: '10.1.8.0/28',
    delegation: 'Microsoft.ContainerService/managedClusters',
  })
  addFilters(b, { training, scoring, jump }, data)

  const compute = [
    b.add(computeCluster, 'cpu-cluster', {}, { in: training }),
    b.add(computeInstance, 'ci-fraud', {}, { in: training }),
    b.add(serverlessCompute, 'Serverless', {}, { in: training }),
  ]
  for (const each of compute) b.link(computeOf, each, data.workspace)
  const cluster = b.add(
    kubernetesCluster,
    'aks-fraud',
    { networkPlugin: 'podSubnet', privateCluster: 'vnetIntegration' },
    { in: scoring },
  )
  b.link(podSubnet, cluster, pods)
  b.link(apiServerSubnet, cluster, apiServer)
  b.link(computeOf, cluster, data.workspace)
  b.add(virtualMachine, 'vm-jump', {}, { in: jump })
  b.add(client, 'Data scientist', {}, { in: jump })
  return { network, endpoints, training }
}

function addFilters(
  b: DiagramBuilder,
  { training, scoring, jump }: Readonly<Record<'training' | 'scoring' | 'jump', NodeId>>,
  data: Data,
): void {
  const filter = b.add(networkSecurityGroup, 'nsg-training', {
    rules: [
      {
        name: 'AllowAzureMachineLearning',
        direction: 'Outbound',
        priority: 100,
        access: 'Allow',
        protocol: 'Tcp',
        sources: ['VirtualNetwork'],
        sourcePorts: '*',
        destinations: ['AzureMachineLearning'],
        ports: '443,8787,18881',
      },
    ],
  })
  const routes = b.add(routeTable, 'rt-training', {
    routes: [
      { name: 'udr-default', destination: '0.0.0.0/0', nextHop: 'VirtualAppliance', nextHopIp: '10.0.0.4' },
    ],
  })
  const egress = b.add(natGateway, 'ng-jump')
  const policy = b.add(serviceEndpointPolicy, 'se-training')
  b.link(nsgAssociation, training, filter)
  b.link(nsgAssociation, scoring, filter)
  b.link(routeAssociation, training, routes)
  b.link(routeAssociation, scoring, routes)
  b.link(natAssociation, jump, egress)
  b.link(endpointPolicyAssociation, training, policy)
  // The account grants the subnet, whose policy names the account: a cycle that real designs have.
  b.link(endpointPolicyAllows, policy, data.account)
  b.link(serviceEndpointGrant, training, data.account)
}

function addNames(b: DiagramBuilder, hub: Hub, spoke: Spoke, data: Data): void {
  const zone = (name: string): NodeId => {
    const id = b.add(privateDnsZone, name)
    b.link(dnsZoneLink, id, hub.network)
    b.link(dnsZoneLink, id, spoke.network)
    return id
  }
  const endpoint = (name: string, groupId: string, target: NodeId, zones: readonly string[]): void => {
    const id = b.add(privateEndpoint, name, { groupId }, { in: spoke.endpoints })
    b.link(privateLink, id, target)
    for (const each of zones) b.link(zoneGroup, id, zone(each))
  }
  endpoint('pep-mlw-fraud', 'amlworkspace', data.workspace, [
    'privatelink.api.azureml.ms',
    'privatelink.notebooks.azure.net',
  ])
  endpoint('pep-blob', 'blob', data.account, ['privatelink.blob.core.windows.net'])
  endpoint('pep-file', 'file', data.account, ['privatelink.file.core.windows.net'])
  endpoint('pep-kv', 'vault', data.vault, ['privatelink.vaultcore.azure.net'])
  endpoint('pep-cr', 'registry', data.images, ['privatelink.azurecr.io'])
  endpoint('pep-ampls', 'azuremonitor', data.scope, ['privatelink.monitor.azure.com'])
  endpoint('pep-sql', 'sqlServer', data.database, ['privatelink.database.windows.net'])
  endpoint('pep-search', 'searchService', data.search, ['privatelink.search.windows.net'])
  endpoint('pep-ais', 'account', data.services, ['privatelink.cognitiveservices.azure.com'])
}

function addOutside(b: DiagramBuilder, hub: Hub, data: Data): void {
  const site = b.add(onPremisesSite, 'Headquarters', {
    prefixes: ['192.168.0.0/16'],
    dnsServers: ['192.168.1.10'],
  })
  b.link(siteConnection, site, hub.gateway)
  const outside = b.add(internet, 'Internet')
  const caller = b.add(client, 'Partner', { use: 'scoring' }, { in: outside })
  b.link(uses, caller, data.workspace)
  b.add(note, 'Drawn to hold every kind.')
}
