import { fnv1a64 } from '../../lib/hash'
import type { AcceptedFinding, Diagram, NodeId } from '../../model/diagram'
import type { Finding } from '../../model/finding'
import type { Rule } from '../../model/rule'

/** What the reports of findings are made of: one order, one set of counts, whatever the format. */
export interface FindingsReport {
  readonly diagram: Diagram
  /** In the order in which the analysis gives them. */
  readonly findings: readonly Finding[]
  /** Every rule, also those that found nothing or are off, so that a reader can tell "ran and found nothing" from "unknown". */
  readonly rules: readonly Rule[]
  /** Ids of the rules that ran under the design's settings. */
  readonly ran: ReadonlySet<string>
  /** Version of Cordon. */
  readonly version: string
  /** The acceptance that covers an accepted finding. */
  readonly acceptanceOf: (finding: Finding) => AcceptedFinding | undefined
  /** The file that was checked, as its reader names it, and the line of an element in it. */
  readonly file?: { readonly path: string; readonly lineOf: (element: NodeId) => number | undefined }
}

/** Stays the same when elements are renamed, moved or written in another order. */
export function fingerprintOf(finding: Finding): string {
  return fnv1a64(finding.key)
}

/** Names from the outermost container to the element, `vnet-hub/AzureFirewallSubnet`. */
export function elementPath({ nodes }: Diagram, element: NodeId): string {
  const names: string[] = []
  const seen = new Set<NodeId>()
  for (let id: NodeId | null = element; id !== null && !seen.has(id); id = nodes[id]?.parent ?? null) {
    seen.add(id)
    names.unshift((nodes[id]?.name ?? id).replaceAll('/', '∕'))
  }
  return names.join('/')
}

/** What the counts of a report count. */
export interface FindingCounts {
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly needsInformation: number
  readonly accepted: number
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const open = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.state === 'open' && finding.severity === severity).length
  const inState = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length
  return {
    error: open('error'),
    warning: open('warning'),
    info: open('info'),
    needsInformation: inState('needsInformation'),
    accepted: inState('accepted'),
  }
}

/** A sentence with its full stop, so that others can follow it. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
