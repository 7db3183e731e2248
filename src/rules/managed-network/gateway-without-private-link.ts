import { cite } from '../../facts/source'
import { subnetKind } from '../../facts/subnets'
import { nextFreePrefix } from '../../ipPlan/nextFree'
import { applicationGateway } from '../../kinds/applicationGateway'
import { subnet } from '../../kinds/subnet'
import { managedPrivateEndpoint } from '../../links/managedPrivateEndpoint'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import type { IpPlan } from '../../model/plan'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { segmentOf, segmentsIn } from '../../reachability/lookups'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { addManaged } from '../managedScenes'
import { addNetwork } from '../scenes'

export const gatewayWithoutPrivateLink = defineRule({
  id: 'managed-network/gateway-without-private-link',
  title: 'Application Gateway without private link configuration',
  severity: 'error',
  profile: 'correctness',
  why: 'A managed network reaches an Application Gateway only through a private endpoint, and the gateway takes one only with a private link configuration on a private front end.',
  source: cite('machine-learning/how-to-access-on-premises-resources', 'Configure Azure Application Gateway'),
  requirements: ['MNG-017'],
  decides:
    'Looks at the private link switch and the front end of each Application Gateway that a private endpoint rule of a managed network leads to, and for a subnet that takes the private link configuration in the network of each gateway that has one.',
  exceptions: 'The subnet of a gateway that exists already.',
  *check({ topology, plan }: RuleContext): Iterable<Report> {
    for (const gateway of topology.nodesOf(applicationGateway)) {
      const link = topology.linksTo(gateway, managedPrivateEndpoint.id)[0]
      const { privateLink, frontend } = gateway.properties
      const space = segmentOf(topology, gateway.parent ?? undefined)?.space
      const related = link ? [{ id: link.from.id, role: 'reaches it by private endpoint' }] : []
      if (privateLink && frontend !== 'public') {
        if (space === undefined || gateway.owner.mode === 'existing' || hasLinkSubnet(topology, space))
          continue
        yield {
          element: gateway.id,
          field: 'privateLink',
          detail: 'subnet',
          related,
          message: `${gateway.name} has no subnet for its private link configuration in ${topology.node(space)?.name}`,
          how: 'Add a subnet for the private link configuration; the subnet of the gateway does not take it.',
          ...(SUBNET ? { source: SUBNET.source } : {}),
          fixes: [subnetFix(topology, plan, space)],
        }
      } else if (link) {
        yield privateLink
          ? {
              element: gateway.id,
              field: 'frontend',
              related,
              message: `${gateway.name} has a public front end alone, which private link does not serve`,
              how: 'Give it a private front end as well.',
              fixes: [
                withSubnet(topology, plan, space)
                  .set(gateway.id, { frontend: 'both' })
                  .choice('Add a private front end'),
              ],
            }
          : {
              element: gateway.id,
              field: 'privateLink',
              related,
              message: `${gateway.name} has no private link configuration, but ${link.from.name} has a private endpoint rule to it`,
              how: 'Turn the private link configuration on.',
              fixes: [turnOn(withSubnet(topology, plan, space), gateway.id, frontend)],
            }
      }
    }
  },
  examples: {
    bad: [
      example('No configuration', (b) => void addGateway(b, { privateLink: false })),
      example('Public front end', (b) => void addGateway(b, { privateLink: true, frontend: 'public' })),
      example('No subnet for the configuration', (b) => void addGateway(b, { privateLink: true })),
    ],
    good: [
      example('Private link on the private front end', (b) =>
        addLinkSubnet(b, addGateway(b, { privateLink: true })),
      ),
    ],
  },
})

const SUBNET = subnetKind('applicationGatewayPrivateLink')

/** Addresses for the connections of a private link configuration: eight at most, and those that Azure keeps. */
const LENGTH = 28

function hasLinkSubnet(topology: Topology, space: NodeId): boolean {
  return segmentsIn(topology, space).some(({ role }) => role === SUBNET?.role)
}

/** The subnet for the configuration where none is yet and there is room for it. */
function withSubnet(topology: Topology, plan: IpPlan, space: NodeId | undefined): Edit {
  const edit = new Edit(topology)
  if (space === undefined || hasLinkSubnet(topology, space)) return edit
  const prefix = nextFreePrefix(plan, space, LENGTH)
  if (prefix !== undefined)
    edit.add(subnet, 'snet-agw-link', { role: 'applicationGatewayPrivateLink', prefix }, space)
  return edit
}

function subnetFix(topology: Topology, plan: IpPlan, space: NodeId): Fix {
  const prefix = nextFreePrefix(plan, space, LENGTH)
  return prefix === undefined
    ? guide('Make room in the address space')
    : withSubnet(topology, plan, space).choice(`Add a subnet ${prefix}`)
}

function turnOn(edit: Edit, gateway: NodeId, frontend: string): Fix {
  return frontend === 'public'
    ? edit
        .set(gateway, { privateLink: true, frontend: 'both' })
        .choice('Turn private link on with a private front end')
    : edit.set(gateway, { privateLink: true }).choice('Turn private link on')
}

function addGateway(
  b: DiagramBuilder,
  properties: { readonly privateLink: boolean; readonly frontend?: 'public' | 'both' },
): NodeId {
  const { managed } = addManaged(b)
  const place = addNetwork(b, '10.1.0.0/20', { name: 'snet-agw', role: 'applicationGateway' })
  const gateway = b.add(applicationGateway, 'agw-onprem', properties, { in: place.subnet })
  b.link(managedPrivateEndpoint, managed, gateway, { groupId: 'appGwPrivateFrontendIpIPv4' })
  return place.vnet
}

function addLinkSubnet(b: DiagramBuilder, vnet: NodeId): void {
  b.add(
    subnet,
    'snet-agw-link',
    { role: 'applicationGatewayPrivateLink', prefix: '10.1.1.0/28' },
    { in: vnet },
  )
}
