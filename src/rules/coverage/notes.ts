import type { CoverageNote } from './note'
import { placementNotes } from './placement'
import { serviceNotes } from './services'
import { trafficNotes } from './traffic'

/** Every note on a requirement that no rule checks. */
export const coverageNotes: readonly CoverageNote[] = [...placementNotes, ...trafficNotes, ...serviceNotes]
