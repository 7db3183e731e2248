import { privateLinkTargetsOf, publicSuffixesFor } from '../../facts/privateDns'
import { cite } from '../../facts/source'
import { managedNetwork } from '../../kinds/managedNetwork'
import { isSuffixOf } from '../../lib/suffix'
import type { Report } from '../../model/finding'
import type { PropertiesOf } from '../../model/fields'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

type ManagedRow = PropertiesOf<(typeof managedNetwork)['fields']>['rules'][number]

const STORAGE_TYPE = 'Microsoft.Storage/storageAccounts'

export const managedRuleToStorage = defineRule({
  id: 'exfiltration/managed-rule-to-storage',
  title: 'Host rule to storage in a managed network',
  severity: 'error',
  profile: 'correctness',
  why: 'FQDN rules of a managed network do not work for Azure Storage; accounts are reached by private endpoint rules.',
  source: cite('machine-learning/how-to-managed-network', 'Limitations'),
  requirements: ['EXF-013'],
  decides: 'Compares the hosts of FQDN rules with the public suffixes of storage.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    const suffixes = privateLinkTargetsOf(STORAGE_TYPE).flatMap(
      ({ groupId }) => publicSuffixesFor(STORAGE_TYPE, groupId, settings.cloud, settings.region) ?? [],
    )
    for (const node of topology.nodesOf(managedNetwork)) {
      const { rules } = node.properties
      for (const row of rules) {
        if (row.type !== 'FQDN' || !isStorageHost(row.destination, suffixes)) continue
        yield {
          element: node.id,
          field: 'rules',
          detail: row.name,
          message: `${row.name} of ${node.name} is an FQDN rule to storage: ${row.destination}`,
          how: 'Add a private endpoint rule to the account instead.',
          fixes: [
            new Edit(topology.diagram)
              .set(node.id, { rules: rules.filter((one) => one !== row) })
              .choice('Remove the rule'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [example('Host of an account', (b) => void managed(b, 'FQDN', 'stdata.blob.core.windows.net'))],
    good: [
      example('Another host', (b) => void managed(b, 'FQDN', 'pypi.org')),
    ],
  },
})

function managed(
  b: Parameters<Parameters<typeof example>[1]>[0],
  type: ManagedRow['type'],
  destination: string,
): void {
  b.add(managedNetwork, 'Managed network', {
    isolation: 'AllowOnlyApprovedOutbound',
    rules: [{ name: 'rule-1', type, destination, protocol: 'TCP', ports: '443' } as ManagedRow],
  })
}

function isStorageHost(destination: string, suffixes: readonly string[]): boolean {
  const host = destination.toLowerCase().replace(/^\*\./, '')
  return suffixes.some((suffix) => isSuffixOf(suffix, host) || isSuffixOf(host, suffix))
}
