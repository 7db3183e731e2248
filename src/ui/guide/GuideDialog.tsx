import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, useState } from 'react'
import type { AnyPattern } from '../../model/pattern'
import { EmptyState } from '../shared/EmptyState'
import { Answer } from './Answer'
import { answered, chosen, countAnswered } from './answers'
import styles from './GuideDialog.module.css'
import { Question } from './Question'
import { useGuide, type GuideAnswers } from './useGuide'

interface GuideDialogProps {
  readonly open: boolean
  onClose(): void
  onOpenPattern(pattern: AnyPattern): void
}

/** A few questions from the documented criteria and, beside them, the pattern that the documents advise. */
export function GuideDialog({ open, onClose, onOpenPattern }: GuideDialogProps) {
  const titleId = useId()
  const guide = useGuide()
  // Held here, not inside the dialog: the answers are still there when one comes back from a pattern.
  const [answers, setAnswers] = useState<GuideAnswers>({})
  const loaded = guide !== 'failed' && guide
  const recommendation = loaded ? loaded.recommend(answers) : null
  const advised = loaded ? loaded.patterns.find(({ id }) => id === recommendation?.pattern) : undefined
  const count = loaded ? countAnswered(answers, loaded.questions) : 0
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={titleId} maxWidth="lg" fullWidth>
      <DialogTitle id={titleId}>Which isolation fits?</DialogTitle>
      {guide === null && <p className={styles['loading']}>Fetching the questions…</p>}
      {guide === 'failed' && (
        <EmptyState title="The questions could not be loaded">Reload the page to try again.</EmptyState>
      )}
      {loaded && recommendation && (
        <div className={styles['body']}>
          <div className={styles['questions']}>
            {loaded.questions.map((question) => (
              <Question
                key={question.id}
                question={question}
                chosen={chosen(answers, question)}
                onChoose={(choice) => setAnswers((before) => answered(before, question, choice))}
              />
            ))}
          </div>
          <section className={styles['answer']} aria-label="Advice">
            <Answer
              recommendation={recommendation}
              patterns={loaded.patterns}
              progress={progressWords(count, loaded.questions.length)}
              onOpen={onOpenPattern}
            />
          </section>
        </div>
      )}
      <DialogActions className={styles['foot']}>
        <Button variant="text" disabled={count === 0} onClick={() => setAnswers({})}>
          Start over
        </Button>
        <span className={styles['fill']} aria-hidden="true">
          {advised?.title}
        </span>
        <Button onClick={onClose}>Close</Button>
        <Button
          variant="contained"
          aria-haspopup="dialog"
          disabled={!advised}
          onClick={() => {
            if (advised) onOpenPattern(advised)
          }}
        >
          Open this pattern
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function progressWords(count: number, all: number): string {
  if (count === 0) return 'What the documents recommend before anything is said'
  return count === all ? 'What the documents advise for these answers' : `After ${count} of ${all} answers`
}
