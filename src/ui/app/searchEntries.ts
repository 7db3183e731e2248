import type { Rule } from '../../model/rule'
import type { CordonStore } from '../../store/createCordonStore'
import type { AppCommand } from './commands'

/** One line of the search: a command, an element of the drawing, a resource to add, or the page of a rule. */
export interface SearchEntry {
  readonly id: string
  readonly group: 'Elements' | 'Commands' | 'Add' | 'Rules'
  readonly title: string
  /** What stands muted beside it. */
  readonly detail: string
  readonly keys?: string
  readonly icon?: string
  readonly text: string
  run(): void
}

/** Entries shown of a group before words narrow it down. */
const LIMITS: Readonly<Record<SearchEntry['group'], number>> = {
  Elements: 8,
  Commands: 30,
  Add: 12,
  Rules: 8,
}

/** Everything that the search can find, as it stands now. */
export function searchEntries(
  store: CordonStore,
  commands: readonly AppCommand[],
  rules: readonly Pick<Rule, 'id' | 'title'>[],
  add: (kindId: string) => void,
): readonly SearchEntry[] {
  const { diagram } = store.getState()
  const elements = Object.values(diagram.nodes).map((node): SearchEntry => {
    const kind = store.catalog.kinds.get(node.kind)
    const place = node.parent === null ? '' : (diagram.nodes[node.parent]?.name ?? '')
    const detail = [kind?.label ?? node.kind, place && `in ${place}`].filter(Boolean).join(' ')
    return {
      id: `element ${node.id}`,
      group: 'Elements',
      title: node.name,
      detail,
      icon: kind?.icon ?? '',
      text: `${node.name} ${detail}`,
      run: () => {
        store.actions.setView({ inspector: true })
        store.actions.reveal([node.id])
      },
    }
  })
  const actions = commands.map(({ id, title, group, keys, words = '', run }): SearchEntry => ({
    id: `command ${id}`,
    group: 'Commands',
    title,
    detail: group,
    ...(keys !== undefined && { keys }),
    text: `${title} ${group} ${words}`,
    run,
  }))
  const kinds = [...store.catalog.kinds.values()].map((kind): SearchEntry => ({
    id: `kind ${kind.id}`,
    group: 'Add',
    title: `Add ${kind.label}`,
    detail: kind.summary,
    icon: kind.icon,
    text: `add ${kind.label} ${kind.abbreviation} ${kind.resourceType ?? ''}`,
    run: () => add(kind.id),
  }))
  const pages = rules.map(({ id, title }): SearchEntry => ({
    id: `rule ${id}`,
    group: 'Rules',
    title,
    detail: id,
    text: `${title} ${id} rule`,
    run: () => store.actions.showRule(id),
  }))
  return [...elements, ...actions, ...kinds, ...pages]
}

/**
 * The entries that hold all words, those first whose title begins with the search, then those in which a word of the title does.
 * Without a search only commands show: they are what one cannot guess.
 */
export function matchEntries(entries: readonly SearchEntry[], search: string): readonly SearchEntry[] {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return entries.filter(({ group }) => group === 'Commands')
  const words = wanted.split(/\s+/)
  const rank = ({ title }: SearchEntry) => {
    const name = title.toLowerCase()
    if (name.startsWith(wanted)) return 0
    return name.split(/[\s-]+/).some((word) => word.startsWith(words[0] ?? '')) ? 1 : 2
  }
  const counts = new Map<SearchEntry['group'], number>()
  return entries
    .filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)))
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
    .filter(({ group }) => {
      const count = (counts.get(group) ?? 0) + 1
      counts.set(group, count)
      return count <= LIMITS[group]
    })
}
