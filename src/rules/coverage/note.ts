/** Why a documented requirement is checked elsewhere than in a rule, or cannot be checked on a drawing. */
export interface CoverageNote {
  /** Id of the requirements table. */
  readonly requirement: string
  /**
   * `placement`: the drawing cannot hold the opposite. `clause`: a clause of its pattern tells. `undecidable`: a drawing lacks
   * what decides it. `superseded`: newer documents say otherwise.
   */
  readonly by: 'placement' | 'clause' | 'undecidable' | 'superseded'
  readonly reason: string
}
