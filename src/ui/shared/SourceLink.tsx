import { FileText } from 'lucide-react'

import type { Source } from '../../lib/source'
import styles from './SourceLink.module.css'

/** The only site that a source may lead to; everything else is shown as text. */
const DOCUMENTS = 'https://learn.microsoft.com/'

export type SourceLinkProps = Source & {
  /** Leaves the heading out where there is little room. */
  readonly brief?: boolean
}

/** Where a statement comes from: title, heading and date of the document, opened in a tab of its own. */
export function SourceLink({ doc, heading, date, undated, url, brief = false }: SourceLinkProps) {
  const body = (
    <>
      <FileText size={13} className={styles['icon']} aria-hidden="true" />
      <span className={styles['text']}>
        <span className={styles['title']}>
          {heading !== undefined && !brief ? `${doc}: ${heading}` : doc}
        </span>
        {', '}
        <span className={styles['date']}>
          {undated && 'read '}
          <time dateTime={date}>{date}</time>
        </span>
      </span>
    </>
  )
  if (!url?.startsWith(DOCUMENTS)) return <span className={styles['source']}>{body}</span>
  return (
    <a
      className={styles['source']}
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      title={brief && heading !== undefined ? heading : undefined}
    >
      {body}
      <span className="visually-hidden"> (opens the document in a new tab)</span>
    </a>
  )
}
