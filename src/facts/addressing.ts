import { cite, type Sourced } from './source'

/** Addresses that Azure keeps in each subnet: network, gateway, two for DNS, and the last one. */
export const RESERVED_PER_SUBNET: Sourced<number> = {
  value: 5,
  source: cite(
    'virtual-network/virtual-networks-faq',
    'Are there any restrictions on using IP addresses within these subnets?',
  ),
}
