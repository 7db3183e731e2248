import { AKS_PODS_PER_NODE, AKS_SERVICE_RANGE } from '../../facts/addressDemand'
import { cite } from '../../facts/source'
import { cidr, choice, flag, integer, ip, stringList, text } from '../../model/fields'

export const kubernetesClusterFields = {
  networkPlugin: choice(
    'Network plugin',
    [
      { value: 'overlay', label: 'Azure CNI Overlay' },
      { value: 'podSubnet', label: 'Azure CNI Pod Subnet' },
      { value: 'nodeSubnet', label: 'Azure CNI Node Subnet' },
      { value: 'kubenet', label: 'kubenet' },
    ],
    'overlay',
    { source: cite('aks/concepts-network-cni-overview'), section: 'Network' },
  ),
  nodes: integer('Nodes at most', 3, 1, 5000),
  maxPods: integer('Pods per node', 30, AKS_PODS_PER_NODE.smallest, AKS_PODS_PER_NODE.largest, {
    source: AKS_PODS_PER_NODE.source,
  }),
  surgePercent: integer('Upgrade surge', 10, 1, 100, { unit: '%' }),
  vmSize: text('VM size', 'Standard_D4ds_v5'),
  privateCluster: choice(
    'API server',
    [
      { value: 'public', label: 'Public' },
      { value: 'private', label: 'Private' },
      { value: 'vnetIntegration', label: 'VNet integration' },
    ],
    'private',
    { source: cite('aks/private-clusters'), section: 'Network' },
  ),
  authorizedRanges: stringList('Addresses that may reach the API server', [], {
    when: { field: 'privateCluster', is: ['public'] },
    help: 'Public prefixes; empty: all.',
    section: 'Network',
  }),
  outboundType: choice(
    'Outbound type',
    [
      { value: 'userDefinedRouting', label: 'User-defined routing' },
      { value: 'userAssignedNATGateway', label: 'NAT gateway of the subnet' },
      { value: 'managedNATGateway', label: 'Managed NAT gateway' },
      { value: 'loadBalancer', label: 'Load balancer' },
      { value: 'none', label: 'None' },
      { value: 'block', label: 'Block' },
    ],
    'userDefinedRouting',
    { source: cite('aks/egress-outboundtype'), section: 'Network' },
  ),
  podCidr: cidr('Pod range', '10.244.0.0/16', {
    when: { field: 'networkPlugin', is: ['overlay', 'kubenet'] },
    section: 'Network',
  }),
  serviceCidr: cidr('Service range', '10.2.0.0/16', {
    source: AKS_SERVICE_RANGE.source,
    section: 'Network',
  }),
  dnsServiceIp: ip('DNS service address', '10.2.0.10', { section: 'Network' }),
  internalLoadBalancers: integer('Internal load balancers', 1, 0, 100),
  internalScoring: flag('Scoring through an internal load balancer', true, { section: 'Network' }),
  amlExtension: flag('Azure ML extension', true, { section: 'Azure Machine Learning' }),
  amlTraining: flag('Training jobs too', false, {
    when: { field: 'amlExtension', is: [true] },
    section: 'Azure Machine Learning',
  }),
  tlsSecret: text('TLS secret', '', {
    when: { field: 'amlExtension', is: [true] },
    help: 'Kubernetes secret in the namespace azureml with cert.pem and key.pem; empty: scoring speaks plain HTTP.',
    section: 'Azure Machine Learning',
  }),
  tlsName: text('TLS name', '', {
    when: { field: 'amlExtension', is: [true] },
    help: 'Name that the certificate is made for.',
    section: 'Azure Machine Learning',
  }),
}
