/** Documented rows of hosts that stand for a service tag where a firewall filters by name instead of by tag. */
import type { CloudId } from './clouds'
import { trafficRule, type TrafficRule } from './outbound'
import { parseServiceTag, type ServiceTagName } from './serviceTags'

const inEachCloud = (id: string): readonly string[] => [`${id}-pub`, `${id}-gov`, `${id}-chn`]

const ROWS: Partial<Readonly<Record<ServiceTagName, readonly string[]>>> = {
  AzureActiveDirectory: inEachCloud('fqdn-gen-entra'),
  AzureResourceManager: inEachCloud('fqdn-gen-arm'),
  AzureMachineLearning: [
    ...inEachCloud('fqdn-aml-api1'),
    ...inEachCloud('fqdn-ci-inst2'),
    ...inEachCloud('fqdn-ci-tundra1'),
  ],
  BatchNodeManagement: ['fqdn-ci-batch-pub', 'fqdn-ci-batchsvc-pub'],
  Storage: [
    ...inEachCloud('fqdn-ci-msblob'),
    ...inEachCloud('fqdn-ci-mstable'),
    ...inEachCloud('fqdn-ci-msqueue'),
  ],
  'AzureFrontDoor.Frontend': inEachCloud('fqdn-aml-studio'),
  'AzureFrontDoor.FirstParty': ['fqdn-mcr'],
  MicrosoftContainerRegistry: ['fqdn-mcr'],
  AzureKeyVault: inEachCloud('fqdn-ci-kv'),
  AzureMonitor: ['fqdn-monitor-1', 'fqdn-monitor-2', 'fqdn-monitor-3', 'fqdn-monitor-4'],
}

/**
 * The rows of a cloud whose hosts together stand for the tag and the protocol; empty when the documents list none, so that
 * only the tag itself will do.
 */
export function hostRowsFor(
  tag: string,
  protocol: 'tcp' | 'udp' | 'any',
  cloud: CloudId,
): readonly TrafficRule[] {
  const name = parseServiceTag(tag)?.tag.name
  const ids = (name && ROWS[name]) ?? []
  return ids
    .flatMap((id) => trafficRule(id) ?? [])
    .filter((row) => row.clouds.includes(cloud))
    .filter((row) => protocol === 'any' || row.protocol === 'Any' || row.protocol.toLowerCase() === protocol)
}
