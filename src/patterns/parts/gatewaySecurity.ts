import { APPLICATION_GATEWAY_SUBNET_RULES, securityRuleName } from '../../facts/subnetSecurity'
import type { TrafficRule } from '../../facts/trafficRule'
import type { SecurityRow } from './traffic'

/** The security rules that the subnet of a v2 gateway needs, and web traffic from the network. */
export function applicationGatewaySecurity(): readonly SecurityRow[] {
  const documented = APPLICATION_GATEWAY_SUBNET_RULES.filter(
    (rule) => rule.direction === 'inbound' && rule.necessity !== 'legacy',
  )
  return [
    ...documented.map((rule, index) =>
      inbound(
        securityRuleName(rule),
        100 + index * 10,
        end(rule.from),
        end(rule.to),
        rule.ports.join(',') || '*',
      ),
    ),
    inbound('AllowWebFromNetwork', 200, 'VirtualNetwork', '*', '443'),
  ]
}

function inbound(
  name: string,
  priority: number,
  source: string,
  destination: string,
  ports: string,
): SecurityRow {
  return {
    name,
    direction: 'Inbound',
    priority,
    access: 'Allow',
    protocol: ports === '*' ? '*' : 'Tcp',
    sources: [source],
    sourcePorts: '*',
    destinations: [destination],
    ports,
  }
}

function end(value: TrafficRule['from']): string {
  return value.kind === 'serviceTag' ? value.tag : '*'
}
