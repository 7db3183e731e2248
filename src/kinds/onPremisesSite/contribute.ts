import type { PropertiesOf } from '../../model/fields'
import type { Graph, NodeView } from '../../model/graph'
import type { FactsPart } from '../../model/network'
import type { Settings } from '../../model/settings'
import { readAddresses, readPrefixes } from '../readAddresses'
import { textOf } from '../stored'
import type { onPremisesSiteFields } from './fields'

type SiteView = NodeView<PropertiesOf<typeof onPremisesSiteFields>>

/** A space outside Azure with the name servers that its clients ask: those of its fields and those drawn inside it. */
export function contribute(node: SiteView, graph: Graph, settings: Settings): FactsPart {
  const { id, properties } = node
  const prefixes = readPrefixes(id, 'prefixes', properties.prefixes)
  const stated = readAddresses(id, 'dnsServers', properties.dnsServers)
  const drawn = drawnServers(node, graph)
  const own = stated.values.filter((address) => !drawn.includes(address))
  const forwards = properties.dnsForwards.map((forward) => ({
    suffix: forward.suffix,
    targets: readAddresses(id, 'dnsForwards', forward.targets),
  }))
  return {
    spaces: [
      {
        node: id,
        type: 'site',
        prefixes: prefixes.values,
        dnsServers: stated.values.length > 0 ? stated.values : drawn,
        region: settings.region,
      },
    ],
    nameServers:
      own.length > 0 || (forwards.length > 0 && drawn.length === 0)
        ? [
            {
              node: id,
              space: id,
              addresses: own,
              forwards: forwards.map(({ suffix, targets }) => ({ suffix, targets: targets.values })),
              upstream: properties.dnsUpstream,
              rulesetSpaces: [],
            },
          ]
        : [],
    gaps: [...prefixes.gaps, ...stated.gaps, ...forwards.flatMap(({ targets }) => targets.gaps)],
  }
}

function drawnServers(site: SiteView, graph: Graph): readonly string[] {
  return graph
    .childrenOf(site)
    .filter((child) => child.kind === 'dnsServer')
    .flatMap((child) => readAddresses(child.id, 'address', [textOf(child.properties, 'address')]).values)
}
