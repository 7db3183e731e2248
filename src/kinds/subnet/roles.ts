import type { SUBNET_ROLES } from './fields'

/** What a subnet is for. */
export type SubnetRole = (typeof SUBNET_ROLES)[number]['value']
