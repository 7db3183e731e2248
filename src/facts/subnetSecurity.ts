/** Security rules that Azure Bastion, Application Gateway and compute with a public IP address need on their subnets. */
import rows from './subnetSecurity.json'
import { toTrafficRule, type TrafficRow, type TrafficRule } from './trafficRule'

export const SUBNET_SECURITY_RULES: readonly TrafficRule[] = (rows as unknown as readonly TrafficRow[]).map(
  toTrafficRule,
)

const of = (scenario: TrafficRule['scenario']): readonly TrafficRule[] =>
  SUBNET_SECURITY_RULES.filter((rule) => rule.scenario === scenario)

/** All eight or none: a security group on the Bastion subnet without one of them is refused. */
export const BASTION_SUBNET_RULES = of('bastion-subnet-nsg')

/** The rows of both gateway generations; those of v1 are marked `legacy`. */
export const APPLICATION_GATEWAY_SUBNET_RULES = of('appgw-subnet-nsg')

/** The documented name of a security rule: the id without its scope. */
export function securityRuleName(rule: TrafficRule): string {
  return rule.id.slice(rule.id.indexOf('-') + 1)
}
