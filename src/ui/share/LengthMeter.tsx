import { useServices } from '../../store/hooks'
import { SeverityIcon } from '../shared/SeverityIcon'
import styles from './LengthMeter.module.css'
import { LONG_LINK, lengthLevel } from './lengthLevel'

/** How long the link is, and what that means where it is pasted. */
export function LengthMeter({ length }: { readonly length: number | null }) {
  const { comfortable } = useServices().links
  if (length === null) return <p className={styles['words']}>…</p>
  const level = lengthLevel(length, comfortable)
  const words = {
    short: `${number(length)} of ${number(comfortable)} characters: works everywhere.`,
    long: `${number(length)} characters: some mail programs and messengers cut links beyond ${number(comfortable)}. A file is safer there.`,
    tooLong: `${number(length)} characters: many programs refuse links beyond ${number(LONG_LINK)}. Share the file instead.`,
  }[level]
  return (
    <div className={styles['meter']} data-level={level}>
      <span
        className={styles['track']}
        role="meter"
        aria-label="Length of the link"
        aria-valuemin={0}
        aria-valuemax={LONG_LINK}
        aria-valuenow={Math.min(length, LONG_LINK)}
        aria-valuetext={words}
      >
        <span className={styles['bar']} style={{ width: `${Math.min(length / LONG_LINK, 1) * 100}%` }} />
        <span className={styles['mark']} style={{ left: `${(comfortable / LONG_LINK) * 100}%` }} />
      </span>
      <p className={styles['words']}>
        <SeverityIcon
          mark={level === 'short' ? 'ok' : level === 'long' ? 'warning' : 'error'}
          size={13}
          label={null}
        />
        {words}
      </p>
    </div>
  )
}

const number = (value: number): string => value.toLocaleString('en')
