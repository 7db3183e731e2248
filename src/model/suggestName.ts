import type { NameRule } from '../lib/nameRule'
import type { Kind } from './kind'
import type { Settings } from './settings'

/**
 * A name for a new thing, `<abbreviation>-<workload>` in the order of the Cloud Adoption Framework, that no other thing in `taken`
 * has: `kv-ml`, `kv-ml-2` … Where the type's names take no hyphen the parts stand together (`stml2`), and names that must be
 * unique in all of Azure carry the environment too. What is no resource is called by its label.
 */
export function suggestName(
  kind: Kind,
  settings: Settings,
  taken: ReadonlySet<string>,
  base?: string,
): string {
  const joint = kind.nameRule && !takesHyphen(kind.nameRule) ? '' : '-'
  const start = base ?? startOf(kind, settings, joint)
  if (start === '' || !taken.has(start)) return start
  for (let number = 2; ; number++) {
    const name = limited(start, `${kind.resourceType || base ? joint : ' '}${number}`, kind)
    if (!taken.has(name)) return name
  }
}

function startOf(kind: Kind, settings: Settings, joint: string): string {
  if (!kind.resourceType || kind.abbreviation === '') return kind.appearance === 'note' ? '' : kind.label
  const { workload, environment } = settings.naming
  const parts = [kind.abbreviation, workload, kind.nameRule?.scope === 'global' ? environment : '']
  return limited(parts.filter((part) => part !== '').join(joint), '', kind)
}

function limited(start: string, end: string, { nameRule }: Kind): string {
  const room = (nameRule?.max ?? 80) - end.length
  return `${start.slice(0, room)}${end}`
}

/** The characters are the inside of a class, in which a hyphen between two letters is a range. */
function takesHyphen({ characters }: NameRule): boolean {
  return new RegExp(`[${characters}]`, 'u').test('-')
}
