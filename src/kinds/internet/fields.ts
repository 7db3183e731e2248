import type { FieldSet } from '../../model/fields'

export const internetFields = {} satisfies FieldSet
