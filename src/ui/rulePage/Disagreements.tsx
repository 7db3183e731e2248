import { useEffect, useState } from 'react'
import { loadClaims } from '../../registry'
import { Claims, type ClaimTable } from './Claims'
import styles from './RulePage.module.css'

/** Every place where documents disagree or were overtaken. */
export function Disagreements() {
  const [claims, setClaims] = useState<ClaimTable>([])
  useEffect(() => {
    let given = false
    void loadClaims().then((loaded) => given || setClaims(loaded))
    return () => {
      given = true
    }
  }, [])
  return (
    <article className={styles['page']} aria-label="Where documents disagree">
      <header>
        <h2 className={styles['title']}>Where documents disagree</h2>
        <p className={styles['why']}>
          Where a text was overtaken, the newer one holds and the older is never enforced; where current texts
          differ, each says what is done here.
        </p>
      </header>
      <Claims claims={claims} />
    </article>
  )
}
