import { CLOUD_IDS, CLOUDS, type Cloud, type CloudId } from '../../facts/clouds'
import { managedNetwork } from '../../kinds/managedNetwork'
import { azureFirewall } from '../../kinds/azureFirewall'
import { isSuffixOf } from '../../lib/suffix'
import { joinList } from '../../lib/text'
import type { NodeId } from '../../model/diagram'
import type { Fix, Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import type { Topology } from '../../model/topology'
import { Edit, guide } from '../edit'
import { example } from '../example'
import { renamedIn } from '../renamedIn'
import { addManaged, outboundRow } from '../managedScenes'

export const hostOfOtherCloud = defineRule({
  id: 'cloud/host-of-other-cloud',
  title: 'Rule for a host of another cloud',
  severity: 'warning',
  profile: 'recommended',
  why: 'Hosts of Azure have other names in other clouds: a rule for the wrong ones opens a way that nobody needs and leaves the right one shut.',
  source: CLOUDS.AzurePublic.source,
  decides:
    'Compares the hosts of firewall rules and of outbound rules of managed networks with the suffixes of the three clouds.',
  *check({ topology, settings }: RuleContext): Iterable<Report> {
    for (const { element, name, hosts } of ruleHosts(topology)) {
      for (const cloud of CLOUD_IDS) {
        const foreign = [...new Set(hosts)].filter((host) => cloudOfHost(host) === cloud)
        if (cloud === settings.cloud || foreign.length === 0) continue
        const one = foreign.length === 1
        yield {
          element,
          field: 'rules',
          detail: cloud,
          message: `${name} has ${one ? 'a rule' : 'rules'} for ${firstFew(foreign)}, ${one ? 'a host' : 'hosts'} of ${CLOUDS[cloud].label}; the design is for ${CLOUDS[settings.cloud].label}`,
          how: `Name ${one ? 'the host' : 'the hosts'} as ${CLOUDS[settings.cloud].label} calls ${one ? 'it' : 'them'}.`,
          fixes: [hostFix(topology, element, foreign)],
        }
      }
    }
  },
  examples: {
    bad: [
      example(
        'Public host in Government',
        (b) =>
          addManaged(b, {
            rules: [outboundRow({ destination: `*.${CLOUDS.AzurePublic.workspaceApi}` })],
          }),
        { cloud: 'AzureGovernment' },
      ),
    ],
    good: [
      example('Public host in the public cloud', (b) =>
        addManaged(b, {
          rules: [outboundRow({ destination: `*.${CLOUDS.AzurePublic.workspaceApi}` })],
        }),
      ),
      example(
        'Host of nobody’s cloud',
        (b) => addManaged(b, { rules: [outboundRow({ destination: 'pypi.org' })] }),
        { cloud: 'AzureGovernment' },
      ),
    ],
  },
})

/** The names in which the clouds differ. */
const SUFFIX_NAMES = [
  'storage',
  'keyVault',
  'containerRegistry',
  'sqlServer',
  'workspaceApi',
  'notebooks',
  'inference',
  'login',
  'resourceManager',
  'studio',
] as const satisfies readonly (keyof Cloud)[]

const SUFFIXES = CLOUD_IDS.flatMap((cloud) =>
  SUFFIX_NAMES.map((name) => ({ cloud, name, suffix: CLOUDS[cloud][name] })),
)

function suffixOf(host: string) {
  const plain = host.trim().toLowerCase().replace(/^\*\./, '')
  return SUFFIXES.find(({ suffix }) => isSuffixOf(suffix, plain))
}

function cloudOfHost(host: string): CloudId | undefined {
  return suffixOf(host)?.cloud
}

/** The host as the cloud of the design calls it. */
function translated(host: string, cloud: CloudId): string {
  const found = suffixOf(host)
  return found ? `${host.trim().slice(0, -found.suffix.length)}${CLOUDS[cloud][found.name]}` : host
}

function hostFix(topology: Topology, element: NodeId, foreign: readonly string[]): Fix {
  const rules = topology.node(element)?.properties['rules']
  if (rules === undefined) return guide('Change the rules')
  const names = new Map(foreign.map((host) => [host, translated(host, topology.settings.cloud)]))
  return new Edit(topology)
    .set(element, { rules: renamedIn(rules, names) })
    .safe(`Name ${foreign.length === 1 ? [...names.values()][0] : `the ${foreign.length} hosts`} instead`)
}

function firstFew(hosts: readonly string[]): string {
  return hosts.length > 3 ? `${hosts.slice(0, 2).join(', ')} and ${hosts.length - 2} more` : joinList(hosts)
}

function ruleHosts(topology: Topology) {
  return [
    ...topology.nodesOf(managedNetwork).map(({ id, name, properties }) => ({
      element: id,
      name,
      hosts: properties.rules.filter(({ type }) => type === 'FQDN').map(({ destination }) => destination),
    })),
    ...topology.nodesOf(azureFirewall).map(({ id, name, properties }) => ({
      element: id,
      name,
      hosts: properties.rules.flatMap(({ destinations }) => destinations),
    })),
  ]
}
