import { ROLES } from '../../facts/roles'
import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { EmitContext, EmitNode, Emitted, Value } from '../../model/template'
import { computeCluster } from '../computeCluster'
import { managedNetwork } from '../managedNetwork'
import { managedNetworkSettings } from '../managedNetwork/managedNetworkSettings'
import { subnetOf } from '../place'
import { roleAssignment } from '../roleAssignment'
import { serverlessCompute } from '../serverlessCompute'
import { storageAccount } from '../storageAccount'
import { workspaceOf } from '../workspaceOf'
import type { amlWorkspaceFields } from './fields'

type Workspace = NodeView<PropertiesOf<typeof amlWorkspaceFields>>

/** The property of the workspace that names a resource of each kind. */
const ASSOCIATED = {
  storageAccount: 'storageAccount',
  keyVault: 'keyVault',
  applicationInsights: 'applicationInsights',
  containerRegistry: 'containerRegistry',
} as const

export const emit: EmitNode = (node: Workspace, context): readonly Emitted[] => {
  const { highBusinessImpact, systemDatastoresIdentity, v1LegacyMode } = node.properties
  return [
    {
      slot: 'main',
      type: 'Microsoft.MachineLearningServices/workspaces',
      name: context.nameOf(node),
      concern: 'machineLearning',
      body: {
        location: context.location(node),
        tags: context.tags(),
        kind: 'Default',
        sku: { name: 'Basic', tier: 'Basic' },
        identity: { type: 'SystemAssigned' },
        properties: {
          friendlyName: node.name,
          ...associated(node, context),
          hbiWorkspace: highBusinessImpact,
          systemDatastoresAuthMode: systemDatastoresIdentity === 'identity' ? 'Identity' : 'AccessKey',
          v1LegacyMode,
          publicNetworkAccess: publicNetworkAccess(node, context),
          ...imageBuildCompute(node, context),
          ...serverlessSettings(node, context),
          ...managed(node, context),
        },
      },
    },
    ...studioReaders(node, context),
  ]
}

/** Studio shows data of a shut storage account only when the workspace may read the account's private endpoints. */
function studioReaders(node: Workspace, { graph, ref }: EmitContext): readonly Emitted[] {
  const stores = ['workspaceResource', 'workspaceDatastore'].flatMap((relation) =>
    graph.targets(node, relation),
  )
  const shut = stores.filter(
    (store) => graph.as(storageAccount, store)?.properties.publicAccess === 'Disabled',
  )
  const endpoints = new Set(shut.flatMap((store) => graph.sources(store, 'privateLink')))
  return [...endpoints].map((endpoint) =>
    roleAssignment({
      slot: `reader ${endpoint.id}`,
      role: ROLES.reader,
      on: { node: endpoint.id, id: ref(endpoint) },
      principalId: ref(node, ['identity', 'principalId']),
      holder: ref(node),
      concern: 'privateEndpoints',
    }),
  )
}

function associated(node: Workspace, context: EmitContext): { readonly [name: string]: Value } {
  const ids: Record<string, Value> = {}
  for (const resource of context.graph.targets(node, 'workspaceResource')) {
    const name = ASSOCIATED[resource.kind as keyof typeof ASSOCIATED]
    if (name !== undefined) ids[name] ??= context.ref(resource)
  }
  for (const name of ['storageAccount', 'keyVault'])
    if (!(name in ids))
      context.note(node, `A workspace cannot be made without a ${WORDS[name]}, and none is drawn for it.`)
  return ids
}

const WORDS: Readonly<Record<string, string>> = { storageAccount: 'storage account', keyVault: 'key vault' }

/** The stable resource type has no list of addresses, so a workspace for selected ones is deployed shut and opened afterwards. */
function publicNetworkAccess(node: Workspace, context: EmitContext): 'Enabled' | 'Disabled' {
  const { publicAccess, ipRules } = node.properties
  if (publicAccess !== 'Selected') return publicAccess
  context.note(
    node,
    'The resource type takes no list of allowed addresses, so the workspace is deployed with public access off. Open it for ' +
      `them afterwards: az ml workspace update --public-network-access Enabled --network-acls ${ipRules.join(',') || '<addresses>'}`,
  )
  return 'Disabled'
}

/** A drawn cluster of that name is written as it will be called. */
function imageBuildCompute(
  node: Workspace,
  { graph, nameOf }: EmitContext,
): { readonly [name: string]: Value } {
  const wanted = node.properties.imageBuildCompute.trim()
  if (wanted === '') return {}
  const drawn = graph
    .nodesOf(computeCluster)
    .find((cluster) => cluster.name === wanted && workspaceOf(cluster, graph)?.id === node.id)
  return { imageBuildCompute: drawn ? nameOf(drawn) : wanted }
}

function serverlessSettings(
  node: Workspace,
  { graph, ref }: EmitContext,
): { readonly [name: string]: Value } {
  const serverless = graph.nodesOf(serverlessCompute).find((each) => workspaceOf(each, graph)?.id === node.id)
  const subnet = serverless && subnetOf(serverless, graph)
  if (!subnet) return {}
  return {
    serverlessComputeSettings: {
      serverlessComputeCustomSubnet: ref(subnet),
      serverlessComputeNoPublicIP: !serverless.properties.publicIp,
    },
  }
}

function managed(node: Workspace, context: EmitContext): { readonly [name: string]: Value } {
  const network = managedNetworkOf(node, context.graph)
  return network ? managedNetworkSettings(network, context) : {}
}

function managedNetworkOf(node: Workspace, graph: Graph) {
  return graph.nodesOf(managedNetwork).find((network) => workspaceOf(network, graph)?.id === node.id)
}
