import type { Rule } from '../model/rule'
import { subnetOverlap } from './addressing/subnet-overlap'
import { subnetTooSmall } from './addressing/subnet-too-small'
import { publicAccessOpen } from './paas/public-access-open'
import { defaultRouteMissing } from './routing/default-route-missing'

/** Every rule, by area and name; a new one is a file and a line. */
export const rules: readonly Rule[] = [
  // addressing
  subnetOverlap,
  subnetTooSmall,
  // paas
  publicAccessOpen,
  // routing
  defaultRouteMissing,
]
