import { applicationInsights } from '../kinds/applicationInsights'
import { logAnalytics } from '../kinds/logAnalytics'
import { monitorPrivateLinkScope } from '../kinds/monitorPrivateLinkScope'
import { insightsWorkspace } from '../links/insightsWorkspace'
import { monitorScopeMember } from '../links/monitorScopeMember'
import type { DiagramBuilder } from '../model/builder'
import type { NodeId } from '../model/diagram'
import type { PropertiesOf } from '../model/fields'
import { addEndpoint } from './privateScenes'

/** Scenes around Azure Monitor. */

/** Application Insights with its Log Analytics workspace. */
export function addTelemetry(b: DiagramBuilder): { readonly insights: NodeId; readonly logs: NodeId } {
  const insights = b.add(applicationInsights, 'appi-ml')
  const logs = b.add(logAnalytics, 'log-ml')
  b.link(insightsWorkspace, insights, logs)
  return { insights, logs }
}

/** A scope with members, and with a private endpoint when a subnet is given. */
export function addScope(
  b: DiagramBuilder,
  name: string,
  {
    members = [],
    place,
    properties = {},
  }: {
    readonly members?: readonly NodeId[]
    readonly place?: NodeId
    readonly properties?: Partial<PropertiesOf<(typeof monitorPrivateLinkScope)['fields']>>
  } = {},
): NodeId {
  const scope = b.add(monitorPrivateLinkScope, name, properties)
  for (const member of members) b.link(monitorScopeMember, scope, member)
  if (place !== undefined) addEndpoint(b, place, scope, 'azuremonitor')
  return scope
}
