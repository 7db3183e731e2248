import { mendName } from '../../facts/mendName'
import { isLegalName, nameRule } from '../../facts/naming'
import { cite } from '../../facts/source'
import { kinds } from '../../kinds/list'
import { keyVault } from '../../kinds/keyVault'
import { managedNetwork } from '../../kinds/managedNetwork'
import { policyAssignment } from '../../kinds/policyAssignment'
import { storageAccount } from '../../kinds/storageAccount'
import { memoWeak } from '../../lib/memo'
import { middleEllipsis } from '../../lib/text'
import type { AnyKind } from '../../model/kind'
import type { Report } from '../../model/finding'
import type { NodeView } from '../../model/graph'
import { defineRule, type RuleContext } from '../../model/rule'
import { Edit } from '../edit'
import { example } from '../example'

const KINDS: ReadonlyMap<string, AnyKind> = new Map(kinds.map((kind) => [kind.id, kind]))

/** Their name in the drawing is a display name; the resource has a fixed or derived one. */
const SHOWN_ONLY: ReadonlySet<string> = new Set([managedNetwork.id, policyAssignment.id])

export const illegalName = defineRule({
  id: 'naming/illegal-name',
  title: 'Name that Azure does not accept',
  severity: 'warning',
  profile: 'recommended',
  why: 'Each resource type has its own length and characters for names; exports mend what does not fit, so that the resource would not carry the name in the drawing.',
  source: cite('azure-resource-manager/management/resource-name-rules', 'Microsoft.Network'),
  peers: [
    'CKV_AZURE_43',
    'Azure.Storage.Name',
    'Azure.KeyVault.Name',
    'Azure.ACR.Name',
    'Azure.AKS.Name',
    'Azure.VNET.Name',
    'Azure.VNET.SubnetName',
    'Azure.NSG.Name',
    'Azure.Route.Name',
    'Azure.Firewall.Name',
    'Azure.Bastion.Name',
    'Azure.PrivateEndpoint.Name',
    'Azure.PublicIP.Name',
    'Azure.VNG.Name',
    'Azure.AppInsights.Name',
    'Azure.Log.Name',
    'Azure.Search.Name',
  ],
  decides: 'Compares each name with the documented rule of its resource type.',
  exceptions: 'Elements that are no resource, names that Azure fixes, and things that exist already.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodes) {
      const broken = brokenBy(node)
      if (!broken) continue
      const { kind, rule, mended } = broken
      yield {
        element: node.id,
        field: 'name',
        message: `“${middleEllipsis(node.name, 60)}” is no name for a ${kind.label.toLowerCase()}: ${problem(rule, node.name)}`,
        how: `${rule.min} to ${rule.max} characters of ${rule.characters}.`,
        source: rule.source,
        fixes:
          mended !== undefined
            ? [
                new Edit(topology)
                  .command({ type: 'renameNode', id: node.id, name: mended })
                  .safe(`Rename it to ${mended}`),
              ]
            : [],
      }
    }
  },
  examples: {
    bad: [
      example('Storage account with hyphens', (b) => void b.add(storageAccount, 'st-ml-prod')),
      example(
        'Vault with a name that is too long',
        (b) => void b.add(keyVault, 'kv-machine-learning-production'),
      ),
    ],
    good: [example('Names that fit', (b) => void b.add(storageAccount, 'stmlprod001'))],
  },
})

/** The rule that the name of an element breaks, and a name that fits; a name is judged once for many edits. */
const brokenBy = memoWeak(({ id: node, kind: id, name, owner }: NodeView) => {
  const kind = KINDS.get(id)
  const rule = kind?.nameRule ?? nameRule(kind?.resourceType ?? '')
  if (!kind || SHOWN_ONLY.has(id) || !rule || rule.scope === 'none' || owner.mode === 'existing')
    return undefined
  if (isLegalName(rule, name)) return undefined
  const mended = mendName(name, rule, `${kind.abbreviation || 'res'}-${node}`)
  return { kind, rule, mended: isLegalName(rule, mended) ? mended : undefined }
})

function problem(rule: NonNullable<ReturnType<typeof nameRule>>, name: string): string {
  if (name.length < rule.min) return `it has fewer than ${rule.min} characters`
  if (name.length > rule.max) return `it has ${name.length} characters, at most ${rule.max} are accepted`
  const wrong = Array.from(name).find((character) => !new RegExp(`[${rule.characters}]`, 'u').test(character))
  return wrong === undefined
    ? 'it starts, ends or goes on with what is not accepted there'
    : `“${wrong}” is not accepted`
}
