import type { loadClaims } from '../../registry'
import { SourceLink } from '../shared/SourceLink'
import styles from './Claims.module.css'

/** The table of such places. */
export type ClaimTable = Awaited<ReturnType<typeof loadClaims>>

const OLDER: Readonly<Record<ClaimTable[number]['type'], string>> = {
  superseded: 'Superseded',
  contradiction: 'One text',
}

const NEWER: Readonly<Record<ClaimTable[number]['type'], string>> = {
  superseded: 'Holds now',
  contradiction: 'Another text',
}

/** What documents say against each other, and what is held to here. */
export function Claims({ claims }: { readonly claims: ClaimTable }) {
  return (
    <ul className={styles['claims']}>
      {claims.map(({ id, topic, older, newer, decision, type, olderSource, newerSource }) => (
        <li key={id} className={styles['claim']}>
          <h3 className={styles['topic']}>{topic}</h3>
          <dl className={styles['texts']}>
            <dt>{OLDER[type]}</dt>
            <dd>
              <p className={type === 'superseded' ? styles['overtaken'] : undefined}>{older}</p>
              <SourceLink {...olderSource} />
            </dd>
            <dt>{NEWER[type]}</dt>
            <dd>
              <p>{newer}</p>
              <SourceLink {...newerSource} />
            </dd>
            <dt>Here</dt>
            <dd>{decision}</dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}
