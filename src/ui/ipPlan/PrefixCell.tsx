import { Pencil } from 'lucide-react'
import { useId, useState } from 'react'
import { parseCidr } from '../../lib/cidr'
import type { DiagramNode } from '../../model/diagram'
import type { FieldSet } from '../../model/fields'
import type { PlannedSubnet } from '../../model/plan'
import { useCordonStore } from '../../store/hooks'
import { checkCidr } from '../shared/fields/checkText'
import { Mono } from '../shared/Mono'
import styles from './PrefixCell.module.css'

/** The prefix of a subnet, edited in place: Enter keeps it, Escape gives it up. */
export function PrefixCell({ subnet }: { readonly subnet: PlannedSubnet }) {
  const [draft, setDraft] = useState<string | null>(null)
  if (draft === null) {
    return (
      <span className={styles['cell']}>
        <Mono copyable>{subnet.prefix}</Mono>
        <button
          type="button"
          className={styles['edit']}
          aria-label={`Edit the prefix of ${subnet.name}`}
          onClick={(event) => {
            event.stopPropagation()
            setDraft(subnet.prefix)
          }}
        >
          <Pencil size={12} aria-hidden="true" />
        </button>
      </span>
    )
  }
  return <Editor subnet={subnet} draft={draft} onDraft={setDraft} />
}

interface EditorProps {
  readonly subnet: PlannedSubnet
  readonly draft: string
  onDraft(draft: string | null): void
}

function Editor({ subnet, draft, onDraft }: EditorProps) {
  const { getState, catalog, actions } = useCordonStore()
  const id = useId()
  const check = checkCidr(draft, subnet.reserved)
  const keep = () => {
    const node = getState().diagram.nodes[subnet.node]
    const field = node && prefixField(node, catalog.kinds.get(node.kind)?.fields ?? {}, subnet)
    onDraft(null)
    if (!node || field === undefined || draft.trim() === subnet.prefix || draft.trim() === '') return
    actions.dispatch([{ type: 'setProperties', id: node.id, properties: { [field]: draft.trim() } }], {
      label: `Prefix of ${node.name}`,
    })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- keeps clicks in the field from selecting the row
    <span className={styles['editor']} onClick={(event) => event.stopPropagation()}>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to edit here
        autoFocus
        className={styles['input']}
        aria-label={`Prefix of ${subnet.name}`}
        aria-invalid={check.problem !== undefined}
        aria-describedby={`${id}-check`}
        spellCheck={false}
        autoComplete="off"
        value={draft}
        onChange={(event) => onDraft(event.target.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') {
            event.stopPropagation()
            onDraft(null)
          }
        }}
      />
      <span
        id={`${id}-check`}
        className={styles['check']}
        data-problem={check.problem !== undefined || undefined}
      >
        {check.problem ?? check.fact}
        {check.suggestion !== undefined && ` Perhaps ${check.suggestion}.`}
      </span>
    </span>
  )
}

/** The field of the element that holds this prefix: the one of its address fields with the same meaning. */
export function prefixField(
  node: Pick<DiagramNode, 'properties'>,
  fields: FieldSet,
  subnet: Pick<PlannedSubnet, 'prefix'>,
): string | undefined {
  const wanted = canonical(subnet.prefix)
  return Object.keys(fields).find((name) => {
    const value = node.properties[name]
    return fields[name]?.control === 'cidr' && typeof value === 'string' && canonical(value) === wanted
  })
}

function canonical(text: string): string {
  const parsed = parseCidr(text)
  return parsed.ok ? `${parsed.value.family} ${parsed.value.base} ${parsed.value.length}` : text
}
