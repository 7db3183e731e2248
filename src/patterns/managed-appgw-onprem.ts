import { cite } from '../facts/source'
import { applicationGateway } from '../kinds/applicationGateway'
import { subnet } from '../kinds/subnet'
import { managedPrivateEndpoint } from '../links/managedPrivateEndpoint'
import { cidr } from '../model/fields'
import { definePattern } from '../model/pattern'
import { applicationGatewaySecurity } from './parts/gatewaySecurity'
import {
  gatewayInOwnSubnet,
  gatewayPrivateLink,
  gatewayRule,
  gatewayToSite,
  webBackends,
} from './parts/gatewayClauses'
import { forbidden, required } from './parts/clauses'
import { finish } from './parts/finish'
import { managedDrawing } from './parts/managed'
import { managedIsolated } from './parts/managedClauses'
import { networkParameters } from './parts/parameters'
import { addSite } from './parts/site'
import { hostAddress } from './parts/addressPlan'
import { secure } from './parts/spoke'

const GATEWAY = cite(
  'machine-learning/how-to-access-on-premises-resources',
  'Configure Azure Application Gateway',
)
const LINK = cite('machine-learning/how-to-access-on-premises-resources', 'Configure private link')

export const managedAppgwOnprem = definePattern({
  id: 'managed-appgw-onprem',
  title: 'Managed network to on-premises',
  summary:
    'Computes in the managed network reach HTTP(S) services on site through a private link to an Application Gateway.',
  group: 'managed',
  scope: 'aspect',
  isolation: 'private',
  network: 'managed',
  source: GATEWAY,
  parameters: { ...networkParameters, siteSpace: cidr('On-premises address space', '192.168.0.0/16') },
  clauses: [
    required(
      'managed-network',
      'Workspace with a managed network',
      GATEWAY,
      ['managed-network/missing', 'managed-network/isolation-off'],
      managedIsolated,
    ),
    required(
      'gateway',
      'Application Gateway v2 in a subnet of its own',
      GATEWAY,
      ['topology/wrong-subnet'],
      gatewayInOwnSubnet,
    ),
    required(
      'private-link',
      'Private link configuration on the gateway, in a subnet of its own',
      LINK,
      ['managed-network/gateway-without-private-link'],
      gatewayPrivateLink,
    ),
    required(
      'rule',
      'Outbound rule of the managed network to the gateway',
      LINK,
      ['managed-network/gateway-without-rule'],
      gatewayRule,
    ),
    required('way-to-site', 'VPN or ExpressRoute from the gateway to the site', GATEWAY, [], gatewayToSite),
    forbidden('other-protocols', 'Backends that do not speak HTTP', GATEWAY, [], webBackends),
  ],
  build: (parameters) => {
    const drawing = managedDrawing(parameters, {
      title: 'managed network to on-premises',
      mode: 'AllowOnlyApprovedOutbound',
      isolation: 'private',
      rules: ['mv-packages'],
      subnets: { 'snet-agw': 24, 'snet-agw-link': 28, GatewaySubnet: 27 },
    })
    const { b, plan } = drawing
    const place = b.add(
      subnet,
      'snet-agw',
      { role: 'applicationGateway', prefix: plan.subnets['snet-agw'] ?? '' },
      { in: drawing.access },
    )
    secure(b, place, 'nsg-agw', applicationGatewaySecurity())
    b.add(
      subnet,
      'snet-agw-link',
      { role: 'applicationGatewayPrivateLink', prefix: plan.subnets['snet-agw-link'] ?? '' },
      { in: drawing.access },
    )
    const gateway = b.add(
      applicationGateway,
      'agw-onprem',
      {
        privateLink: true,
        privateAddress: hostAddress(plan.subnets['snet-agw'] ?? '', 60),
        backends: [
          {
            name: 'data-api',
            targets: [hostAddress(parameters.siteSpace, 20)],
            protocol: 'Https',
            port: '443',
          },
        ],
      },
      { in: place },
    )
    b.link(managedPrivateEndpoint, drawing.managed, gateway, {
      groupId: 'appGwPrivateFrontendIpIPv4',
      fqdns: ['data-api.corp.example'],
    })
    addSite(b, drawing.access, plan, {
      prefix: parameters.siteSpace,
      type: 'ExpressRoute',
      people: false,
    })
    return finish(b)
  },
})
