import { AZURE_DNS } from '../facts/networkSemantics'
import { isSuffixOf } from '../lib/suffix'
import type { NodeId } from '../model/diagram'
import type { NameServer, Zone } from '../model/network'
import type { Topology } from '../model/topology'
import { nameServerAt, nameServersIn, rulesetsOf, spaceOf, zoneLinkedTo } from './lookups'

/** One step of a query. */
export interface NameStep {
  /** A name server, or `azure-dns` or `public-dns`. */
  readonly at: NodeId
  readonly text: string
}

/** Who answers for a private-link name that is asked from a space. */
export interface Resolution {
  readonly answer: 'private' | 'public' | 'unknown' | 'loop'
  /** The zone that answered. */
  readonly zone?: NodeId
  readonly steps: readonly NameStep[]
  /** The virtual network whose Azure DNS gave the last word; absent where another server did. */
  readonly askedIn?: NodeId
  /** Why the answer is unknown. */
  readonly unknown?: string
}

/** A private-link name: what clients ask for, and the zone in which the private answer stands. */
export interface PrivateName {
  /** Public suffix that forwarders must name, `blob.core.windows.net`. */
  readonly publicSuffix: string
  /** `privatelink.blob.core.windows.net` */
  readonly zone: string
}

const MAX_STEPS = 16

/** Why a query ends that a server outside virtual networks hands to Azure DNS. */
export const OUTSIDE_AZURE = `${AZURE_DNS.address} cannot be reached from outside a virtual network`

/** Follows a query for the name from clients of a space: their servers, forwarders, proxies, linked zones and rulesets. */
export function resolvePrivateName(topology: Topology, space: NodeId, name: PrivateName): Resolution {
  const asked = spaceOf(topology, space)
  const servers = asked?.dnsServers ?? []
  if (servers.length === 0) {
    if (asked?.type === 'site') {
      const local = siteServer(topology, space)
      return local
        ? askServer(topology, local, name, [])
        : { answer: 'unknown', steps: [], unknown: 'the site’s name server is not drawn' }
    }
    return askAzure(topology, space, name, [])
  }
  const answers = servers.map((ip) => askAddress(topology, ip, space, name, []))
  return worst(answers)
}

function siteServer(topology: Topology, site: NodeId): NameServer | undefined {
  return nameServersIn(topology, site)[0]
}

function askAddress(
  topology: Topology,
  ip: string,
  from: NodeId,
  name: PrivateName,
  steps: readonly NameStep[],
): Resolution {
  if (steps.length > MAX_STEPS) return { answer: 'loop', steps }
  if (ip === AZURE_DNS.address) {
    if (spaceOf(topology, from)?.type === 'site') {
      return {
        answer: 'unknown',
        steps,
        unknown: OUTSIDE_AZURE,
      }
    }
    return askAzure(topology, from, name, steps)
  }
  const server = nameServerAt(topology, ip, from)
  if (!server) return { answer: 'unknown', steps, unknown: `no name server is drawn at ${ip}` }
  return askServer(topology, server, name, steps)
}

function askServer(
  topology: Topology,
  server: NameServer,
  name: PrivateName,
  steps: readonly NameStep[],
): Resolution {
  if (steps.some((step) => step.at === server.node)) return { answer: 'loop', steps }
  const rule = forwardFor(server.forwards, name)
  const here = (text: string): readonly NameStep[] => [...steps, { at: server.node, text }]
  if (rule) {
    const next = here(`forwards ${rule.suffix} to ${rule.targets.join(', ')}`)
    if (rule.targets.length === 0)
      return { answer: 'unknown', steps: next, unknown: `${rule.suffix} is forwarded to nobody` }
    return worst(rule.targets.map((ip) => askAddress(topology, ip, server.space, name, next)))
  }
  if (server.upstream === 'azure') return askAzure(topology, server.space, name, here('asks Azure DNS'))
  if (server.upstream === 'root') return { answer: 'public', steps: here('asks the public root') }
  if (server.upstream === 'unknown') {
    return {
      answer: 'unknown',
      steps: here('forwards to a place that is not stated'),
      unknown: 'its upstream is not stated',
    }
  }
  const next = here(`asks ${server.upstream.join(', ')}`)
  return worst(server.upstream.map((ip) => askAddress(topology, ip, server.space, name, next)))
}

/** Private zones linked to the space, then rulesets linked to it, then the public answer. */
function askAzure(
  topology: Topology,
  space: NodeId,
  name: PrivateName,
  steps: readonly NameStep[],
): Resolution {
  const zone = linkedZone(topology, space, name)
  if (zone) {
    return {
      answer: 'private',
      zone: zone.node,
      askedIn: space,
      steps: [...steps, { at: 'azure-dns', text: `finds ${zone.name}` }],
    }
  }
  const ruleset = rulesetsOf(topology, space).find((server) => forwardFor(server.forwards, name))
  const rule = ruleset && forwardFor(ruleset.forwards, name)
  if (ruleset && rule && !steps.some((step) => step.at === ruleset.node)) {
    const next = [
      ...steps,
      { at: ruleset.node, text: `ruleset sends ${rule.suffix} to ${rule.targets.join(', ')}` },
    ]
    return worst(rule.targets.map((ip) => askAddress(topology, ip, ruleset.space, name, next)))
  }
  return {
    answer: 'public',
    askedIn: space,
    steps: [...steps, { at: 'public-dns', text: 'no linked zone answers' }],
  }
}

/** The zone of that name linked to the space. */
export function linkedZone(topology: Topology, space: NodeId, name: PrivateName): Zone | undefined {
  return zoneLinkedTo(topology, space, trimmed(name.zone))
}

/**
 * The forwarder that fires for the name: the longest suffix of the public name. A rule for the privatelink zone alone does
 * not fire, because an upstream has chased the alias to a public address before.
 */
function forwardFor(
  forwards: NameServer['forwards'],
  name: PrivateName,
): NameServer['forwards'][number] | undefined {
  const matching = forwards.filter((rule) => isSuffixOf(trimmed(rule.suffix), name.publicSuffix))
  return matching.reduce<NameServer['forwards'][number] | undefined>(
    (best, rule) =>
      best === undefined || trimmed(rule.suffix).length > trimmed(best.suffix).length ? rule : best,
    undefined,
  )
}

export function sameName(a: string, b: string): boolean {
  return trimmed(a) === trimmed(b)
}

function trimmed(name: string): string {
  const text = name.toLowerCase().trim()
  if (text === '.') return ''
  return text.endsWith('.') ? text.slice(0, -1) : text
}

const ORDER: Readonly<Record<Resolution['answer'], number>> = { loop: 0, public: 1, unknown: 2, private: 3 }

/** Clients may ask any of their servers, so the least good answer counts. */
function worst(answers: readonly Resolution[]): Resolution {
  return answers.reduce((a, b) => (ORDER[b.answer] < ORDER[a.answer] ? b : a))
}
