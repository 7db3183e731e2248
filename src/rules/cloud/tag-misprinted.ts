import { misprintOf } from '../../facts/misprintedTags'
import { cite } from '../../facts/source'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { addGroup, addNetwork } from '../scenes'
import { guide } from '../edit'
import { example } from '../example'
import { writtenTags } from '../writtenTags'

export const tagMisprinted = defineRule({
  id: 'cloud/tag-misprinted',
  title: 'Service tag as a document misprints it',
  severity: 'error',
  profile: 'correctness',
  why: 'Some documents print tags in a form that Azure does not know; rules with them are refused.',
  source: cite('virtual-network/service-tags-overview', 'Available service tags'),
  claims: ['key-vault-tag', 'spelling-of-tags'],
  decides:
    'Compares every service tag in security groups, firewalls, route tables and managed networks with the known misprints of the documents. The list of tags wins.',
  exceptions: 'Tags that no document read lists are not judged.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const { element, name, field, tags } of writtenTags(topology)) {
      for (const tag of new Set(tags)) {
        const misprint = misprintOf(tag)
        if (!misprint) continue
        yield {
          element,
          field,
          detail: tag,
          message: `${name} names ${tag}, a misprint of ${misprint.meant}`,
          how: `Name ${misprint.meant} instead.`,
          source: misprint.row.source,
          fixes: [guide(`Write ${misprint.meant}`)],
        }
      }
    }
  },
  examples: {
    bad: [example('Tag of the firewall article', (b) => addTag(b, 'Keyvault.westeurope'))],
    good: [example('Tag of the list', (b) => addTag(b, 'AzureKeyVault.westeurope'))],
  },
})

function addTag(b: Parameters<Parameters<typeof example>[1]>[0], tag: string): void {
  addGroup(b, addNetwork(b).subnet, [{ destinations: [tag], ports: '443', protocol: 'Tcp' }])
}
