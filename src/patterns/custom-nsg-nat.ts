import { cite } from '../facts/source'
import { definePattern } from '../model/pattern'
import {
  computeWithoutPublicIp,
  forbidden,
  natOnCompute,
  noApplianceOverNat,
  noPublicAccess,
  outboundFilterOnCompute,
  privateEndpoints,
  required,
} from './parts/clauses'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'

const PLAN = cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation')
const NAT = cite('nat-gateway/nat-gateway-resource', 'Subnets')

export const customNsgNat = definePattern({
  id: 'custom-nsg-nat',
  title: 'Security groups and NAT gateway',
  summary: 'One private network without a firewall: outbound by service tags, through a NAT gateway.',
  group: 'custom',
  scope: 'architecture',
  isolation: 'private',
  network: 'custom',
  source: PLAN,
  parameters: networkParameters,
  clauses: [
    required(
      'nat',
      'Training and scoring subnets with NAT gateway',
      PLAN,
      ['routing/no-way-out'],
      natOnCompute,
    ),
    required('nsg', 'Security group with outbound rules', PLAN, ['nsg/missing'], outboundFilterOnCompute),
    required(
      'private-endpoints',
      'Private endpoints for workspace, storage, key vault and registry',
      PLAN,
      ['private-endpoints/missing', 'workspace/resource-missing'],
      privateEndpoints,
    ),
    required(
      'compute-private',
      'Training compute without public IP address',
      PLAN,
      ['compute/public-ip'],
      computeWithoutPublicIp,
    ),
    forbidden(
      'public-access',
      'Public network access on platform services',
      PLAN,
      ['paas/public-access-open'],
      noPublicAccess,
    ),
    forbidden(
      'appliance-route',
      '0.0.0.0/0 to a virtual appliance on the same subnet',
      NAT,
      ['routing/appliance-over-nat'],
      noApplianceOverNat,
    ),
  ],
  build: (parameters) =>
    finish(privateNetwork(parameters, { title: 'security groups and NAT', aks: 'private' }).b),
})
