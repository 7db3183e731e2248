import { lazy, Suspense, useId, type ComponentType, type ReactNode } from 'react'
import type { Json } from '../../../model/diagram'
import type { Control, Field } from '../../../model/fields'
import { SourceLink } from '../SourceLink'
import { ChoiceControl, SwitchControl } from './ChoiceControl'
import type { ControlProps } from './control'
import styles from './fields.module.css'
import { IntegerControl } from './IntegerControl'
import { ListControl } from './ListControl'
import { MultilineControl, TextControl } from './TextControl'

const TableControl = lazy(() => import('./TableControl').then((module) => ({ default: module.TableControl })))

const CONTROLS: Readonly<Record<Control, ComponentType<ControlProps>>> = {
  text: TextControl,
  multiline: MultilineControl,
  switch: SwitchControl,
  choice: ChoiceControl,
  integer: IntegerControl,
  cidr: TextControl,
  cidrList: ListControl,
  ip: TextControl,
  ipList: ListControl,
  ports: TextControl,
  stringList: ListControl,
  table: TableControl,
}

export interface FieldRowProps {
  readonly name: string
  readonly field: Field
  /** `undefined`: several selected things differ. */
  readonly value: Json | undefined
  onChange(value: Json): void
  onCommit?(): void
  readonly mark?: 'error' | 'warning' | undefined
  /** What findings say of this field, in the same words as elsewhere. */
  readonly messages?: ReactNode
  /** Addresses of a subnet that resources cannot have. */
  readonly reserved?: number | undefined
}

const NOTHING = () => undefined

/** A field as it is declared: label, control, help, source, and what findings say of it. */
export function FieldRow(props: FieldRowProps) {
  const { name, field, value, onChange, onCommit = NOTHING, mark, messages, reserved } = props
  const id = useId()
  const ControlOfField = CONTROLS[field.control]
  const hasHelp = field.help !== undefined
  const describedBy = [hasHelp && `${id}-help`, messages !== undefined && `${id}-said`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={styles['row']} data-field={name} data-mark={mark}>
      <label id={`${id}-label`} htmlFor={id} className={styles['label']}>
        {field.label}
      </label>
      <Suspense fallback={<div className={styles['input']} />}>
        <ControlOfField
          field={field}
          value={value}
          onChange={onChange}
          onCommit={onCommit}
          id={id}
          labelId={`${id}-label`}
          describedBy={describedBy === '' ? undefined : describedBy}
          mark={mark}
          reserved={reserved}
        />
      </Suspense>
      {messages !== undefined && (
        <div id={`${id}-said`} className={styles['said']}>
          {messages}
        </div>
      )}
      {hasHelp && (
        <div id={`${id}-help`} className={styles['help']}>
          {field.help}
        </div>
      )}
      {field.source && (
        <div className={styles['source']}>
          <SourceLink {...field.source} brief />
        </div>
      )}
    </div>
  )
}
