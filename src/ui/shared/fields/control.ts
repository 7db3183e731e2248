import type { Json } from '../../../model/diagram'
import type { Field } from '../../../model/fields'

/** What every control of a field gets. */
export interface ControlProps {
  readonly field: Field
  /** `undefined`: several selected things differ. */
  readonly value: Json | undefined
  onChange(value: Json): void
  /** The field loses the focus: a row of keystrokes ends. */
  onCommit(): void
  /** Id of the control, to which the label points. */
  readonly id: string
  /** Id of the visible label. */
  readonly labelId: string
  /** Ids of help and messages. */
  readonly describedBy: string | undefined
  /** A finding names this field as its cause. */
  readonly mark: 'error' | 'warning' | undefined
  /** Addresses of a subnet that resources cannot have. */
  readonly reserved: number | undefined
}

/** Placeholder where several selected things have different values. */
export const MIXED = 'Different values'
