import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { useActions } from '../../store/hooks'
import { useCanvasMenu } from './canvasMenu'
import { KindIcon } from '../shared/KindIcon'
import { SeverityIcon } from '../shared/SeverityIcon'
import type { FlowNode } from './flowNodes'
import type { BadgeModel, ChipModel, NodeModel } from './nodeModel'
import { NodeName } from './NodeName'

type Props = NodeProps<FlowNode>

/** A resource: icon, name, the one fact that matters. */
const CardNode = memo(function CardNode({ data: { model } }: Props) {
  return (
    <div className={classes('card', model)} data-tone={model.tone}>
      <KindIcon svg={model.icon} size={22} className="card-icon" />
      <div className="card-text">
        <NodeName id={model.id} name={model.name} className="card-name" />
        <div className="card-fact">{model.headline}</div>
      </div>
      {model.chips.length > 0 && <Chips chips={model.chips} />}
      {model.badge && <Badge badge={model.badge} />}
    </div>
  )
})

/** A container: header with what it is and its prefix, association chips, room for what it holds, a shelf. */
const ContainerNode = memo(function ContainerNode({ data: { model } }: Props) {
  return (
    <div
      className={`${classes('container', model)} ${model.isNested ? 'is-inner' : 'is-outer'}`}
      data-tone={model.tone}
    >
      <div className="container-header">
        {!model.isNested && <KindIcon svg={model.icon} size={18} className="container-icon" />}
        <NodeName id={model.id} name={model.name} className="container-name" />
        <span className="container-prefix">{model.headline}</span>
        {model.utilisation !== null && <Meter ratio={model.utilisation} level={model.utilisationLevel} />}
        <span className="container-fill" />
        {model.chips.length > 0 && <Chips chips={model.chips} />}
        {model.tag !== '' && <span className="container-tag">{model.tag}</span>}
      </div>
      {model.isEmpty && model.isNested && !model.isCollapsed && <div className="container-empty">Empty</div>}
      {model.shelf.length > 0 && !model.isCollapsed && <Shelf items={model.shelf} />}
      {model.badge && <Badge badge={model.badge} />}
    </div>
  )
})

/** Free text. */
const NoteNode = memo(function NoteNode({ data: { model } }: Props) {
  return (
    <div className="note">
      <NodeName id={model.id} name={model.name} className="note-name" />
      <div className="note-text">{model.headline}</div>
    </div>
  )
})

export const nodeTypes = { card: CardNode, container: ContainerNode, note: NoteNode }

function classes(base: string, model: NodeModel): string {
  return [
    base,
    model.isExisting && 'is-existing',
    model.isCollapsed && 'is-collapsed',
    model.badge?.mark === 'error' && 'has-error',
  ]
    .filter(Boolean)
    .join(' ')
}

function Chips({ chips }: { readonly chips: readonly ChipModel[] }) {
  return (
    <span className="chips">
      {chips.map((chip) => (
        <ChipButton key={chip.node} chip={chip} className="chip" />
      ))}
    </span>
  )
}

function ChipButton({ chip, className }: { readonly chip: ChipModel; readonly className: string }) {
  const { select } = useActions()
  return (
    <button
      type="button"
      className={`${className} nodrag`}
      data-mark={chip.mark ?? undefined}
      data-chip={chip.node}
      title={`${chip.label} ${chip.name}`}
      aria-label={`${chip.label} ${chip.name}`}
      onClick={(event) => {
        event.stopPropagation()
        select([chip.node])
      }}
    >
      {className === 'chip' && <KindIcon svg={chip.icon} size={13} />}
      <span className="chip-name">{chip.name}</span>
      {chip.mark && <SeverityIcon mark={chip.mark} size={11} label={null} />}
    </button>
  )
}

/** What is linked to the container: the first by name, the rest by number. */
function Shelf({ items }: { readonly items: readonly ChipModel[] }) {
  const { select } = useActions()
  const { open } = useCanvasMenu()
  const [first, ...rest] = items
  if (!first) return null
  const title = rest.length === 0 ? first.label : `${items.length} ${plural(first.label)}`
  const list = items.map(({ node, name }) => ({ label: name, run: () => select([node]) }))
  return (
    <div className="shelf">
      <KindIcon svg={first.icon} size={18} className="shelf-icon" />
      <div className="shelf-text">
        <div className="shelf-title">{title} linked here</div>
        <div className="shelf-items">
          <ChipButton chip={first} className="shelf-item" />
          {rest.length > 0 && (
            <button
              type="button"
              className="shelf-item shelf-more nodrag"
              aria-label={`All ${title}`}
              onClick={(event) => {
                event.stopPropagation()
                open({ x: event.clientX, y: event.clientY, title, groups: [list] })
              }}
            >
              +{rest.length}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}

function plural(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}s`.replace(/dNS/, 'DNS')
}

function Meter({ ratio, level }: { readonly ratio: number; readonly level: NodeModel['utilisationLevel'] }) {
  const share = Math.round(Math.min(1, ratio) * 100)
  return (
    <span
      className="meter"
      data-level={level ?? undefined}
      title={`${Math.round(ratio * 100)} % of the usable addresses are planned`}
    >
      <span className="meter-bar" style={{ width: `${share}%` }} />
    </span>
  )
}

function Badge({ badge }: { readonly badge: BadgeModel }) {
  return (
    <span className="badge" title={badge.words}>
      <SeverityIcon mark={badge.mark} size={16} label={null} />
      {badge.count > 1 && <span className="badge-count">{badge.count}</span>}
    </span>
  )
}
