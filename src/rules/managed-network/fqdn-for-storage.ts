import { CLOUDS } from '../../facts/clouds'
import { cite } from '../../facts/source'
import { managedNetwork } from '../../kinds/managedNetwork'
import { isSuffixOf } from '../../lib/suffix'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addManaged, outboundRow } from '../managedScenes'

export const fqdnForStorage = defineRule({
  id: 'managed-network/fqdn-for-storage',
  title: 'FQDN rule for a storage account',
  severity: 'error',
  profile: 'correctness',
  why: 'FQDN rules of a managed network do not open storage accounts; those are reached by private endpoint.',
  source: cite('machine-learning/how-to-managed-network', 'Limitations'),
  requirements: ['EXF-013'],
  decides: 'Looks for host names of Azure Storage among the FQDN rules of managed networks.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    const suffix = CLOUDS[settings.cloud].storage
    for (const network of topology.nodesOf(managedNetwork)) {
      const { rules } = network.properties
      for (const rule of rules) {
        const host = rule.destination.trim().toLowerCase().replace(/^\*\./, '')
        if (rule.type !== 'FQDN' || !isSuffixOf(suffix, host)) continue
        yield {
          element: network.id,
          field: 'rules',
          detail: host,
          message: `Rule ${rule.name} of ${network.name} names the storage host ${rule.destination.trim()}, which FQDN rules cannot open`,
          how: 'Draw the account and add a private endpoint rule for the sub-resource.',
          fixes: [
            new Edit(topology)
              .set(network.id, { rules: rules.filter((other) => other !== rule) })
              .choice('Remove the rule'),
          ],
        }
      }
    }
  },
  examples: {
    bad: [
      example('Storage by name', (b) =>
        addManaged(b, {
          rules: [outboundRow({ destination: `stdata.blob.${CLOUDS.AzurePublic.storage}` })],
        }),
      ),
    ],
    good: [example('Another host', (b) => addManaged(b, { rules: [outboundRow({})] }))],
  },
})
