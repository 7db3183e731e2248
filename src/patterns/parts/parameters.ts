import { CLOUD_IDS } from '../../facts/clouds'
import { regionsOf } from '../../facts/regions'
import { cidr, integer, text } from '../../model/fields'

const regionNames = CLOUD_IDS.flatMap((cloud) => regionsOf(cloud).map((region) => region.name))

/** The parameters that nearly every pattern has. */
export const baseParameters = {
  workload: text('Name', 'ml', { help: 'Short name of the workload; it becomes a part of all names.' }),
  region: text('Region', 'westeurope', {
    help: 'Zone names, hosts and service tags follow the cloud of the region.',
    suggestions: regionNames,
  }),
}

/** Parameters of patterns with a virtual network of their own. */
export const networkParameters = {
  ...baseParameters,
  addressSpace: cidr('Address space', '10.0.0.0/16', {
    help: 'Hub and spokes are cut from it; it must not overlap networks that will be connected.',
  }),
  nodes: integer('Training nodes', 20, 1, 2000, {
    help: 'Nodes of all clusters together; the training subnet is sized for them.',
  }),
}

export interface BaseParameters {
  readonly workload: string
  readonly region: string
}

export interface NetworkParameters extends BaseParameters {
  readonly addressSpace: string
  readonly nodes: number
}
