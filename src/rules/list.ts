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
import { missing } from './nsg/missing'
import { requiredOutboundMissing as x } from './nsg/required-outbound-missing'
import { publicAccessOpen } from './paas/public-access-open'
import { privateEndpointMissing } from './private-endpoints/missing'
import { withServiceEndpoint } from './private-endpoints/with-service-endpoint'
import { applianceOverNat } from './routing/appliance-over-nat'
import { defaultRouteMissing } from './routing/default-route-missing'
import { noWayOut } from './routing/no-way-out'
import { publicComputeReturn } from './routing/public-compute-return'
import { attachmentRefused } from './topology/attachment-refused'
import { delegationWrong } from './topology/delegation-wrong'
import { forwardedTrafficRefused } from './topology/forwarded-traffic-refused'
import { linkedSubnetWrong } from './topology/linked-subnet-wrong'
import { notPeered } from './topology/not-peered'
import { peeringClosed } from './topology/peering-closed'
import { regionDiffers } from './topology/region-differs'
import { remoteGatewayUnusable } from './topology/remote-gateway-unusable'
import { subnetNameFixed } from './topology/subnet-name-fixed'
import { subnetRoleMissing } from './topology/subnet-role-missing'
import { wrongSubnet } from './topology/wrong-subnet'

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
  attachmentRefused,
  delegationWrong,
  forwardedTrafficRefused,
  linkedSubnetWrong,
  notPeered,
  peeringClosed,
  regionDiffers,
  remoteGatewayUnusable,
  subnetNameFixed,
  subnetRoleMissing,
  wrongSubnet,
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
  applianceOverNat,
  defaultRouteMissing,
  noWayOut,
  publicComputeReturn,
  // nsg
  missing,
  x,
]
