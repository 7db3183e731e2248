import { ChevronDown, ChevronRight } from 'lucide-react'
import type { NodeId } from '../../model/diagram'
import { readProperties } from '../../model/fields'
import { useActions, useCordon, useCordonStore } from '../../store/hooks'
import { Mono } from '../shared/Mono'
import { Demand } from './Demand'
import styles from './IpPlan.module.css'
import { countWords, maskOf, type PlanRow } from './planRows'
import { PrefixCell } from './PrefixCell'
import type { AttachmentColumn } from './useAttachments'
import { UseBar } from './UseBar'

export interface SubnetRowProps {
  readonly row: Extract<PlanRow, { type: 'subnet' }>
  readonly columns: readonly AttachmentColumn[]
  readonly width: number
  readonly isOpen: boolean
  onToggle(): void
}

/** A subnet with its numbers; opened, who takes its addresses. */
export function SubnetRow({ row, columns, width, isOpen, onToggle }: SubnetRowProps) {
  const { subnet } = row
  const { reveal } = useActions()
  const isSelected = useCordon(({ selection }) => selection.nodes.includes(subnet.node))
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <tr
        className={styles['subnet']}
        data-selected={isSelected || undefined}
        onClick={() => reveal([subnet.node])}
      >
        <th scope="row" className={styles['name']}>
          <button
            type="button"
            className={styles['toggle']}
            aria-expanded={isOpen}
            aria-label={`Who takes addresses of ${subnet.name}`}
            onClick={(event) => {
              event.stopPropagation()
              onToggle()
            }}
          >
            <Chevron size={13} aria-hidden="true" />
          </button>
          <button type="button" className={styles['select']} onClick={() => reveal([subnet.node])}>
            {subnet.name}
          </button>
        </th>
        <td>
          <PrefixCell subnet={subnet} />
          {row.outside && <span className={styles['bad']}> outside</span>}
        </td>
        <td>
          <Mono muted>{maskOf(subnet.prefix)}</Mono>
        </td>
        <td data-number>{countWords(subnet.total)}</td>
        <td data-number>{subnet.reserved}</td>
        <td data-number>{countWords(subnet.usable)}</td>
        <td data-number>{subnet.planned.toLocaleString('en')}</td>
        <td data-number>{subnet.peak.toLocaleString('en')}</td>
        <td data-number className={subnet.free < 0n ? styles['bad'] : undefined}>
          {countWords(subnet.free)}
        </td>
        <td>
          <UseBar subnet={subnet} />
        </td>
        <td>
          <Mono>{subnet.firstUsable}</Mono>
        </td>
        <td>
          <Mono>{subnet.lastUsable}</Mono>
        </td>
        <td>
          <Role subnet={subnet.node} fallback={subnet.role} />
        </td>
        {columns.map((column) => (
          <td key={column.relation}>
            <Attached nodes={column.of.get(subnet.node) ?? []} />
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr className={styles['details']}>
          <td colSpan={width + 1}>
            <Demand subnet={subnet} />
          </td>
        </tr>
      )}
    </>
  )
}

/** The role by the words of the field that holds it. */
function Role({ subnet, fallback }: { readonly subnet: NodeId; readonly fallback: string }) {
  const { catalog } = useCordonStore()
  const node = useCordon(({ diagram }) => diagram.nodes[subnet])
  const kind = node && catalog.kinds.get(node.kind)
  const options = Object.values(kind?.fields ?? {}).flatMap((field) => field.options ?? [])
  const tone = kind?.tone?.(readProperties(kind.fields, node?.properties ?? {}).properties) ?? 'neutral'
  return (
    <span className={styles['role']} data-tone={tone}>
      {options.find(({ value }) => value === fallback)?.label ?? fallback}
    </span>
  )
}

function Attached({ nodes: ids }: { readonly nodes: readonly NodeId[] }) {
  const nodes = useCordon(({ diagram }) => diagram.nodes)
  const { reveal } = useActions()
  if (ids.length === 0) return <span className={styles['muted']}>–</span>
  return ids.map((id) => (
    <button
      key={id}
      type="button"
      className={styles['select']}
      onClick={(event) => {
        event.stopPropagation()
        reveal([id])
      }}
    >
      {nodes[id]?.name}
    </button>
  ))
}
