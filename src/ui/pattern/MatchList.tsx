import type { PatternMatch } from '../../model/pattern'
import styles from './MatchList.module.css'

export interface MatchListProps {
  /** Nearest first. */
  readonly matches: readonly PatternMatch[]
  /** The pattern whose checklist shows. */
  readonly shown: string
  onChoose(pattern: string): void
}

/** The documented patterns, nearest first: whole architectures, then aspects that they combine. */
export function MatchList({ matches, shown, onChoose }: MatchListProps) {
  const sections = [
    { scope: 'architecture', title: 'Architectures' },
    { scope: 'aspect', title: 'Aspects' },
  ] as const
  return (
    <nav className={styles['list']} aria-label="Documented patterns">
      {sections.map(({ scope, title }) => (
        <section key={scope} aria-label={title}>
          <h3 className={styles['heading']}>{title}</h3>
          <ul>
            {matches
              .filter((match) => match.scope === scope)
              .map((match) => (
                <li key={match.pattern}>
                  <button
                    type="button"
                    className={styles['match']}
                    aria-current={match.pattern === shown ? 'true' : undefined}
                    onClick={() => onChoose(match.pattern)}
                  >
                    <span className={styles['title']} title={match.title}>
                      {match.title}
                    </span>
                    <span className={styles['held']}>
                      {match.held} of {match.total}
                    </span>
                    <span className={styles['bar']} aria-hidden="true">
                      <span
                        className={styles['share']}
                        data-all={match.held === match.total || undefined}
                        style={{ width: `${match.total === 0 ? 0 : (match.held / match.total) * 100}%` }}
                      />
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
