import type { ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import { pathBetween } from '../../ipPlan/domains'
import { none } from './clauses'
import { networksOfEndpoints, WORKSPACE_TYPE } from './doorClauses'

/** Networks that hold endpoints of one workspace are not connected with each other. */
export function endpointNetworksApart({ topology }: RuleContext): ClauseResult {
  const joined = topology.doors
    .filter((door) => door.resourceType === WORKSPACE_TYPE)
    .flatMap((door) => {
      const networks = [...networksOfEndpoints(topology, door.node)]
      return networks.filter((from, index) =>
        networks.slice(index + 1).some((to) => pathBetween(topology, from, to) !== undefined),
      )
    })
  return none(joined, 'is connected with the other side')
}
