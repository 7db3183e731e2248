import { apiServerSubnet } from './apiServerSubnet'
import { computeOf } from './computeOf'
import { dnsZoneLink } from './dnsZoneLink'
import { endpointPolicyAllows } from './endpointPolicyAllows'
import { endpointPolicyAssociation } from './endpointPolicyAssociation'
import { insightsWorkspace } from './insightsWorkspace'
import { managedNetworkOf } from './managedNetworkOf'
import { managedPrivateEndpoint } from './managedPrivateEndpoint'
import { monitorScopeMember } from './monitorScopeMember'
import { natAssociation } from './natAssociation'
import { nsgAssociation } from './nsgAssociation'
import { peering } from './peering'
import { podSubnet } from './podSubnet'
import { privateLink } from './privateLink'
import { publicIpAssociation } from './publicIpAssociation'
import { resolverOutbound } from './resolverOutbound'
import { routeAssociation } from './routeAssociation'
import { rulesetLink } from './rulesetLink'
import { serviceEndpointGrant } from './serviceEndpointGrant'
import { siteConnection } from './siteConnection'
import { uses } from './uses'
import { workspaceDatastore } from './workspaceDatastore'
import { workspaceResource } from './workspaceResource'
import { zoneGroup } from './zoneGroup'
import type { AnyRelation } from '../model/relation'

/** Every relation; a new one is a file and a line. */
export const relations: readonly AnyRelation[] = [
  apiServerSubnet,
  computeOf,
  dnsZoneLink,
  endpointPolicyAllows,
  endpointPolicyAssociation,
  insightsWorkspace,
  managedNetworkOf,
  managedPrivateEndpoint,
  monitorScopeMember,
  natAssociation,
  nsgAssociation,
  peering,
  podSubnet,
  privateLink,
  publicIpAssociation,
  resolverOutbound,
  routeAssociation,
  rulesetLink,
  serviceEndpointGrant,
  siteConnection,
  uses,
  workspaceDatastore,
  workspaceResource,
  zoneGroup,
]
