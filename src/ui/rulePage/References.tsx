import { useEffect, useState } from 'react'
import type { Rule } from '../../model/rule'
import { loadPeerRules, loadRequirements } from '../../registry'
import { SourceLink } from '../shared/SourceLink'
import styles from './RulePage.module.css'

interface Books {
  readonly requirements: Awaited<ReturnType<typeof loadRequirements>>
  readonly peers: Awaited<ReturnType<typeof loadPeerRules>>
}

/** The documented requirements that a rule covers, and the rules of others that check the same. */
export function References({ rule }: { readonly rule: Rule }) {
  const [books, setBooks] = useState<Books | null>(null)
  useEffect(() => {
    let given = false
    void Promise.all([loadRequirements(), loadPeerRules()]).then(
      ([requirements, peers]) => given || setBooks({ requirements, peers }),
    )
    return () => {
      given = true
    }
  }, [])
  if (!books) return null
  const covered = new Set(rule.requirements)
  const alike = new Set(rule.peers)
  const requirements = books.requirements.filter(({ id }) => covered.has(id))
  const peers = books.peers.filter(({ id }) => alike.has(id))
  return (
    <>
      {requirements.length > 0 && (
        <section>
          <h3 className={styles['heading']}>Documented requirements that it checks</h3>
          <ul className={styles['list']}>
            {requirements.map(({ id, statement, source }) => (
              <li key={id} className={styles['reference']}>
                <span>{id}</span>
                <span>
                  {statement}
                  <br />
                  {source && <SourceLink {...source} />}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {peers.length > 0 && (
        <section>
          <h3 className={styles['heading']}>Others with the same rule</h3>
          <ul className={styles['list']}>
            {peers.map(({ peer, id, title, source }) => (
              <li key={`${peer} ${id}`} className={styles['reference']}>
                <span>{id}</span>
                <span>
                  {title}
                  <br />
                  <span className={styles['muted']}>
                    {source.doc}, {source.date}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
