import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { flag, integer } from '../../model/fields'

export const serverlessComputeFields = {
  maxNodes: integer('Nodes at most', 4, 1, 10000, {
    help: 'Each node takes one address of the subnet.',
    source: ADDRESS_DEMAND.serverlessComputeNode.source,
  }),
  publicIp: flag('Public IP address', false),
}
