import { inboundRules, outboundRules, trafficRule } from '../facts/outbound'
import type { Graph, NodeView } from '../model/graph'
import type { FactsPart, Need } from '../model/network'
import type { Settings } from '../model/settings'
import { needsOf } from './needOf'
import { resourceNeeds } from './resourceNeeds'
import { workspaceOf } from './workspaceOf'

/** Rows of the base list that a design against exfiltration keeps beside its own, narrower list. */
const KEPT_AGAINST_EXFILTRATION = ['out-entra', 'out-arm']

/** What Azure ML compute says of itself: a host in its subnet or managed network, and what it has to reach. */
export function computeFacts(
  node: NodeView<unknown>,
  graph: Graph,
  settings: Settings,
  publicIp: boolean,
): FactsPart {
  const place = graph.parentOf(node)
  if (!place) return {}
  const hosts = [{ node: node.id, place: place.id, type: 'compute', publicIp, addresses: [] }] as const
  const needs = resourceNeeds(node, place.id, graph)
  if (place.kind !== 'subnet') return { hosts, needs }
  return { hosts, needs: [...serviceNeeds(node, place, graph, settings, publicIp), ...needs] }
}

/** The documented service traffic of compute in a customer's network, by the stated intent. */
function serviceNeeds(
  node: NodeView<unknown>,
  place: NodeView,
  graph: Graph,
  settings: Settings,
  publicIp: boolean,
): readonly Need[] {
  const { cloud } = settings
  const where = { node: node.id, place: place.id, region: regionOfPlace(place, graph, settings) }
  const base = outboundRules({ appliesTo: 'custom-vnet', scenario: 'base', necessity: 'required', cloud })
  const exfiltration = outboundRules({
    appliesTo: 'custom-vnet',
    scenario: 'data-exfiltration-prevention',
    necessity: 'required',
    cloud,
  }).filter((rule) => rule.to.kind === 'serviceTag')
  const required =
    settings.isolation === 'exfiltration'
      ? [...base.filter((rule) => KEPT_AGAINST_EXFILTRATION.includes(rule.id)), ...exfiltration]
      : base
  const inbound = publicIp
    ? inboundRules({ appliesTo: 'custom-vnet', scenario: 'public-ip-compute', cloud })
    : []
  const monitor = trafficRule('out-monitor')
  return [
    ...required.flatMap((rule) => needsOf(rule, where, 'required')),
    ...inbound.flatMap((rule) => needsOf(rule, where, 'required')),
    ...(monitor && sendsToPublicMonitor(node, graph) ? needsOf(monitor, where, 'recommended') : []),
  ]
}

/** The workspace has Application Insights, and no private link scope holds it. */
function sendsToPublicMonitor(node: NodeView<unknown>, graph: Graph): boolean {
  const workspace = workspaceOf(node, graph)
  if (!workspace) return false
  return graph
    .targets(workspace, 'workspaceResource')
    .some(
      (resource) =>
        resource.kind === 'applicationInsights' && graph.sources(resource, 'monitorScopeMember').length === 0,
    )
}

/** The region of the virtual network around a subnet, else that of the design. */
export function regionOfPlace(place: NodeView, graph: Graph, settings: Settings): string {
  const region = graph.parentOf(place)?.properties['region']
  return typeof region === 'string' && region !== '' ? region : settings.region
}
