import { bastion } from '../../kinds/bastion'
import { virtualNetworkGateway } from '../../kinds/virtualNetworkGateway'
import type { ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import { some } from './clauses'

/** A way for people into the network: VPN, ExpressRoute or Bastion. */
export function clientPath({ topology }: RuleContext): ClauseResult {
  return some(
    [...topology.nodesOf(bastion), ...topology.nodesOf(virtualNetworkGateway)].map((node) => node.id),
    'neither VPN nor ExpressRoute nor Bastion',
  )
}
