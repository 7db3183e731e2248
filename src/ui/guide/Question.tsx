import { useId } from 'react'
import { SourceLink } from '../shared/SourceLink'
import styles from './Question.module.css'
import type { GuideQuestion } from './useGuide'

interface QuestionProps {
  readonly question: GuideQuestion
  readonly chosen: readonly string[]
  onChoose(choice: string): void
}

/** One question: its choices, why it is asked, and the document behind it. */
export function Question({ question: { id, text, why, many, choices, source }, ...rest }: QuestionProps) {
  const { chosen, onChoose } = rest
  const name = useId()
  return (
    <fieldset className={styles['question']} aria-describedby={`${name}-why`}>
      <legend className={styles['text']}>
        {text}
        {many && <span className={styles['many']}> All that apply.</span>}
      </legend>
      <div className={styles['choices']}>
        {choices.map((choice) => (
          <label key={choice.id} className={styles['choice']}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={`${name}-${id}`}
              className={styles['input']}
              checked={chosen.includes(choice.id)}
              aria-describedby={choice.help ? `${name}-${choice.id}` : undefined}
              aria-labelledby={`${name}-${choice.id}-label`}
              onChange={() => onChoose(choice.id)}
            />
            <span className={styles['words']}>
              <span id={`${name}-${choice.id}-label`}>{choice.label}</span>
              {choice.help !== undefined && choice.help !== '' && (
                <span id={`${name}-${choice.id}`} className={styles['help']}>
                  {choice.help}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      <p className={styles['why']}>
        <span id={`${name}-why`}>{why}</span> <SourceLink {...source} />
      </p>
    </fieldset>
  )
}
