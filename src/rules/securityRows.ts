import { SECURITY_RULE_PRIORITY } from '../facts/networkSemantics'
import type { networkSecurityGroup } from '../kinds/networkSecurityGroup'
import { formatPorts } from '../lib/portSet'
import type { PropertiesOf } from '../model/fields'
import { destinationOf, type Blocked } from '../reachability/subnetNeeds'

/** A row of a security group's table. */
export type SecurityRow = PropertiesOf<(typeof networkSecurityGroup)['fields']>['rules'][number]

export type NewRow = Pick<
  SecurityRow,
  'name' | 'direction' | 'protocol' | 'sources' | 'destinations' | 'ports'
>

const STEP = 10

/** Rules of a direction are usually numbered in steps, so that there is room between them. */
function freePriorities(rows: readonly SecurityRow[], direction: SecurityRow['direction'], below: number) {
  const taken = new Set(rows.filter((row) => row.direction === direction).map((row) => row.priority))
  const { min } = SECURITY_RULE_PRIORITY
  const round: number[] = []
  const odd: number[] = []
  for (let priority = min; priority < below; priority++) {
    if (!taken.has(priority)) (priority % STEP === 0 ? round : odd).push(priority)
  }
  return { round, odd }
}

/**
 * The table with rules that allow more, put before the first rule of that direction that denies. Undefined when there is no
 * priority left before it.
 */
export function withAllowed(
  rows: readonly SecurityRow[],
  additions: readonly NewRow[],
): readonly SecurityRow[] | undefined {
  const made: SecurityRow[] = [...rows]
  for (const addition of additions) {
    const denies = rows.filter((row) => row.access === 'Deny' && row.direction === addition.direction)
    const below = Math.min(...denies.map((row) => row.priority), SECURITY_RULE_PRIORITY.max + 1)
    const { round, odd } = freePriorities(made, addition.direction, below)
    const priority = round[0] ?? odd[0]
    if (priority === undefined) return undefined
    made.push({
      ...addition,
      name: freeName(made, addition.name),
      priority,
      access: 'Allow',
      sourcePorts: '*',
    })
  }
  return made
}

/** A priority of the direction that no rule has, as close behind the wanted one as possible. */
export function priorityAfter(
  rows: readonly SecurityRow[],
  direction: SecurityRow['direction'],
  wanted: number,
): number | undefined {
  const taken = new Set(rows.filter((row) => row.direction === direction).map((row) => row.priority))
  for (let priority = wanted + 1; priority <= SECURITY_RULE_PRIORITY.max; priority++) {
    if (!taken.has(priority)) return priority
  }
  return undefined
}

/** The name, or the name with a number when it is taken; names of rules compare without case. */
export function freeName(rows: readonly { readonly name: string }[], wanted: string): string {
  const taken = new Set(rows.map((row) => row.name.toLowerCase()))
  if (!taken.has(wanted.toLowerCase())) return wanted
  for (let number = 2; ; number++) {
    const name = `${wanted}${number}`
    if (!taken.has(name.toLowerCase())) return name
  }
}

/** Rules that let out what is blocked: one for each tag and protocol. */
export function rowsForTags(blocked: readonly Blocked[]): readonly NewRow[] {
  const rows = new Map<string, NewRow>()
  for (const { need, denied } of blocked) {
    if (need.to.type !== 'tag') continue
    const tag = destinationOf(need.to)
    const protocol = need.protocol === 'tcp' ? 'Tcp' : need.protocol === 'udp' ? 'Udp' : '*'
    const outbound = need.direction === 'outbound'
    const ports = formatPorts(denied)
    const suffix = `${protocol === 'Udp' ? 'Udp' : ''}${outbound ? '' : 'In'}`
    rows.set(`${tag} ${protocol} ${ports}`, {
      name: `Allow${tag.replaceAll(/[^A-Za-z0-9]/g, '')}${suffix}`,
      direction: outbound ? 'Outbound' : 'Inbound',
      protocol,
      sources: [outbound ? 'VirtualNetwork' : tag],
      destinations: [outbound ? tag : 'VirtualNetwork'],
      ports,
    })
  }
  return [...rows.values()]
}
