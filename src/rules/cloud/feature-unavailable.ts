import { availability, cloudFeature, type CloudFeatureId } from '../../facts/cloudFeatures'
import { CLOUDS } from '../../facts/clouds'
import { kubernetesCluster } from '../../kinds/kubernetesCluster'
import { managedNetwork } from '../../kinds/managedNetwork'
import { onlineEndpoint } from '../../kinds/onlineEndpoint'
import type { Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { addAks } from '../aksScenes'
import { guide } from '../edit'
import { example } from '../example'
import { addManaged, addOnlineEndpoint } from '../managedScenes'

/** Elements that make use of a feature in which the clouds differ. */
export function featureUses(
  topology: Topology,
): readonly { readonly node: NodeView<unknown>; readonly name: string; readonly feature: CloudFeatureId }[] {
  const isolating = topology
    .nodesOf(managedNetwork)
    .filter(({ properties }) => properties.isolation !== 'Disabled')
  const isolated = topology
    .nodesOf(onlineEndpoint)
    .filter(({ properties }) => properties.publicAccess === 'Disabled' || properties.legacyEgressPrivate)
  const clusters = topology.nodesOf(kubernetesCluster).filter(({ properties }) => properties.amlExtension)
  const withFeature = (feature: CloudFeatureId) => (node: NodeView<unknown> & { readonly name: string }) => ({
    node,
    name: node.name,
    feature,
  })
  return [
    ...isolating.map(withFeature('managedVirtualNetwork')),
    ...isolating
      .filter(({ properties }) => properties.provisioning === 'explicitSpark')
      .map(withFeature('serverlessSpark')),
    ...isolated.map(withFeature('onlineEndpointIsolation')),
    ...clusters.map(withFeature('kubernetesCompute')),
  ]
}

export const featureUnavailable = defineRule({
  id: 'cloud/feature-unavailable',
  title: 'Not offered in this cloud',
  severity: 'error',
  profile: 'correctness',
  why: 'Azure Government and Azure operated by 21Vianet lack features of the public cloud; what is drawn with them cannot be deployed or is not isolated.',
  source: cloudFeature('onlineEndpointIsolation').source,
  requirements: ['INF-010', 'INF-031'],
  claims: ['private-link-other-clouds'],
  decides:
    'Compares managed networks, isolated online endpoints, Spark and Kubernetes compute with the table of the cloud that the design is for. An older edition rules private link out in these clouds; the table offers it, so private endpoints pass.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const { node, name, feature } of featureUses(topology)) {
      const state = availability(feature, settings.cloud)
      if (state !== 'unavailable' && state !== 'unknown') continue
      const { label, source } = cloudFeature(feature)
      const cloud = CLOUDS[settings.cloud].label
      yield {
        element: node.id,
        detail: feature,
        source,
        message:
          state === 'unavailable'
            ? `${name} needs a feature that ${cloud} does not offer: ${label}`
            : `Whether ${cloud} offers ${label}, which ${name} needs, is in no document that was read`,
        how: 'Choose another way to train or score in this cloud.',
        ...(state === 'unknown' ? { needs: `whether ${cloud} offers ${label}` } : {}),
        fixes: [guide('Choose another way')],
      }
    }
  },
  examples: {
    bad: [
      example('Kubernetes in Azure Government', (b) => void addAks(b), { cloud: 'AzureGovernment' }),
      example(
        'Private online endpoint at 21Vianet',
        (b) => {
          const { workspace, managed } = addManaged(b)
          addOnlineEndpoint(b, workspace, {}, managed)
        },
        { cloud: 'AzureChina' },
      ),
    ],
    good: [
      example('Kubernetes in the public cloud', (b) => void addAks(b)),
      example('Managed network in Azure Government', (b) => void addManaged(b), { cloud: 'AzureGovernment' }),
    ],
  },
})
