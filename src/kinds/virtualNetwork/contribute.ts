import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { FactsPart } from '../../model/network'
import type { Settings } from '../../model/settings'
import { readAddresses, readPrefixes } from '../readAddresses'
import type { virtualNetworkFields } from './fields'

/** A space with the prefixes and DNS servers that can be read. */
export function contribute(
  { id, properties }: NodeView<PropertiesOf<typeof virtualNetworkFields>>,
  settings: Settings,
): FactsPart {
  const prefixes = readPrefixes(id, 'prefixes', properties.prefixes)
  const dnsServers = readAddresses(id, 'dnsServers', properties.dnsServers)
  return {
    spaces: [
      {
        node: id,
        type: 'vnet',
        prefixes: prefixes.values,
        dnsServers: dnsServers.values,
        region: properties.region || settings.region,
      },
    ],
    gaps: [...prefixes.gaps, ...dnsServers.gaps],
  }
}
