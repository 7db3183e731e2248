import { cloudOfRegion, regionOf } from '../facts/regions'
import { cite } from '../facts/source'
import { computeCluster } from '../kinds/computeCluster'
import { subnet } from '../kinds/subnet'
import { computeOf } from '../links/computeOf'
import { cidr, text } from '../model/fields'
import { definePattern } from '../model/pattern'
import { forbidden, required } from './parts/clauses'
import { finish } from './parts/finish'
import { noManagedNetwork } from './parts/managedClauses'
import { clusterElsewhereReaches, instancesAtHome, secondNetworkWithCluster } from './parts/remoteCluster'
import { networkParameters } from './parts/parameters'
import { addNat, privateNetwork } from './parts/privateNetwork'
import { addSecondNetwork } from './parts/secondNetwork'
import { secure } from './parts/spoke'
import { flowsOf, outboundSecurityRows } from './parts/traffic'
import { computeTraffic } from './parts/hubSpoke'

const TRAINING = cite(
  'machine-learning/how-to-secure-training-vnet',
  'Compute cluster in a different VNet/region from workspace',
)

export const clusterOtherVnetRegion = definePattern({
  id: 'cluster-other-vnet-region',
  title: 'Cluster in another network or region',
  summary:
    'Training where the hardware is: a second network with its own endpoints and zones, instances stay at home.',
  group: 'training',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: TRAINING,
  parameters: {
    ...networkParameters,
    clusterRegion: text('Region of the cluster', 'northeurope', {
      help: 'In the cloud of the workspace; a region of another cloud is replaced by the paired region.',
    }),
    clusterSpace: cidr('Network of the cluster', '10.1.0.0/22'),
  },
  clauses: [
    required(
      'second-network',
      'A second virtual network with the cluster',
      TRAINING,
      [],
      secondNetworkWithCluster,
    ),
    required(
      'reach',
      'Workspace and resources reachable from it: endpoints there, or a peering',
      TRAINING,
      ['topology/not-peered'],
      clusterElsewhereReaches,
    ),
    forbidden(
      'instance',
      'Compute instance in another region or network',
      TRAINING,
      ['topology/instance-apart'],
      instancesAtHome,
    ),
    forbidden(
      'managed',
      'Managed network',
      TRAINING,
      ['managed-network/cluster-other-region'],
      noManagedNetwork,
    ),
  ],
  build: (parameters) => {
    const clusterRegion = regionBeside(parameters.region, parameters.clusterRegion)
    const { b, resources } = privateNetwork(parameters, { title: 'cluster elsewhere', scoring: false })
    const side = addSecondNetwork(b, resources, {
      name: 'vnet-remote',
      space: parameters.clusterSpace,
      region: clusterRegion,
      elsewhere: clusterRegion,
      subnets: { 'snet-training-remote': 26 },
    })
    const training = b.add(
      subnet,
      'snet-training-remote',
      { role: 'training', prefix: side.subnets['snet-training-remote'] ?? '' },
      { in: side.vnet },
    )
    secure(
      b,
      training,
      'nsg-training-remote',
      outboundSecurityRows(
        flowsOf(
          computeTraffic({ exfiltration: false, insights: 'public', region: clusterRegion }),
          clusterRegion,
        ),
        {
          denyInternet: true,
        },
      ),
    )
    addNat(b, [training], 'ng-remote')
    const cluster = b.add(
      computeCluster,
      'gpu-cluster',
      { maxNodes: 8, vmSize: 'Standard_NC24ads_A100_v4', region: clusterRegion },
      { in: training },
    )
    b.link(computeOf, cluster, resources.workspace)
    return finish(b)
  },
})

/** A workspace reaches no cluster in another cloud. */
function regionBeside(region: string, wanted: string): string {
  if (cloudOfRegion(wanted) === cloudOfRegion(region)) return wanted
  return regionOf(region)?.pair ?? region
}
