import type { EmitNode, Emitted } from '../../model/template'
import { computeWaits } from '../computeBase'
import { derivedName } from '../templateNames'
import { workspaceOf } from '../workspaceOf'
import { apiServerAccess } from './apiServerAccess'
import { attachedCompute, mlExtension } from './attach'
import { clusterRoles } from './clusterRoles'
import type { Cluster } from './cluster'
import { clusterNetwork, nodePool } from './clusterNetwork'
import { dnsLabel } from './dnsLabel'

/** The cluster with an identity of its own, the roles of that identity, the Azure ML extension and the attachment. */
export const emit: EmitNode = (node: Cluster, context): readonly Emitted[] => {
  const roles = clusterRoles(node, context)
  const workspace = workspaceOf(node, context.graph)
  const name = context.nameOf(node)
  const { dnsName, ...access } = apiServerAccess(node, context)
  const cluster: Emitted = {
    slot: 'main',
    type: 'Microsoft.ContainerService/managedClusters',
    name,
    concern: 'kubernetes',
    body: {
      location: context.location(node),
      tags: context.tags(),
      sku: { name: 'Base', tier: 'Standard' },
      identity: {
        type: 'UserAssigned',
        userAssignedIdentities: { $: 'entry', key: context.ref(node, ['id'], 'identity'), value: {} },
      },
      properties: {
        [dnsName]: dnsLabel(node.name),
        enableRBAC: true,
        agentPoolProfiles: [nodePool(node, context)],
        ...clusterNetwork(node, context),
        ...access,
        oidcIssuerProfile: { enabled: true },
        autoUpgradeProfile: { upgradeChannel: 'patch', nodeOSUpgradeChannel: 'NodeImage' },
      },
    },
    dependsOn: [
      ...roles.map((role) => ({ node: node.id, slot: role.slot })),
      ...(workspace ? computeWaits(node, workspace, context) : []),
    ],
  }
  const identity: Emitted = {
    slot: 'identity',
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    name: derivedName('Microsoft.ManagedIdentity/userAssignedIdentities', name),
    concern: 'kubernetes',
    body: { location: context.location(node), tags: context.tags() },
  }
  const extension = node.properties.amlExtension ? [mlExtension(node, context)] : []
  return [identity, ...roles, cluster, ...extension, ...attachedCompute(node, workspace, context)]
}
