import type { ReactNode } from 'react'
import type { Json } from '../../../model/diagram'
import type { FieldSet } from '../../../model/fields'
import styles from './FieldList.module.css'
import { FieldRow } from './FieldRow'
import { shownSections } from './sections'

/** What findings say of one field. */
export interface FieldVerdict {
  readonly mark: 'error' | 'warning' | undefined
  readonly messages: ReactNode
}

export interface FieldListProps {
  readonly fields: FieldSet
  /** By field; `undefined` where several selected things differ. */
  readonly values: { readonly [name: string]: Json | undefined }
  onChange(name: string, value: Json): void
  onCommit?(name: string): void
  verdictOf?(name: string): FieldVerdict | undefined
  /** Addresses of a subnet that resources cannot have. */
  readonly reserved?: number | undefined
}

/** All fields of a declaration, by section. */
export function FieldList({ fields, values, onChange, onCommit, verdictOf, reserved }: FieldListProps) {
  return shownSections(fields, values).map(({ title, fields: list }) => (
    <div key={title ?? ''} role="group" aria-label={title} className={styles['section']}>
      {title !== undefined && <h3 className={styles['title']}>{title}</h3>}
      {list.map(([name, field]) => {
        const verdict = verdictOf?.(name)
        return (
          <FieldRow
            key={name}
            name={name}
            field={field}
            value={values[name]}
            onChange={(value) => onChange(name, value)}
            onCommit={() => onCommit?.(name)}
            mark={verdict?.mark}
            messages={verdict?.messages}
            reserved={field.control === 'cidr' ? reserved : undefined}
          />
        )
      })}
    </div>
  ))
}
