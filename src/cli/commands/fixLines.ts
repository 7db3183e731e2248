import type { FixAllResult } from '../../analysis/fix'
import { plural } from '../../lib/text'
import type { Finding, Fix } from '../../model/finding'

/** What applying all safe fixes came to: what was done, what was held back and why, what is left. One line each. */
export function fixLines({
  applied,
  held,
  left,
}: Pick<FixAllResult, 'applied' | 'held' | 'left'>): readonly string[] {
  const what = ({ finding, fix }: { readonly finding: Finding; readonly fix: Fix }) =>
    `${finding.elementName}: ${fix.title} (${finding.rule})`
  return [
    ...applied.map((mend) => `fixed: ${what(mend)}`),
    ...held.map((trial) => `held back: ${what(trial)}, which ${consequence(trial.brings)}`),
    `${plural(applied.length, 'fix', 'fixes')} applied, ${plural(left.length, 'finding')} left.`,
  ]
}

function consequence(brings: readonly Finding[]): string {
  const errors = brings.filter(({ severity }) => severity === 'error')
  return errors.length > 0
    ? `would bring: ${errors.map(({ message }) => message).join('; ')}`
    : 'would not settle the finding'
}
