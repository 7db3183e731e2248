import { cite } from '../../facts/source'
import { amlWorkspace } from '../../kinds/amlWorkspace'
import { keyVault } from '../../kinds/keyVault'
import { storageAccount } from '../../kinds/storageAccount'
import { workspaceResource } from '../../links/workspaceResource'
import type { Kind } from '../../model/kind'
import type { Fix, Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit } from '../edit'
import { example } from '../example'

const NEEDED = [
  { kind: storageAccount, noun: 'storage account', name: 'stml001' },
  { kind: keyVault, noun: 'key vault', name: 'kv-ml' },
] as const

export const workspaceResourceMissing = defineRule({
  id: 'workspace/resource-missing',
  title: 'Workspace without storage or key vault',
  severity: 'error',
  profile: 'correctness',
  why: 'A workspace keeps its files in a storage account and its secrets in a key vault, and cannot be made without them.',
  source: cite('machine-learning/concept-workspace', 'Associated resources'),
  decides: 'Looks for a storage account and a key vault of each workspace that the design deploys.',
  exceptions: 'Workspaces that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const workspace of topology.nodesOf(amlWorkspace)) {
      if (workspace.owner.mode === 'existing') continue
      const kinds = new Set(topology.targets(workspace, workspaceResource.id).map(({ kind }) => kind))
      for (const { kind, noun, name } of NEEDED) {
        if (kinds.has(kind.id)) continue
        yield {
          element: workspace.id,
          detail: kind.id,
          message: `${workspace.name} has no ${noun}`,
          how: `Give it a ${noun} of its own, or one that is drawn already.`,
          fixes: fixesFor(topology, workspace, kind, noun, name),
        }
      }
    }
  },
  examples: {
    bad: [example('Workspace alone', (b) => void b.add(amlWorkspace, 'mlw-prod'))],
    good: [
      example('Workspace with both', (b) => {
        const workspace = b.add(amlWorkspace, 'mlw-prod')
        b.link(workspaceResource, workspace, b.add(storageAccount, 'stmlprod001'))
        b.link(workspaceResource, workspace, b.add(keyVault, 'kv-mlprod'))
      }),
      example('Workspace that exists already', (b) => {
        b.add(amlWorkspace, 'mlw-prod', {}, { owner: { mode: 'existing', resourceId: '' } })
      }),
    ],
  },
})

/** A drawn resource that belongs to no workspace, else a new one. */
function fixesFor(
  topology: Topology,
  workspace: NodeView<unknown>,
  // oxlint-disable-next-line typescript/no-explicit-any -- kinds of two property sets
  kind: Kind<any>,
  noun: string,
  name: string,
): readonly Fix[] {
  const free = topology
    .nodesOf(kind)
    .filter(
      (candidate) =>
        topology.sources(candidate, workspaceResource.id).length === 0 &&
        topology.sources(candidate, 'workspaceDatastore').length === 0,
    )
  if (free.length > 0) {
    return free
      .slice(0, 2)
      .map((candidate) =>
        new Edit(topology)
          .link(workspaceResource, workspace.id, candidate.id)
          .choice(`Use ${candidate.name}`),
      )
  }
  const edit = new Edit(topology)
  return [edit.link(workspaceResource, workspace.id, edit.add(kind, name, {}, null)).choice(`Add a ${noun}`)]
}
