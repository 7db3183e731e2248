import { flag, integer } from '../../model/fields'

export const serverlessComputeFields = {
  maxNodes: integer('Nodes at most', 4, 1, 10000, { help: 'Each node takes one address of the subnet.' }),
  publicIp: flag('Public IP address', false),
}
