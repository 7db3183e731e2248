import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import { outboundFilterOnTraining, required, singleNetwork } from './parts/clauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const PLAN = cite(
  'machine-learning/how-to-network-isolation-planning',
  'Outbound from computes to the internet and other Azure PaaS resources',
)

export const standaloneVnetNsg = definePattern({
  id: 'standalone-vnet-nsg',
  title: 'One network guarded by security groups',
  summary:
    'The smallest private layout: one virtual network, service tags on the security group, NAT gateway as the way out.',
  group: 'custom',
  scope: 'architecture',
  isolation: 'private',
  network: 'custom',
  source: PLAN,
  parameters: networkParameters,
  clauses: [
    required('single-network', 'A single virtual network', PLAN, [], singleNetwork),
    required(
      'tags',
      'Security group with the required service tags',
      PLAN,
      ['nsg/required-outbound-missing'],
      outboundFilterOnTraining,
    ),
  ],
  build: (parameters) => finish(privateNetwork(parameters, { title: 'one network', scoring: false }).b),
})
