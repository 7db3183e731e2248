import { SECURITY_RULE_PRIORITY } from '../../facts/networkSemantics'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import { parseCidr } from '../../lib/cidr'
import { covers, fromCidrs } from '../../lib/cidrSet'
import { memoWeak } from '../../lib/memo'
import * as portSet from '../../lib/portSet'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { PUBLIC } from '../../reachability/addressClasses'
import { tagCovers } from '../../reachability/routes'
import { Edit } from '../edit'
import { example } from '../example'
import { addGroup, addNetwork } from '../scenes'
import type { SecurityRow } from '../securityRows'

export const ruleShadowed = defineRule({
  id: 'nsg/rule-shadowed',
  title: 'Security rule that never decides',
  severity: 'warning',
  profile: 'recommended',
  why: 'The first rule that matches decides; one that an earlier rule of the other sort covers whole does the opposite of what its author meant.',
  source: SECURITY_RULE_PRIORITY.source,
  peers: ['Azure.NSG.DenyAllInbound'],
  decides:
    'Compares each rule with the earlier rules of its direction by protocol, sources, destinations and ports. Tags cover their regional forms, Internet covers public addresses and tags.',
  exceptions:
    'Rules that repeat what an earlier one does already: harmless, and sometimes demanded, as on the Bastion subnet.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const group of topology.nodesOf(networkSecurityGroup)) {
      const rows = group.properties.rules
      for (const { row, earlier } of shadowedIn(rows)) {
        yield {
          element: group.id,
          field: 'rules',
          detail: `${row.direction} ${row.name.toLowerCase()}`,
          message: `${row.name} (${row.priority}) of ${group.name} never ${row.access === 'Allow' ? 'allows' : 'denies'}: ${earlier.name} (${earlier.priority}) comes first`,
          how: 'Give it the smaller priority, or remove it.',
          fixes: [
            new Edit(topology)
              .set(group.id, { rules: rows.filter((one) => one !== row) })
              .choice(`Remove ${row.name}`),
            swap(topology, group.id, rows, earlier, row),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Deny before allow',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [
            { name: 'DenyInternet', access: 'Deny', destinations: ['Internet'] },
            { name: 'AllowArm', destinations: ['AzureResourceManager'], protocol: 'Tcp', ports: '443' },
          ]),
      ),
    ],
    good: [
      example(
        'A narrower rule beside a wider one',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [
            { name: 'AllowStorage', destinations: ['Storage'], ports: '443' },
            { name: 'AllowStorageHere', destinations: ['Storage.westeurope'], ports: '443' },
          ]),
      ),
      example(
        'Exception before the rule',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [
            { name: 'AllowArm', destinations: ['AzureResourceManager'], protocol: 'Tcp', ports: '443' },
            { name: 'DenyInternet', access: 'Deny', destinations: ['Internet'] },
          ]),
      ),
      example(
        'Other ports',
        (b) =>
          void addGroup(b, addNetwork(b).subnet, [
            { name: 'DenySmb', access: 'Deny', destinations: ['Internet'], ports: '445' },
            { name: 'AllowHttps', destinations: ['Internet'], ports: '443' },
          ]),
      ),
    ],
  },
})

/** Rules with the earlier one of the other sort that covers them; read once for a table that no edit touches. */
const shadowedIn = memoWeak((rows: readonly SecurityRow[]) => {
  const sorted = [...rows].sort((a, b) => a.priority - b.priority)
  return sorted.flatMap((row, index) => {
    const earlier = sorted
      .slice(0, index)
      .find((one) => one.priority < row.priority && one.direction === row.direction && coversRow(one, row))
    return earlier && earlier.access !== row.access ? [{ row, earlier }] : []
  })
})

function swap(
  topology: RuleContext['topology'],
  id: string,
  rows: readonly SecurityRow[],
  earlier: SecurityRow,
  row: SecurityRow,
) {
  const rules = rows.map((one) =>
    one === earlier
      ? { ...one, priority: row.priority }
      : one === row
        ? { ...one, priority: earlier.priority }
        : one,
  )
  return new Edit(topology).set(id, { rules }).choice(`Put ${row.name} first`)
}

function coversRow(outer: SecurityRow, inner: SecurityRow): boolean {
  return (
    (outer.protocol === '*' || outer.protocol === inner.protocol) &&
    coversPorts(outer.sourcePorts, inner.sourcePorts) &&
    coversPorts(outer.ports, inner.ports) &&
    coversSide(outer.sources, inner.sources) &&
    coversSide(outer.destinations, inner.destinations)
  )
}

function coversPorts(outer: string, inner: string): boolean {
  const [a, b] = [portSet.parsePorts(outer), portSet.parsePorts(inner)]
  return a.ok && b.ok && portSet.covers(a.value, b.value)
}

function coversSide(outer: readonly string[], inner: readonly string[]): boolean {
  return inner.length > 0 && inner.every((text) => outer.some((wide) => coversText(wide, text)))
}

const TAG_INTERNET = 'internet'

function coversText(wide: string, text: string): boolean {
  if (wide === '*') return true
  const [outer, inner] = [readSet(wide), readSet(text)]
  if (outer && inner) return covers(outer, inner)
  if (wide.toLowerCase() === TAG_INTERNET) return inner ? covers(PUBLIC, inner) : isPublicTag(text)
  return !outer && !inner && tagCovers(wide, text)
}

/** Tags of services stand for public addresses; those of the network and the platform do not. */
function isPublicTag(text: string): boolean {
  return text !== '*' && !/^(virtualnetwork|azureloadbalancer|azureplatform.*)$/i.test(text)
}

function readSet(text: string) {
  const parsed = parseCidr(text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`)
  return parsed.ok ? fromCidrs([parsed.value]) : undefined
}
