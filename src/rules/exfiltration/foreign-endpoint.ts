import { cite } from '../../facts/source'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { privateLink } from '../../links/privateLink'
import type { DiagramBuilder } from '../../model/builder'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { addVault } from '../privateScenes'

export const foreignEndpoint = defineRule({
  id: 'exfiltration/foreign-endpoint',
  title: 'Private endpoint of a resource in another tenant',
  severity: { public: 'off', private: 'info', exfiltration: 'error' },
  profile: 'recommended',
  why: 'Whoever owns the resource reads what is written to it; a private endpoint in the network leads there past every filter of the way out.',
  source: cite('machine-learning/how-to-prevent-data-loss-exfiltration'),
  decides: 'Reads whether the target of each private endpoint is drawn as one of another tenant.',
  exceptions: 'A design that does not promise to keep data in: there it is advice, or nothing.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodesOf(privateEndpoint)) {
      if (!node.properties.foreignTenant) continue
      const target = topology.targets(node, privateLink.id)[0]
      yield {
        element: node.id,
        field: 'foreignTenant',
        ...(target ? { related: [{ id: target.id, role: 'in another tenant' }] } : {}),
        message: `${node.name} leads to ${target?.name ?? 'a resource'} in another tenant: data can leave by it`,
        how: 'Use a resource of your own tenant, or accept the finding with the reason why its owner is trusted.',
        fixes: [guide('Decide whether the other tenant may hold the data')],
      }
    }
  },
  examples: {
    bad: [example('Vault of another tenant', (b) => endpoint(b, true), { isolation: 'exfiltration' })],
    good: [example('Vault of the own tenant', (b) => endpoint(b, false), { isolation: 'exfiltration' })],
  },
})

function endpoint(b: DiagramBuilder, foreignTenant: boolean): void {
  const { endpoints, vault } = addVault(b)
  const id = b.add(
    privateEndpoint,
    'pep-kv',
    { groupId: 'vault', approval: foreignTenant ? 'manual' : 'auto', foreignTenant },
    { in: endpoints },
  )
  b.link(privateLink, id, vault)
}
