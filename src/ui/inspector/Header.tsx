import { Fragment } from 'react'
import type { Tone } from '../../model/kind'
import { KindIcon } from '../shared/KindIcon'
import { middleEllipsis } from '../../lib/text'
import styles from './Inspector.module.css'

interface HeaderProps {
  readonly icon?: string | undefined
  readonly tone?: Tone | undefined
  readonly title: string
  /** Kind and resource type. */
  readonly type: string
}

/** What the fields below belong to. */
export function Header({ icon, tone = 'neutral', title, type }: HeaderProps) {
  return (
    <header className={styles['header']} data-tone={tone}>
      {icon !== undefined && <KindIcon svg={icon} size={24} className={styles['icon']} />}
      <div className={styles['headText']}>
        <h2 className={styles['title']} title={title}>
          {middleEllipsis(title, 60)}
        </h2>
        <p className={styles['type']}>
          {type.split(/(?<=\/)/).map((part, index) => (
            <Fragment key={index}>
              {part}
              <wbr />
            </Fragment>
          ))}
        </p>
      </div>
    </header>
  )
}
