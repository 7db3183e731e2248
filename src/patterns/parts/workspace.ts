import { amlWorkspace } from '../../kinds/amlWorkspace'
import { applicationInsights } from '../../kinds/applicationInsights'
import { containerRegistry } from '../../kinds/containerRegistry'
import { keyVault } from '../../kinds/keyVault'
import { logAnalytics } from '../../kinds/logAnalytics'
import { storageAccount } from '../../kinds/storageAccount'
import { insightsWorkspace } from '../../links/insightsWorkspace'
import { workspaceResource } from '../../links/workspaceResource'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { PropertiesOf } from '../../model/fields'

export interface WorkspaceIds {
  readonly workspace: NodeId
  readonly storage: NodeId
  readonly vault: NodeId
  readonly registry: NodeId
  readonly insights: NodeId
  readonly logs: NodeId
}

export interface WorkspaceOptions {
  readonly workspace?: Partial<PropertiesOf<(typeof amlWorkspace)['fields']>>
  readonly storage?: Partial<PropertiesOf<(typeof storageAccount)['fields']>>
  readonly vault?: Partial<PropertiesOf<(typeof keyVault)['fields']>>
  readonly registry?: Partial<PropertiesOf<(typeof containerRegistry)['fields']>>
}

/** A workspace with its default storage, key vault, registry and Application Insights on Log Analytics. */
export function addWorkspace(
  b: DiagramBuilder,
  workload: string,
  options: WorkspaceOptions = {},
): WorkspaceIds {
  const plain = compact(workload)
  const storage = b.add(storageAccount, `st${plain}prod001`, options.storage)
  const vault = b.add(keyVault, `kv-${workload}-prod`, options.vault)
  const registry = b.add(containerRegistry, `cr${plain}prod001`, options.registry)
  const logs = b.add(logAnalytics, `log-${workload}-prod`)
  const insights = b.add(applicationInsights, `appi-${workload}-prod`)
  const workspace = b.add(amlWorkspace, `mlw-${workload}-prod`, options.workspace)
  b.link(insightsWorkspace, insights, logs)
  for (const resource of [storage, vault, registry, insights]) b.link(workspaceResource, workspace, resource)
  return { workspace, storage, vault, registry, insights, logs }
}

/** The part of a name that storage accounts and registries may carry: lower-case letters and digits. */
export function compact(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '') || 'ml'
}
