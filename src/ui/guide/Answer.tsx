import Button from '@mui/material/Button'
import { useMemo } from 'react'
import { initialProperties } from '../../model/fields'
import type { AnyPattern } from '../../model/pattern'
import { useCordonStore } from '../../store/hooks'
import { Miniature } from '../shared/Miniature'
import { SeverityIcon } from '../shared/SeverityIcon'
import { SourceLink } from '../shared/SourceLink'
import styles from './Answer.module.css'
import type { Guide } from './useGuide'

type Recommendation = ReturnType<Guide['recommend']>

interface AnswerProps {
  readonly recommendation: Recommendation
  readonly patterns: readonly AnyPattern[]
  /** How many questions are answered, of all of them. */
  readonly progress: string
  onOpen(pattern: AnyPattern): void
}

/** The advised pattern: its picture, why, what was asked and will not work, what will bite, what to add. */
export function Answer({ recommendation, patterns, progress, onOpen }: AnswerProps) {
  const { reasons, conflicts, limitations, aspects } = recommendation
  const pattern = patterns.find(({ id }) => id === recommendation.pattern)
  if (!pattern) return null
  const beside = aspects.flatMap((id) => patterns.find((each) => each.id === id) ?? [])
  return (
    <div className={styles['answer']}>
      <p className={styles['progress']}>{progress}</p>
      <h3 className={styles['title']} aria-live="polite">
        {pattern.title}
      </h3>
      <p className={styles['summary']}>{pattern.summary}</p>
      <Picture pattern={pattern} />
      <p>
        <SourceLink {...pattern.source} />
      </p>
      <Reasons title="Asked for, but will not work" mark="warning" reasons={conflicts} />
      <Reasons title="Why" mark="ok" reasons={reasons} />
      {limitations.length > 0 && (
        <div>
          <h4 className={styles['heading']}>What will bite</h4>
          <div className={styles['limitations']}>
            {bySource(limitations).map(([key, group]) => (
              <div key={key} className={styles['limitationGroup']}>
                <ul>
                  {group.map(({ text }) => (
                    <li key={text}>{sentence(text)}</li>
                  ))}
                </ul>
                {group[0] && <SourceLink {...group[0].source} />}
              </div>
            ))}
          </div>
        </div>
      )}
      {beside.length > 0 && (
        <div>
          <h4 className={styles['heading']}>Read beside it</h4>
          <ul className={styles['aspects']}>
            {beside.map((aspect) => (
              <li key={aspect.id} className={styles['aspect']}>
                <span className={styles['aspectText']}>
                  <span className={styles['aspectTitle']}>{aspect.title}</span>
                  <span className={styles['aspectSummary']}>{aspect.summary}</span>
                </span>
                <Button aria-haspopup="dialog" onClick={() => onOpen(aspect)}>
                  Look<span className="visually-hidden"> at {aspect.title}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Picture({ pattern }: { readonly pattern: AnyPattern }) {
  const { catalog } = useCordonStore()
  const diagram = useMemo(() => pattern.build(initialProperties(pattern.parameters)), [pattern])
  return (
    <div className={styles['picture']}>
      <Miniature diagram={diagram} catalog={catalog} label={`Drawing of ${pattern.title}`} />
    </div>
  )
}

interface ReasonsProps {
  readonly title: string
  readonly mark: 'ok' | 'warning'
  readonly reasons: Recommendation['reasons']
}

function Reasons({ title, mark, reasons }: ReasonsProps) {
  if (reasons.length === 0) return null
  return (
    <div>
      <h4 className={styles['heading']}>{title}</h4>
      <ul className={styles['reasons']}>
        {reasons.map(({ text, source }) => (
          <li key={text} className={styles['reason']}>
            <SeverityIcon mark={mark} label={null} className={styles['mark']} />
            <span className={styles['reasonText']}>
              {text} <SourceLink {...source} brief />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What one heading of a document says stands together, with its source once. */
function bySource(limitations: Recommendation['limitations']) {
  const groups = new Map<string, Recommendation['limitations']>()
  for (const limitation of limitations) {
    const { doc, heading } = limitation.source
    const key = `${doc} ${heading}`
    groups.set(key, [...(groups.get(key) ?? []), limitation])
  }
  return [...groups]
}

/** The table of patterns keeps short notes: they begin small and end without a stop. */
const sentence = (note: string) => `${note[0]?.toUpperCase() ?? ''}${note.slice(1)}.`
