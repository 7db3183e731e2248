import type { Catalog } from '../../model/catalog'
import type { NodeId } from '../../model/diagram'
import type { Finding } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import type { Appearance, Tone } from '../../model/kind'
import type { PlannedSubnet } from '../../model/plan'
import type { Chip, Presentation } from '../../model/presentation'

/** What a badge says: the worst of the findings and their number. */
export interface BadgeModel {
  readonly mark: 'error' | 'warning' | 'info' | 'needsInformation'
  readonly count: number
  /** Their sentences, as the list of problems has them, one a line. */
  readonly words: string
}

export interface ChipModel {
  readonly node: NodeId
  readonly name: string
  readonly label: string
  readonly icon: string
  readonly mark: BadgeModel['mark'] | null
}

/** Everything that a node shows. Two models with equal entries are the same object, so that nothing is drawn twice. */
export interface NodeModel {
  readonly id: NodeId
  readonly name: string
  readonly kindLabel: string
  readonly icon: string
  readonly appearance: 'container' | 'card' | 'note'
  readonly tone: Tone
  readonly headline: string
  /** Tag at the right of a container's header. */
  readonly tag: string
  readonly isExisting: boolean
  readonly isNested: boolean
  readonly isEmpty: boolean
  readonly isCollapsed: boolean
  readonly chips: readonly ChipModel[]
  readonly shelf: readonly ChipModel[]
  /** Share of the usable addresses that is planned, 0…; `null` where there are none. */
  readonly utilisation: number | null
  readonly utilisationLevel: PlannedSubnet['level'] | null
  readonly badge: BadgeModel | null
  /** Name for screen readers: kind, name, fact, place, findings. */
  readonly spoken: string
}

export interface ModelInput {
  readonly view: NodeView
  readonly parent: NodeView | undefined
  readonly catalog: Catalog
  readonly presentation: Presentation
  readonly isCollapsed: boolean
  readonly findings: readonly Finding[]
  readonly plan: PlannedSubnet | undefined
  nodeOf(id: NodeId): NodeView | undefined
  findingsOf(id: NodeId): readonly Finding[]
}

/** Puts together what a node shows. */
export function nodeModel(input: ModelInput): NodeModel {
  const { view, parent, catalog, presentation, isCollapsed, findings, plan } = input
  const kind = catalog.kinds.get(view.kind)
  const badge = badgeOf(findings)
  const kindLabel = kind?.label ?? view.kind
  const headline = kind?.headline?.(view.properties) ?? ''
  return {
    id: view.id,
    name: view.name,
    kindLabel,
    icon: kind?.icon ?? '',
    appearance: presentation.isContainer(view.id) ? 'container' : looseAppearance(kind?.appearance),
    tone: kind?.tone?.(view.properties) ?? 'neutral',
    headline: kind ? headline : 'Unknown kind, kept as it is',
    tag: kind?.badge?.(view.properties) ?? '',
    isExisting: view.owner.mode === 'existing',
    isNested: parent !== undefined,
    isEmpty: (presentation.children.get(view.id) ?? []).length === 0,
    isCollapsed,
    chips: chipModels(presentation.chips.get(view.id), input),
    shelf: chipModels(presentation.shelves.get(view.id), input),
    utilisation: plan ? plan.utilisation : null,
    utilisationLevel: plan?.level ?? null,
    badge,
    spoken: [
      `${kindLabel} ${view.name}`,
      headline,
      parent && `in ${parent.name}`,
      view.owner.mode === 'existing' && 'exists already',
      badge && spokenBadge(badge),
    ]
      .filter((part) => typeof part === 'string' && part !== '')
      .join(', '),
  }
}

/** How something shows that holds nothing: chips and shelved things are cards while nothing carries them. */
function looseAppearance(appearance: Appearance | undefined): NodeModel['appearance'] {
  return appearance === 'note' ? 'note' : 'card'
}

const ORDER: readonly BadgeModel['mark'][] = ['error', 'warning', 'needsInformation', 'info']
const WORDS: Readonly<Record<BadgeModel['mark'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  needsInformation: 'open question',
}

/** The worst of the findings and how many there are of it; accepted ones do not count. */
export function badgeOf(findings: readonly Finding[]): BadgeModel | null {
  const markOf = ({ state, severity }: Finding) => (state === 'needsInformation' ? state : severity)
  const counting = findings.filter(({ state }) => state !== 'accepted')
  const mark = ORDER.find((candidate) => counting.some((finding) => markOf(finding) === candidate))
  if (!mark) return null
  const worst = counting.filter((finding) => markOf(finding) === mark)
  return { mark, count: worst.length, words: worst.map(({ message }) => message).join('\n') }
}

/** `2 errors`. */
export function spokenBadge({ mark, count }: Pick<BadgeModel, 'mark' | 'count'>): string {
  return `${count} ${WORDS[mark]}${count === 1 ? '' : 's'}`
}

const NO_CHIPS: readonly ChipModel[] = []

function chipModels(chips: readonly Chip[] | undefined, input: ModelInput): readonly ChipModel[] {
  if (!chips) return NO_CHIPS
  return chips.flatMap(({ node }) => {
    const view = input.nodeOf(node)
    if (!view) return []
    const kind = input.catalog.kinds.get(view.kind)
    return {
      node,
      name: view.name,
      label: kind?.label ?? view.kind,
      icon: kind?.icon ?? '',
      mark: badgeOf(input.findingsOf(node))?.mark ?? null,
    }
  })
}

/** True when two models say the same. */
export function sameModel(a: NodeModel, b: NodeModel): boolean {
  return (Object.keys(a) as (keyof NodeModel)[]).every((key) => sameValue(a[key], b[key]))
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}
