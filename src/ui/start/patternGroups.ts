import type { AnyPattern } from '../../model/pattern'
import type { Isolation } from '../../model/settings'

/** Groups of the documented patterns as the first screen orders them. */
const GROUPS: readonly (readonly [id: string, title: string])[] = [
  ['custom', 'Your own virtual network'],
  ['managed', 'Managed virtual network'],
  ['workspace', 'Workspace'],
  ['overview-table', 'Documented combinations'],
  ['inbound', 'Reaching the workspace'],
  ['dns', 'Names'],
  ['inference', 'Inference'],
  ['training', 'Training'],
  ['resources', 'Secured resources'],
  ['studio', 'Studio'],
  ['multi-endpoint', 'Several private endpoints'],
  ['registry', 'Registries'],
  ['monitoring', 'Monitoring'],
  ['governance', 'Governance'],
]

export const INTENT_TAGS: Readonly<Record<Isolation, string>> = {
  public: 'public',
  private: 'private',
  exfiltration: 'no exfiltration',
}

export interface PatternGroup {
  readonly id: string
  readonly title: string
  readonly patterns: readonly AnyPattern[]
}

export interface PatternFilter {
  readonly search: string
  readonly isolation: Isolation | 'any'
}

/** The patterns that fit, by group; groups of a newer version come last under their own name. */
export function patternGroups(
  patterns: readonly AnyPattern[],
  { search, isolation }: PatternFilter,
): readonly PatternGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (pattern: AnyPattern) => {
    const text = `${pattern.title} ${pattern.summary} ${pattern.id} ${pattern.group}`.toLowerCase()
    return (
      (isolation === 'any' || pattern.isolation === isolation) && words.every((word) => text.includes(word))
    )
  }
  const found = patterns.filter(fits)
  const known = new Set(GROUPS.map(([id]) => id))
  const others = [...new Set(found.map(({ group }) => group))].filter((group) => !known.has(group))
  return [...GROUPS, ...others.map((group) => [group, group] as const)]
    .map(([id, title]) => ({ id, title, patterns: found.filter(({ group }) => group === id) }))
    .filter((group) => group.patterns.length > 0)
}
