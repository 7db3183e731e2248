import { ChevronDown, X } from 'lucide-react'
import { useId } from 'react'
import type { DiagramNode, NodeId } from '../../model/diagram'
import type { NodeView } from '../../model/graph'
import { legalLinks, linkCommands } from '../../model/links'
import { useActions, useCordon, useCordonStore } from '../../store/hooks'
import { selectGraph } from '../../store/selectors'
import fieldStyles from '../shared/fields/fields.module.css'
import { KindIcon } from '../shared/KindIcon'
import { Mono } from '../shared/Mono'
import styles from './Inspector.module.css'
import { useAddresses } from './useAddresses'
import own from './Relations.module.css'
import { relationGroups, type RelationGroup } from './relationGroups'

/** What the element is linked to: one-to-one relations as choices, the others as lists to which can be added. */
export function Relations({ node }: { readonly node: DiagramNode }) {
  const store = useCordonStore()
  const graph = useCordon((state) => selectGraph(state, store.catalog))
  const view = graph.node(node.id)
  const { disconnect, dispatch, endMerge } = useActions()
  if (!view) return null
  const groups = relationGroups(graph, store.catalog, view)
  const link = ({ relation, outgoing }: RelationGroup, other: NodeId) => {
    const { diagram } = store.getState()
    const [from, to] = outgoing ? [node.id, other] : [other, node.id]
    const legal = legalLinks(diagram, store.catalog, from, to).find(
      (each) => each.relation.id === relation.id,
    )
    if (legal) dispatch(linkCommands(diagram, legal), { label: `Link: ${relation.label.toLowerCase()}` })
    endMerge()
  }
  const shown = groups.filter(({ single, outgoing, linked, candidates }) =>
    single && outgoing ? candidates.length + linked.length > 0 : linked.length > 0,
  )
  const addable = groups.filter(
    (group) => group.candidates.length > 0 && !(group.single && (group.outgoing || group.linked.length > 0)),
  )
  if (shown.length + addable.length === 0) return null
  return (
    <section className={styles['part']} aria-label="Links">
      {shown.map((group) =>
        group.single && group.outgoing ? (
          <SingleRelation
            key={group.key}
            group={group}
            onPick={(other) =>
              other === null ? disconnect(group.linked.map((item) => item.link.id)) : link(group, other)
            }
          />
        ) : (
          <ManyRelation key={group.key} group={group} onRemove={(id) => disconnect([id])} />
        ),
      )}
      {addable.length > 0 && <AddRelation groups={addable} onPick={link} />}
    </section>
  )
}

interface SingleProps {
  readonly group: RelationGroup
  onPick(other: NodeId | null): void
}

function SingleRelation({ group, onPick }: SingleProps) {
  const id = useId()
  const [current] = group.linked
  return (
    <div className={fieldStyles['row']} data-field={group.relation.id}>
      <label htmlFor={id} className={fieldStyles['label']} title={group.relation.summary}>
        {group.title}
      </label>
      <span className={own['single']}>
        <span className={fieldStyles['select']}>
          <select
            id={id}
            className={fieldStyles['input']}
            value={current?.node.id ?? ''}
            onChange={(event) => onPick(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">None</option>
            {current && <option value={current.node.id}>{current.node.name}</option>}
            {group.candidates.map((node) => (
              <option key={node.id} value={node.id}>
                {node.name}
              </option>
            ))}
          </select>
          <ChevronDown size={14} aria-hidden="true" />
        </span>
        {current && <GoTo node={current.node} />}
      </span>
    </div>
  )
}

function GoTo({ node }: { readonly node: NodeView }) {
  const { reveal } = useActions()
  return (
    <button type="button" className={own['go']} onClick={() => reveal([node.id])}>
      Show
      <span className="visually-hidden"> {node.name}</span>
    </button>
  )
}

interface ManyProps {
  readonly group: RelationGroup
  onRemove(link: string): void
}

function ManyRelation({ group, onRemove }: ManyProps) {
  const { catalog } = useCordonStore()
  const { reveal } = useActions()
  const addresses = useAddresses()
  return (
    <div className={fieldStyles['row']} data-field={group.relation.id}>
      <h3 className={fieldStyles['label']} title={group.relation.summary}>
        {group.title}
      </h3>
      <ul>
        {group.linked.map(({ link, node }) => (
          <li key={link.id} className={own['item']}>
            <button type="button" className={own['target']} onClick={() => reveal([node.id])}>
              <KindIcon svg={catalog.kinds.get(node.kind)?.icon ?? ''} size={16} className={own['icon']} />
              <span className={own['name']}>{node.name}</span>
              <Mono muted>{(addresses.get(node.id) ?? []).join(', ')}</Mono>
            </button>
            <button
              type="button"
              className={own['remove']}
              aria-label={`Remove the link with ${node.name}`}
              onClick={() => onRemove(link.id)}
            >
              <X size={13} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface AddProps {
  readonly groups: readonly RelationGroup[]
  onPick(group: RelationGroup, other: NodeId): void
}

function AddRelation({ groups, onPick }: AddProps) {
  return (
    <select
      className={own['add']}
      aria-label="Add a link"
      value=""
      onChange={(event) => {
        const [key, other] = event.target.value.split('|')
        const group = groups.find((each) => each.key === key)
        if (group && other !== undefined) onPick(group, other)
      }}
    >
      <option value="" disabled>
        Add a link…
      </option>
      {groups.map((group) => (
        <optgroup
          key={group.key}
          label={
            group.title === group.relation.label
              ? group.title
              : `${group.title} (${group.relation.label.toLowerCase()})`
          }
        >
          {group.candidates.map((node) => (
            <option key={node.id} value={`${group.key}|${node.id}`}>
              {node.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
