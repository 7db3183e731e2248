import { useEffect, useState } from 'react'
import type { Rule } from '../../model/rule'
import { loadClaims, loadPeerRules, loadRequirements } from '../../registry'
import { SourceLink } from '../shared/SourceLink'
import { Claims, type ClaimTable } from './Claims'
import styles from './RulePage.module.css'

interface Books {
  readonly requirements: Awaited<ReturnType<typeof loadRequirements>>
  readonly peers: Awaited<ReturnType<typeof loadPeerRules>>
  readonly claims: ClaimTable
}

/** The documented requirements that a rule covers, where documents disagree, and the rules of others that check the same. */
export function References({ rule }: { readonly rule: Rule }) {
  const [books, setBooks] = useState<Books | null>(null)
  useEffect(() => {
    let given = false
    void Promise.all([loadRequirements(), loadPeerRules(), loadClaims()]).then(
      ([requirements, peers, claims]) => given || setBooks({ requirements, peers, claims }),
    )
    return () => {
      given = true
    }
  }, [])
  if (!books) return null
  const covered = new Set(rule.requirements)
  const alike = new Set(rule.peers)
  const disputed = new Set(rule.claims)
  const requirements = books.requirements.filter(({ id }) => covered.has(id))
  const peers = books.peers.filter(({ id }) => alike.has(id))
  const claims = books.claims.filter(({ id }) => disputed.has(id))
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
      {claims.length > 0 && (
        <section>
          <h3 className={styles['heading']}>Where documents disagree</h3>
          <Claims claims={claims} />
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
