/** What other rule sets check: for comparison, coverage and cross references. */
import rows from './peerRules.json'
import type { Source } from './source'

export type PeerId =
  | 'psrule'
  | 'checkov'
  | 'trivy'
  | 'aprl-v2'
  | 'review-checklists'
  | 'waf-guides'
  | 'azure-policy'
  | 'mcsb-v1'

/** A public rule set. */
export interface Peer {
  readonly id: PeerId
  readonly label: string
  /** Release or state that was read. */
  readonly edition: string
  readonly date: string
}

export const PEERS: readonly Peer[] = [
  { id: 'psrule', label: 'PSRule for Azure', edition: 'v1.48.0, baseline GA_2026_03', date: '2026-03' },
  { id: 'checkov', label: 'Checkov', edition: 'main branch', date: '2026-08-20' },
  { id: 'trivy', label: 'Trivy', edition: 'main branch', date: '2026-08-21' },
  { id: 'aprl-v2', label: 'Azure Proactive Resiliency Library', edition: 'main branch', date: '2026-07-21' },
  { id: 'review-checklists', label: 'Azure review checklists', edition: 'main branch', date: '2025-12-24' },
  { id: 'waf-guides', label: 'Well-Architected service guides', edition: 'main branch', date: '2026-07-15' },
  { id: 'azure-policy', label: 'Azure Policy', edition: 'main branch', date: '2026-04-29' },
  { id: 'mcsb-v1', label: 'Microsoft cloud security benchmark', edition: 'v1', date: '2023-10' },
]

export interface PeerRule {
  readonly peer: PeerId
  /** Id in the set of the peer. */
  readonly id: string
  readonly title: string
  /** Severity or impact in the words of the peer; undefined where it gives none. */
  readonly severity: string | undefined
  readonly kinds: readonly string[]
  /** False when only a deployed system can answer. */
  readonly designTime: boolean
  /** What decides it: shapes and lines, a field, or a deployed system. */
  readonly basis: 'topology' | 'property' | 'runtime'
  /** Severity under which it is worth covering; undefined: deliberately not covered. */
  readonly include: 'error' | 'warning' | 'info' | undefined
  readonly area: string
  readonly note: string | undefined
  readonly source: Source
}

interface Row extends Pick<PeerRule, 'peer' | 'id' | 'title' | 'kinds' | 'basis' | 'area'> {
  readonly severity?: string
  readonly designTime?: false
  readonly include?: 'error' | 'warning' | 'info'
  readonly note?: string
  /** `owner/repository:path`, a fragment behind `#` where the file holds many rules. */
  readonly source: string
}

const EDITIONS = new Map(PEERS.map((peer) => [peer.id, peer]))

export const PEER_RULES: readonly PeerRule[] = (rows as unknown as readonly Row[]).map((row) => ({
  peer: row.peer,
  id: row.id,
  title: row.title,
  severity: row.severity,
  kinds: row.kinds,
  designTime: row.designTime ?? true,
  basis: row.basis,
  include: row.include,
  area: row.area,
  note: row.note,
  source: definition(row),
}))

function definition({ peer, source }: Row): Source {
  const [repository = '', file = ''] = source.split(':')
  const [path = '', anchor] = file.split('#')
  return {
    doc: `${repository}/${path}`,
    ...(anchor === undefined ? {} : { heading: anchor }),
    date: EDITIONS.get(peer)?.date ?? '',
    url: `https://github.com/${repository}/blob/HEAD/${encodeURI(path)}`,
  }
}

const BY_ID = new Map(PEER_RULES.map((row) => [`${row.peer} ${row.id}`, row]))

/** The rule of a peer; undefined when the table does not hold it. */
export function peerRule(peer: PeerId, id: string): PeerRule | undefined {
  return BY_ID.get(`${peer} ${id}`)
}
