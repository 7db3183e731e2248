import type { Trial } from '../../../store/state'
import { plural } from '../../../lib/text'
import { SeverityIcon } from '../SeverityIcon'
import styles from './Effects.module.css'

const SHOWN = 4

/** What a fix settles beside its own finding, and what it brings, from trying it on the drawing. */
export function Effects({ trial }: { readonly trial: Trial }) {
  const { finding, settles, brings, following } = trial
  const stays = !settles.some(({ key }) => key === finding.key)
  const others = settles.filter(({ key }) => key !== finding.key)
  const more = brings.length - SHOWN
  return (
    <span className={styles['effects']}>
      {following.length > 0 && (
        <span>
          With {plural(following.length, 'fix', 'fixes')} that follow:{' '}
          {following.map(({ fix }) => fix.title).join('; ')}
        </span>
      )}
      {others.length > 0 && <span>Settles {plural(others.length, 'more finding')}</span>}
      {stays && <span className={styles['bad']}>Does not settle the finding</span>}
      {brings.slice(0, SHOWN).map(({ key, severity, message }) => (
        <span key={key} className={styles['brought']}>
          <SeverityIcon mark={severity} size={13} className={styles['sign']} />
          Brings: {message}
        </span>
      ))}
      {more > 0 && <span>and {more} more</span>}
    </span>
  )
}
