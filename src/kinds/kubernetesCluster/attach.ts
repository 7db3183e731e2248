import { AKS_ROUTER_NODES } from '../../facts/addressDemand'
import { ATTACHED_COMPUTE_NAME } from '../../facts/naming'
import type { NodeView } from '../../model/graph'
import type { EmitContext, Emitted, Value } from '../../model/template'
import type { Cluster } from './cluster'
import { dnsLabel } from './dnsLabel'

/** The extension that lets a workspace run jobs and endpoints on the cluster. */
export function mlExtension(node: Cluster, context: EmitContext): Emitted {
  return {
    slot: 'extension',
    type: 'Microsoft.KubernetesConfiguration/extensions',
    name: 'azureml',
    concern: 'kubernetes',
    scope: { node: node.id, slot: 'main' },
    body: {
      identity: { type: 'SystemAssigned' },
      properties: {
        extensionType: 'Microsoft.AzureML.Kubernetes',
        autoUpgradeMinorVersion: true,
        releaseTrain: 'Stable',
        scope: { cluster: { releaseNamespace: 'azureml' } },
        configurationSettings: extensionSettings(node, context),
      },
    },
  }
}

/** Settings of the extension's documented table; all are texts. */
function extensionSettings(node: Cluster, context: EmitContext): { readonly [name: string]: Value } {
  const { amlTraining, internalScoring, nodes, tlsSecret, tlsName } = node.properties
  const secure = tlsSecret.trim() !== ''
  if (!secure)
    context.note(
      node,
      'Scoring speaks plain HTTP: put a certificate into a Kubernetes secret and name it in the design to have TLS.',
    )
  return {
    enableTraining: amlTraining ? 'True' : 'False',
    enableInference: 'True',
    inferenceRouterServiceType: 'LoadBalancer',
    inferenceRouterHA: nodes >= AKS_ROUTER_NODES.value ? 'True' : 'False',
    ...(internalScoring ? { internalLoadBalancerProvider: 'azure' } : {}),
    ...(secure
      ? { allowInsecureConnections: 'False', sslSecret: tlsSecret.trim(), sslCname: tlsName.trim() }
      : { allowInsecureConnections: 'True' }),
  }
}

/** The cluster as compute of its workspace; only with the extension on it. */
export function attachedCompute(
  node: Cluster,
  workspace: NodeView<unknown> | undefined,
  context: EmitContext,
): readonly Emitted[] {
  if (!node.properties.amlExtension) return []
  if (!workspace) {
    context.note(node, 'It belongs to no workspace and is not attached to one.')
    return []
  }
  return [
    {
      slot: 'attached',
      type: 'Microsoft.MachineLearningServices/workspaces/computes',
      name: computeName(node.name),
      concern: 'kubernetes',
      parent: { node: workspace.id, slot: 'main' },
      body: {
        location: context.location(workspace),
        tags: context.tags(),
        identity: { type: 'SystemAssigned' },
        properties: {
          computeType: 'Kubernetes',
          resourceId: context.ref(node),
          properties: { namespace: 'default', defaultInstanceType: 'defaultinstancetype' },
        },
      },
      dependsOn: [{ node: node.id, slot: 'extension' }],
    },
  ]
}

/** A compute name of the node's own: a letter first, no digits behind a hyphen at the end. */
function computeName(name: string): string {
  const label = dnsLabel(name).replace(/^[^a-z]+/, '')
  const short = label.slice(0, ATTACHED_COMPUTE_NAME.max).replace(/-\d*$/, '')
  return short.length < 3 ? `aks${short.replaceAll('-', '')}` : short
}
