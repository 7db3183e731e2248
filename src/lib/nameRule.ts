import type { Source } from './source'

/** Which texts are legal as a name. Character sets are the inside of a regular expression class: `a-z0-9-`. */
export interface NameShape {
  readonly min: number
  readonly max: number
  readonly characters: string
  /** Characters allowed first and last; undefined: any of `characters`. */
  readonly first?: string
  readonly last?: string
  /** Source text of a regular expression that a legal name does not match. */
  readonly never?: string
}

/** What a type of thing accepts as a name, and the document that says so. */
export interface NameRule extends NameShape {
  /** Where the name must be unique. `region`: in the region of the thing; `none`: fixed or generated. */
  readonly scope: 'global' | 'region' | 'subscription' | 'resourceGroup' | 'parent' | 'none'
  readonly source: Source
}
