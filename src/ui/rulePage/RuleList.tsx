import { useEffect, useMemo, useRef, useState } from 'react'
import type { Rule } from '../../model/rule'
import { useActions } from '../../store/hooks'
import { EmptyState } from '../shared/EmptyState'
import { FilterField } from '../shared/FilterField'
import styles from './RuleList.module.css'
import { groupedRules } from './ruleSearch'

export interface RuleListProps {
  readonly rules: readonly Rule[]
  readonly shown: string | null
}

/** All rules by area, found by any word of theirs. */
export function RuleList({ rules, shown }: RuleListProps) {
  const { showRule } = useActions()
  const [search, setSearch] = useState('')
  const groups = useMemo(() => groupedRules(rules, search), [rules, search])
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (shown === null) return
    const current = list.current?.querySelector(`[title="${CSS.escape(shown)}"]`)
    current?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  return (
    <nav className={styles['list']} aria-label="Rules">
      <div className={styles['search']}>
        <FilterField label="Find a rule" value={search} onChange={setSearch} controls="rule-list" />
      </div>
      <div id="rule-list" ref={list} className={styles['groups']}>
        {groups.length === 0 && <EmptyState title="No rule has these words" />}
        {groups.map(({ area, rules: members }) => (
          <section key={area} aria-label={area}>
            <h3 className={styles['area']}>
              {area} <span className={styles['count']}>{members.length}</span>
            </h3>
            <ul>
              {members.map(({ id, title }) => (
                <li key={id}>
                  <button
                    type="button"
                    className={styles['rule']}
                    aria-current={id === shown ? 'page' : undefined}
                    title={id}
                    onClick={() => showRule(id)}
                  >
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}
