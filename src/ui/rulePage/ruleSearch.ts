import type { Rule } from '../../model/rule'

export interface RuleGroup {
  readonly area: string
  readonly rules: readonly Rule[]
}

/** Rules by area in the order of their list; all words must be in id, title, reason or what it decides. */
export function groupedRules(rules: readonly Rule[], search: string): readonly RuleGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<string, Rule[]>()
  for (const rule of rules) {
    const hay = [rule.id, rule.title, rule.why, rule.decides ?? '', ...(rule.requirements ?? [])]
      .join(' ')
      .toLowerCase()
    if (!words.every((word) => hay.includes(word))) continue
    const area = rule.id.split('/', 1)[0] ?? ''
    const group = groups.get(area)
    if (group) group.push(rule)
    else groups.set(area, [rule])
  }
  return [...groups].map(([area, members]) => ({ area, rules: members }))
}
