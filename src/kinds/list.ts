import type { Kind } from '../model/kind'
import { applicationGateway } from './applicationGateway'
import { azureFirewall } from './azureFirewall'
import { bastion } from './bastion'
import { client } from './client'
import { dnsPrivateResolver } from './dnsPrivateResolver'
import { dnsServer } from './dnsServer'
import { internet } from './internet'
import { monitorPrivateLinkScope } from './monitorPrivateLinkScope'
import { natGateway } from './natGateway'
import { networkSecurityGroup } from './networkSecurityGroup'
import { networkVirtualAppliance } from './networkVirtualAppliance'
import { note } from './note'
import { onPremisesSite } from './onPremisesSite'
import { privateDnsZone } from './privateDnsZone'
import { privateEndpoint } from './privateEndpoint'
import { publicIp } from './publicIp'
import { routeTable } from './routeTable'
import { serviceEndpointPolicy } from './serviceEndpointPolicy'
import { subnet } from './subnet'
import { virtualMachine } from './virtualMachine'
import { virtualNetwork } from './virtualNetwork'
import { virtualNetworkGateway } from './virtualNetworkGateway'

/** Every kind, by palette group and then by usefulness; a new one is a folder and a line. */
export const kinds: readonly Kind<any>[] = [
  // network
  virtualNetwork,
  subnet,
  networkSecurityGroup,
  routeTable,
  natGateway,
  serviceEndpointPolicy,
  publicIp,
  // connect
  azureFirewall,
  privateEndpoint,
  bastion,
  virtualNetworkGateway,
  virtualMachine,
  applicationGateway,
  networkVirtualAppliance,
  // names
  privateDnsZone,
  dnsPrivateResolver,
  dnsServer,
  // ml
  // data
  monitorPrivateLinkScope,
  // outside
  onPremisesSite,
  internet,
  client,
  note,
]
