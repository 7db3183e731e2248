import type { Graph } from './graph'
import type { NetworkFacts } from './network'

/** What the drawing means: the typed graph plus the neutral facts of all its elements. Immutable; memo tables may hang on it. */
export interface Topology extends Graph, NetworkFacts {}
