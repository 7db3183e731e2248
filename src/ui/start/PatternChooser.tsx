import { lazy, Suspense, useMemo, useState } from 'react'
import type { Diagram } from '../../model/diagram'
import type { AnyPattern } from '../../model/pattern'
import type { Isolation } from '../../model/settings'
import { EmptyState } from '../shared/EmptyState'
import { FilterField } from '../shared/FilterField'
import { SegmentedControl } from '../shared/SegmentedControl'
import { PatternCard } from './PatternCard'
import styles from './PatternChooser.module.css'
import { patternGroups } from './patternGroups'
import { usePatterns } from './usePatterns'

const PatternDialog = lazy(() =>
  import('./PatternDialog').then((module) => ({ default: module.PatternDialog })),
)

const INTENTS: readonly { readonly value: Isolation | 'any'; readonly label: string }[] = [
  { value: 'any', label: 'Any intent' },
  { value: 'public', label: 'Public' },
  { value: 'private', label: 'Private' },
  { value: 'exfiltration', label: 'No exfiltration' },
]

/** From here on a search is worth its place. */
const MANY = 8

/** The documented patterns as cards; one opens with its parameters. */
export function PatternChooser({ onBuilt }: { onBuilt(diagram: Diagram): void }) {
  const { patterns, failed } = usePatterns()
  const [search, setSearch] = useState('')
  const [isolation, setIsolation] = useState<Isolation | 'any'>('any')
  const [chosen, setChosen] = useState<AnyPattern | null>(null)
  const groups = useMemo(
    () => patternGroups(patterns ?? [], { search, isolation }),
    [patterns, search, isolation],
  )
  return (
    <section aria-labelledby="patterns" className={styles['chooser']}>
      <div className={styles['head']}>
        <h2 id="patterns" className={styles['title']}>
          Start from a documented pattern
        </h2>
        {patterns !== null && patterns.length > MANY && (
          <div className={styles['filters']}>
            <FilterField label="Find a pattern" value={search} onChange={setSearch} />
            <SegmentedControl label="Intent" options={INTENTS} value={isolation} onChange={setIsolation} />
          </div>
        )}
      </div>
      {failed && (
        <EmptyState title="The patterns could not be loaded">Reload the page to try again.</EmptyState>
      )}
      {patterns === null && !failed && <p className={styles['loading']}>Drawing the patterns…</p>}
      {groups.map((group) => (
        <section key={group.id} aria-label={group.title}>
          <h3 className={styles['group']}>{group.title}</h3>
          <ul className={styles['cards']}>
            {group.patterns.map((pattern) => (
              <li key={pattern.id}>
                <PatternCard pattern={pattern} onChoose={() => setChosen(pattern)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {patterns !== null && groups.length === 0 && (
        <EmptyState title="No pattern fits">Try other words, or any intent.</EmptyState>
      )}
      {chosen && (
        <Suspense fallback={null}>
          <PatternDialog pattern={chosen} onClose={() => setChosen(null)} onBuilt={onBuilt} />
        </Suspense>
      )}
    </section>
  )
}
