/** Why rules of other tools that could be decided on a design are not among the rules here. */
export interface PeerNote {
  /** Ids of the peer table with the same reason. */
  readonly peers: readonly string[]
  /**
   * `placement`: the drawing or its exports cannot hold the opposite. `undrawn`: the thing or the property is not part of a
   * design here. `opinion`: the documents of Azure ML say otherwise or nothing, and the rule is no part of isolation.
   */
  readonly by: 'placement' | 'undrawn' | 'opinion'
  readonly reason: string
}
