/** User-defined routes that the documents ask for. */
import { cite, type Source } from './source'
import type { SubnetRole } from './subnets'

export interface RequiredRoute {
  readonly id: string
  /** Prefix or service tag; `{…}` is filled by the design. */
  readonly destination: string
  readonly nextHop: 'VirtualAppliance' | 'Internet'
  readonly subnets: readonly SubnetRole[]
  readonly condition: string
  readonly notes: readonly string[]
  readonly source: Source
}

const FIREWALL_ARTICLE = 'machine-learning/how-to-access-azureml-behind-firewall'

export const REQUIRED_ROUTES: readonly RequiredRoute[] = [
  {
    id: 'default-to-firewall',
    destination: '0.0.0.0/0',
    nextHop: 'VirtualAppliance',
    subnets: ['training', 'scoring'],
    condition: 'The pattern uses a firewall for egress.',
    notes: [],
    source: cite(FIREWALL_ARTICLE, 'Basic configuration (no public IP note)'),
  },
  {
    id: 'aml-tag-to-internet',
    destination: 'AzureMachineLearning',
    nextHop: 'Internet',
    subnets: ['training'],
    condition: 'Compute with a public IP address behind a firewall.',
    notes: [
      'Keeps the return path of the inbound flow on 44224 symmetric.',
      'Fails in a private subnet unless the source has explicit outbound access.',
    ],
    source: cite(
      FIREWALL_ARTICLE,
      'Scenario: Using compute cluster or compute instance with a public IP > Service tag routes',
    ),
  },
  {
    id: 'aml-addresses-to-internet',
    destination: '{addresses of AzureMachineLearning in the region and its pair}',
    nextHop: 'Internet',
    subnets: ['training'],
    condition: 'Variant by address; both regions of the pair are needed.',
    notes: [],
    source: cite(
      FIREWALL_ARTICLE,
      'Scenario: Using compute cluster or compute instance with a public IP > IP Address routes',
    ),
  },
  {
    id: 'firewall-subnet-to-internet',
    destination: '0.0.0.0/0',
    nextHop: 'Internet',
    subnets: ['firewall'],
    condition: 'A default route is learnt over BGP.',
    notes: [],
    source: cite('includes/firewall-limits', 'Route table row'),
  },
  {
    id: 'aks-firewall-public-ip',
    destination: '{firewallPublicIp}/32',
    nextHop: 'Internet',
    subnets: ['scoring'],
    condition: 'AKS egress through Azure Firewall.',
    notes: [],
    source: cite('aks/limit-egress-traffic', 'Create a route with a hop to Azure Firewall'),
  },
  {
    id: 'aks-default',
    destination: '0.0.0.0/0',
    nextHop: 'VirtualAppliance',
    subnets: ['scoring'],
    condition:
      'AKS with outbound type userDefinedRouting: the default route must exist and must not point at Internet.',
    notes: [],
    source: cite('aks/egress-udr', 'Deploy a cluster with outbound type of UDR and Azure Firewall'),
  },
]
