import { kinds } from '../../kinds/list'
import { keyVault } from '../../kinds/keyVault'
import type { Report } from '../../model/finding'
import { defineRule, type RuleContext } from '../../model/rule'
import { guide } from '../edit'
import { example } from '../example'
import { DOCUMENT } from './source'

const KNOWN: ReadonlySet<string> = new Set(kinds.map(({ id }) => id))

export const unknownKind = defineRule({
  id: 'design/unknown-kind',
  title: 'Element of an unknown kind',
  severity: 'warning',
  profile: 'correctness',
  why: 'The element is kept as it is, but no rule looks at it and no export holds it.',
  source: DOCUMENT,
  decides: 'Looks for kinds that this version does not know.',
  *check({ topology }: RuleContext): Iterable<Report> {
    for (const node of topology.nodes) {
      if (KNOWN.has(node.kind)) continue
      yield {
        element: node.id,
        message: `${node.name} is of the kind “${node.kind}”, which this version does not know`,
        how: 'Open the design with the version that made it, or remove the element.',
        needs: `what “${node.kind}” means`,
        fixes: [guide('Open it with a newer version')],
      }
    }
  },
  examples: {
    bad: [
      example(
        'Kind of another version',
        (b) => void b.add({ ...keyVault, id: 'keyVaultOfTomorrow' }, 'kv-mlprod'),
      ),
    ],
    good: [example('Known kind', (b) => void b.add(keyVault, 'kv-mlprod'))],
  },
})
