import { memoEach, memoTopology } from '../../model/derived'
import type { NodeId } from '../../model/diagram'
import type { Space } from '../../model/network'
import type { Topology } from '../../model/topology'
import { resolvePrivateName, type PrivateName, type Resolution } from '../../reachability/names'
import { needsPrivateName, privateNames, privateUsesIn, type ResourceUse } from '../privateUses'

/** The way that one private name takes from a network whose computes or people use it. */
export interface NameUse {
  readonly use: ResourceUse
  readonly name: PrivateName
  readonly resolution: Resolution
}

/** All private names that are used, each resolved once for all rules. */
export const nameUses = memoTopology((topology: Topology): readonly NameUse[] =>
  topology.spaces.flatMap((space) => namesUsedIn(topology, space)),
)

const namesUsedIn = memoEach((topology: Topology, space: Space): readonly NameUse[] =>
  privateUsesIn(topology, space)
    .filter((use) => needsPrivateName(topology, use))
    .flatMap((use) =>
      privateNames(topology, use.target, use.groupId).map((name) => ({
        use,
        name,
        resolution: resolvePrivateName(topology, use.space, name),
      })),
    ),
)

/** The server that had the last word, or the network that asked when none was reached. */
export function lastServer({ use, resolution }: NameUse): NodeId {
  const servers = resolution.steps.filter(({ at }) => at !== 'azure-dns' && at !== 'public-dns')
  return servers.at(-1)?.at ?? use.space
}
