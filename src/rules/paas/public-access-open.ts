import { cite } from '../../facts/source'
import { keyVault } from '../../kinds/keyVault'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { privateLink } from '../../links/privateLink'
import type { Door } from '../../model/network'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'
import { addNetwork } from '../scenes'
import { FRONT_DOOR_TYPES, MONITOR_TYPES, SCORING_TYPES } from '../doors'

export const publicAccessOpen = defineRule({
  id: 'paas/public-access-open',
  title: 'Reachable from the internet',
  severity: { public: 'off', private: 'error', exfiltration: 'error' },
  profile: 'correctness',
  why: 'A private endpoint grants access and removes none: the public door stays open until it is closed in the resource.',
  source: cite('machine-learning/how-to-network-isolation-planning', 'Custom network isolation'),
  requirements: ['INB-013', 'PAAS-030'],
  peers: [
    'Azure.ML.PublicAccess',
    'CKV_AZURE_144',
    'CKV2_AZURE_49',
    'AI-LZ AI.105',
    'AML-SEC-dependents',
    'NS-2',
    'a10ee784-7409-4941-b091-663697637c0f',
    'Azure.Storage.Firewall',
    'CKV_AZURE_35',
    'CKV_AZURE_59',
    'AZU-0012',
    'b2982f36-99f2-4db5-8eff-283140c09693',
    'a06d0189-92e8-4dba-b0c4-08d7669fce7d',
    '34c877ad-507e-4c82-993e-3452a6e0ad3c',
    'Azure.KeyVault.Firewall',
    'CKV_AZURE_109',
    'CKV_AZURE_189',
    'AZU-0013',
    '405c5871-3e91-4644-8a63-58e19d68ff5b',
    '55615ac9-af46-4a59-874e-391cc3dfb490',
    'ac673a9a-f77d-4846-b2d8-a57f8e1c01dc',
    'Azure.ACR.Firewall',
    'CKV_AZURE_139',
    'ACR A04.02',
    '0fdf0491-d080-4575-b627-ad0e843cba0f',
    'a3701552-92ea-433e-9d17-33b7f1208fc9',
    'd0793b48-0edc-4296-a390-4c75d1bdfd71',
    'Azure.AI.PublicAccess',
    'CKV_AZURE_134',
    'AI-LZ AI.103',
    'AI-LZ AI.104',
    '037eea7a-bd0a-46c5-9a66-03aea78705d3',
    'CKV_AZURE_124',
    'ee980b6d-0eca-4501-8d54-f6290fd512c3',
    'Azure.Cosmos.PublicAccess',
    'CKV_AZURE_101',
    'CKV_AZURE_99',
    '797b37f7-06b8-444c-b1ad-fc62867f335a',
    'CKV_AZURE_113',
    'AZU-0022',
    '1b8ca024-1d5c-4dec-8995-b1a932b41780',
  ],
  decides:
    'Looks at the public network access of every platform service that the design deploys or references.',
  exceptions:
    'Azure Monitor resources are isolated through a private link scope and have rules of their own, and so have online endpoints, AKS API servers and front ends of Application Gateways. Selected addresses are not called open.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const door of topology.doors) {
      const node = topology.node(door.node)
      if (!node || door.publicAccess !== 'all' || isOtherRules(door)) continue
      const endpoint = topology.privateEndpoints.find((candidate) => candidate.target === door.node)
      yield {
        element: node.id,
        field: 'publicAccess',
        related: endpoint ? [{ id: endpoint.node, role: 'private endpoint' }] : [],
        message: endpoint
          ? `${node.name} is reachable from the internet although it has a private endpoint`
          : `${node.name} is reachable from the internet: public network access is on`,
        how: 'Turn public network access off; clients come in by private endpoint.',
        fixes: [closeFix(topology, door)],
      }
    }
  },
  examples: {
    bad: [example('Vault with a private endpoint and an open public door', (b) => vault(b, 'Enabled'))],
    good: [
      example('Vault by private endpoint alone', (b) => vault(b, 'Disabled')),
      example('Public is fine', (b) => vault(b, 'Enabled'), { isolation: 'public' }),
    ],
  },
})

/** Doors that have rules of their own. */
function isOtherRules(door: Door): boolean {
  return [MONITOR_TYPES, FRONT_DOOR_TYPES, SCORING_TYPES].some((types) => types.has(door.resourceType))
}

function closeFix(topology: RuleContext['topology'], door: Door) {
  const edit = new Edit(topology).set(door.node, { publicAccess: 'Disabled' })
  return door.groupIds.length > 0
    ? edit.safe('Turn public access off')
    : edit.choice('Turn public access off')
}

function vault(b: Parameters<Parameters<typeof example>[1]>[0], publicAccess: 'Enabled' | 'Disabled'): void {
  const { subnet } = addNetwork(b, '10.1.0.0/20', {
    name: 'snet-pe',
    role: 'privateEndpoints',
    prefix: '10.1.1.0/26',
  })
  const node = b.add(keyVault, 'kv-mlprod', { publicAccess })
  b.link(privateLink, b.add(privateEndpoint, 'pep-kv', { groupId: 'vault' }, { in: subnet }), node)
}
