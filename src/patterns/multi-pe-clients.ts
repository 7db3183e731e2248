import { cite } from '../facts/source'
import { virtualMachine } from '../kinds/virtualMachine'
import { cidr } from '../model/fields'
import { definePattern } from '../model/pattern'
import { forbidden, required } from './parts/clauses'
import { endpointNetworksApart } from './parts/separation'
import { finish } from './parts/finish'
import { networkParameters } from './parts/parameters'
import { privateNetwork } from './parts/privateNetwork'
import { addSecondSide, endpointsOnBothSides } from './parts/secondNetwork'

const PRIVATE_LINK = cite('machine-learning/how-to-configure-private-link', 'Scenario: Isolated clients')

export const multiPeClients = definePattern({
  id: 'multi-pe-clients',
  title: 'Several endpoints: isolated clients',
  summary:
    'People work from a network that is not connected with the workload; each side has its own private endpoints.',
  group: 'multi-endpoint',
  scope: 'aspect',
  isolation: 'private',
  network: 'custom',
  source: PRIVATE_LINK,
  parameters: { ...networkParameters, clientSpace: cidr('Network of the clients', '10.1.0.0/24') },
  clauses: [
    required(
      'two-sets',
      'Endpoints for workspace, storage, key vault and registry on both sides',
      PRIVATE_LINK,
      ['private-endpoints/missing'],
      endpointsOnBothSides,
    ),
    forbidden(
      'peering',
      'Peering between the client and the workload network',
      PRIVATE_LINK,
      [],
      endpointNetworksApart,
    ),
  ],
  build: (parameters) => {
    const { b, resources } = privateNetwork(parameters, { title: 'isolated clients', scoring: false })
    const clients = addSecondSide(b, resources, {
      name: 'vnet-clients',
      space: parameters.clientSpace,
      region: parameters.region,
      subnet: { name: 'snet-clients', length: 27, role: 'jumpHost' },
      ports: '3389',
    })
    b.add(virtualMachine, 'vm-client', {}, { in: clients })
    return finish(b)
  },
})
