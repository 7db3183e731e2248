import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { computeCluster } from '../../kinds/computeCluster'
import { containerRegistry } from '../../kinds/containerRegistry'
import { workspaceOf } from '../../kinds/workspaceOf'
import { computeOf } from '../../links/computeOf'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'
import { fitsImageBuilds } from '../workspace/image-build-unfit'

export const imageBuildMissing = defineRule({
  id: 'compute/image-build-missing',
  title: 'Nothing builds images for a private registry',
  severity: { public: 'warning', private: 'error', exfiltration: 'error' },
  profile: 'correctness',
  why: 'The tasks of a registry cannot reach it once its public door is closed; a compute cluster has to build the images of environments.',
  source: cite('machine-learning/how-to-secure-workspace-vnet', 'Enable Azure Container Registry (ACR)'),
  requirements: ['PAAS-014', 'PAAS-017'],
  claims: ['container-instances-delegation'],
  decides:
    'Looks at workspaces whose registry is not open to all networks: the setting has to name a cluster of the workspace. With a managed network the service builds on serverless compute.',
  exceptions: 'Workspaces with a managed network, and workspaces whose computes are not drawn.',
  *check({ topology }: RuleContext): Iterable<Report> {
    const clusters = topology.nodesOf(computeCluster)
    for (const node of topology.nodesOf(amlWorkspace)) {
      const registry = topology
        .targets(node, workspaceResource.id)
        .map((resource) => topology.as(containerRegistry, resource))
        .find((resource) => resource !== undefined && resource.properties.publicAccess !== 'Enabled')
      const managed = topology.sources(node, 'managedNetworkOf').length > 0
      const own = clusters.filter((cluster) => workspaceOf(cluster, topology)?.id === node.id)
      const computes = topology.sources(node, computeOf.id)
      if (!registry || managed || node.owner.mode === 'existing' || own.length + computes.length === 0)
        continue
      const wanted = node.properties.imageBuildCompute.trim()
      if (own.some(({ name }) => name.toLowerCase() === wanted.toLowerCase())) continue
      const fit = own.filter((cluster) => fitsImageBuilds(topology, cluster, registry.id))
      yield {
        element: node.id,
        field: 'imageBuildCompute',
        related: [{ id: registry.id, role: 'private registry' }],
        message:
          wanted === ''
            ? `${node.name} has no compute that builds images, and ${registry.name} is closed to the service`
            : `${node.name} builds images on ${wanted}, which is no cluster of it`,
        how: 'Name a CPU cluster of the workspace that reaches the registry.',
        fixes:
          fit.length === 0
            ? [guide('Add a CPU cluster that reaches the registry')]
            : fit.slice(0, 3).map(({ name }) => {
                const edit = new Edit(topology).set(node.id, { imageBuildCompute: name })
                const title = `Build images on ${name}`
                return fit.length === 1 ? edit.safe(title) : edit.choice(title)
              }),
      }
    }
  },
  examples: {
    bad: [
      example('Nothing named', (b) => builds(b, '')),
      example('A name that is no cluster', (b) => builds(b, 'gone')),
    ],
    good: [example('A cluster of the workspace', (b) => builds(b, 'cpu-cluster'))],
  },
})

function builds(b: DiagramBuilder, imageBuildCompute: string): void {
  const workspace = b.add(amlWorkspace, 'mlw-prod', { imageBuildCompute })
  b.link(workspaceResource, workspace, b.add(containerRegistry, 'crmlprod'))
  const cluster = b.add(computeCluster, 'cpu-cluster', {}, { in: addNetwork(b).subnet })
  b.link(computeOf, cluster, workspace)
}
