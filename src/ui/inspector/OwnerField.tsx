import { useId } from 'react'
import type { DiagramNode, Owner } from '../../model/diagram'
import { useActions } from '../../store/hooks'
import fieldStyles from '../shared/fields/fields.module.css'
import { SegmentedControl } from '../shared/SegmentedControl'
import styles from './Inspector.module.css'

const OPTIONS = [
  { value: 'ours', label: 'Create', help: 'The exported template deploys it.' },
  { value: 'existing', label: 'Existing', help: 'It is there already; the template only refers to it.' },
] as const

/** Whether the template deploys the element or refers to one that exists. */
export function OwnerField({ node }: { readonly node: DiagramNode }) {
  const { dispatch, endMerge } = useActions()
  const id = useId()
  const set = (owner: Owner, merge?: string) =>
    dispatch([{ type: 'setOwner', id: node.id, owner }], {
      label: `Change who deploys ${node.name}`,
      ...(merge !== undefined && { merge }),
    })
  return (
    <section className={styles['part']} aria-label="Deployment">
      <div className={fieldStyles['row']} data-field="owner">
        <span id={`${id}-label`} className={fieldStyles['label']}>
          Deployment
        </span>
        <SegmentedControl
          labelledBy={`${id}-label`}
          options={OPTIONS}
          value={node.owner.mode}
          onChange={(mode) => set(mode === 'ours' ? { mode } : { mode, resourceId: '' })}
        />
      </div>
      {node.owner.mode === 'existing' && (
        <div className={fieldStyles['row']} data-field="resourceId">
          <label htmlFor={id} className={fieldStyles['label']}>
            Resource ID
          </label>
          <textarea
            id={id}
            className={fieldStyles['input']}
            data-mono=""
            rows={3}
            spellCheck={false}
            placeholder="/subscriptions/…"
            maxLength={2000}
            value={node.owner.resourceId}
            onChange={(event) =>
              set({ mode: 'existing', resourceId: event.target.value.trim() }, `resourceId ${node.id}`)
            }
            onBlur={endMerge}
          />
        </div>
      )}
    </section>
  )
}
