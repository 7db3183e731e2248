import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { containerRegistry } from '../../kinds/containerRegistry'
import { workspaceResource } from '../../links/workspaceResource'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

export const registryMissing = defineRule({
  id: 'workspace/registry-missing',
  title: 'Registry is left to the service',
  severity: { public: 'off', private: 'warning', exfiltration: 'warning' },
  profile: 'recommended',
  why: 'Without a registry the service makes one when the first image is built, with a public door and without a private endpoint.',
  source: cite('machine-learning/concept-workspace', 'Associated resources'),
  decides: 'Looks for a container registry of each workspace that the design deploys.',
  exceptions: 'Where public is fine, and workspaces that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      if (workspace.owner.mode === 'existing') continue
      const resources = topology.targets(workspace, workspaceResource.id)
      if (resources.some(({ kind }) => kind === containerRegistry.id)) continue
      const [free] = topology
        .nodesOf(containerRegistry)
        .filter((registry) => topology.sources(registry, workspaceResource.id).length === 0)
      const edit = new Edit(topology)
      const registry = free?.id ?? edit.add(containerRegistry, 'crml001', {}, null)
      yield {
        element: workspace.id,
        message: `${workspace.name} has no container registry; the service would make a public one`,
        how: 'Give it a Premium registry with a private endpoint.',
        fixes: [
          edit
            .link(workspaceResource, workspace.id, registry)
            .choice(free ? `Use ${free.name}` : 'Add a registry'),
        ],
      }
    }
  },
  examples: {
    bad: [example('No registry', (b) => void b.add(amlWorkspace, 'mlw-prod'))],
    good: [
      example('Registry', (b) => {
        b.link(workspaceResource, b.add(amlWorkspace, 'mlw-prod'), b.add(containerRegistry, 'crmlprod001'))
      }),
      example('Public is fine', (b) => void b.add(amlWorkspace, 'mlw-prod'), { isolation: 'public' }),
    ],
  },
})
