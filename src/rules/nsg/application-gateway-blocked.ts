import { cite } from '../../facts/source'
import { APPLICATION_GATEWAY_SUBNET_RULES } from '../../facts/subnetSecurity'
import { networkSecurityGroup } from '../../kinds/networkSecurityGroup'
import * as portSet from '../../lib/portSet'
import { joinList } from '../../lib/text'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { askFilter } from '../../reachability/filters'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addGroup, addNetwork } from '../scenes'
import { withAllowed, type NewRow } from '../securityRows'

/** The rows of the current generation. */
const DEMANDED = APPLICATION_GATEWAY_SUBNET_RULES.filter(({ necessity }) => necessity !== 'legacy')

export const applicationGatewayBlocked = defineRule({
  id: 'nsg/application-gateway-blocked',
  title: 'Security group cuts Application Gateway off',
  severity: 'error',
  profile: 'correctness',
  why: 'The platform manages and probes the gateway over documented ports; without them it is unhealthy and takes no change.',
  source: cite('application-gateway/configuration-infrastructure', 'Network security groups'),
  decides:
    'Asks the rules of the group, default rules included, for each documented flow of the gateway’s subnet.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const segment of topology.segments) {
      const group = topology.as(networkSecurityGroup, topology.node(segment.filter))
      if (segment.role !== 'applicationGateway' || !group) continue
      const blocked = DEMANDED.flatMap((rule) => {
        const outbound = rule.direction === 'outbound'
        const far = outbound ? rule.to : rule.from
        const parsed = portSet.parsePorts(rule.ports.join(','))
        const { denied } = askFilter(topology, segment, {
          direction: outbound ? 'Outbound' : 'Inbound',
          remote: { type: 'tag', tag: far.kind === 'serviceTag' ? far.tag : 'Internet' },
          protocol: rule.protocol === 'TCP' ? 'tcp' : 'any',
          ports: parsed.ok ? parsed.value : portSet.everything,
        })
        return portSet.isEmpty(denied) || far.kind !== 'serviceTag'
          ? []
          : [{ tag: far.tag, outbound, ports: rule.ports.join(',') }]
      })
      if (blocked.length === 0) continue
      const rows = blocked.map(({ tag, outbound, ports }): NewRow => ({
        name: `Allow${tag}${outbound ? 'Out' : 'In'}`,
        direction: outbound ? 'Outbound' : 'Inbound',
        protocol: '*',
        sources: [outbound ? '*' : tag],
        destinations: [outbound ? tag : '*'],
        ports,
      }))
      const rules = withAllowed(group.properties.rules, rows)
      const what = joinList(
        blocked.map(
          ({ tag, outbound, ports }) =>
            `${ports === '*' ? 'all ports' : ports} ${outbound ? 'to' : 'from'} ${tag}`,
        ),
      )
      yield {
        element: group.id,
        field: 'rules',
        related: [{ id: segment.node, role: 'subnet' }],
        message: `${group.name} blocks ${what} on ${topology.node(segment.node)?.name}`,
        how: 'Allow the documented flows before the rule that denies.',
        fixes: [
          rules
            ? new Edit(topology).set(group.id, { rules }).safe('Allow what the gateway needs')
            : guide('Make room before the first deny rule'),
        ],
      }
    }
  },
  examples: {
    bad: [example('Management ports left out', (b) => gatewayGroup(b, []))],
    good: [
      example('Management ports allowed', (b) =>
        gatewayGroup(b, [{ direction: 'Inbound', sources: ['GatewayManager'], ports: '65200-65535' }]),
      ),
    ],
  },
})

function gatewayGroup(b: DiagramBuilder, rules: Parameters<typeof addGroup>[2]): void {
  const place = addNetwork(b, undefined, { name: 'snet-agw', role: 'applicationGateway' }).subnet
  addGroup(b, place, rules, 'nsg-agw')
}
