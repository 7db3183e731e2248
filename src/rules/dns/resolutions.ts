import { memoLast } from '../../lib/memo'
import type { NodeId } from '../../model/diagram'
import type { RuleContext } from '../../model/rule'
import type { Settings } from '../../model/settings'
import type { Topology } from '../../model/topology'
import { resolvePrivateName, type PrivateName, type Resolution } from '../../reachability/names'
import { needsPrivateName, privateNames, privateUses, type ResourceUse } from '../privateUses'

/** The way that one private name takes from a network whose computes or people use it. */
export interface NameUse {
  readonly use: ResourceUse
  readonly name: PrivateName
  readonly resolution: Resolution
}

const resolveAll = memoLast((topology: Topology, settings: Settings): readonly NameUse[] =>
  privateUses(topology)
    .filter((use) => needsPrivateName({ topology, settings }, use))
    .flatMap((use) =>
      privateNames(topology, settings, use.target, use.groupId).map((name) => ({
        use,
        name,
        resolution: resolvePrivateName(topology, use.space, name),
      })),
    ),
)

/** All private names that are used, each resolved once for all rules. */
export function nameUses({
  topology,
  settings,
}: Pick<RuleContext, 'topology' | 'settings'>): readonly NameUse[] {
  return resolveAll(topology, settings)
}

/** The server that had the last word, or the network that asked when none was reached. */
export function lastServer({ use, resolution }: NameUse): NodeId {
  const servers = resolution.steps.filter(({ at }) => at !== 'azure-dns' && at !== 'public-dns')
  return servers.at(-1)?.at ?? use.space
}
