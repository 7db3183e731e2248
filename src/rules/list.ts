import type { Rule } from '../model/rule'
import { forbiddenRange } from './addressing/forbidden-range'
import { littleHeadroom } from './addressing/little-headroom'
import { networksOverlap } from './addressing/networks-overlap'
import { outsideNetwork } from './addressing/outside-network'
import { prefixMissing } from './addressing/prefix-missing'
import { prefixUnreadable } from './addressing/prefix-unreadable'
import { publicRange } from './addressing/public-range'
import { rangeOverlap } from './addressing/range-overlap'
import { sizeBelowAdvice } from './addressing/size-below-advice'
import { sizeRefused } from './addressing/size-refused'
import { spaceMissing } from './addressing/space-missing'
import { spaceOverlapsItself } from './addressing/space-overlaps-itself'
import { subnetOverlap } from './addressing/subnet-overlap'
import { subnetTooSmall } from './addressing/subnet-too-small'
import { privateZoneUnreachable } from './dns/private-zone-unreachable'
import { serverMissing } from './dns/server-missing'
import { zoneGroupMissing } from './dns/zone-group-missing'
import { zoneMissing } from './dns/zone-missing'
import { publicAccessOpen } from './paas/public-access-open'
import { privateEndpointMissing } from './private-endpoints/missing'
import { withServiceEndpoint } from './private-endpoints/with-service-endpoint'
import { defaultRouteMissing } from './routing/default-route-missing'
import { notPeered } from './topology/not-peered'
import { regionDiffers } from './topology/region-differs'
import { subnetRoleMissing } from './topology/subnet-role-missing'

/** Every rule, by area and name; a new one is a file and a line. */
export const rules: readonly Rule[] = [
  // addressing
  forbiddenRange,
  littleHeadroom,
  networksOverlap,
  outsideNetwork,
  prefixMissing,
  prefixUnreadable,
  publicRange,
  rangeOverlap,
  sizeBelowAdvice,
  sizeRefused,
  spaceMissing,
  spaceOverlapsItself,
  subnetOverlap,
  subnetTooSmall,
  // topology
  notPeered,
  regionDiffers,
  subnetRoleMissing,
  // private-endpoints
  privateEndpointMissing,
  withServiceEndpoint,
  // dns
  privateZoneUnreachable,
  serverMissing,
  zoneGroupMissing,
  zoneMissing,
  // paas
  publicAccessOpen,
  // routing
  defaultRouteMissing,
]
