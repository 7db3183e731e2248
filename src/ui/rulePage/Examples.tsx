import Button from '@mui/material/Button'
import { useMemo } from 'react'
import type { Rule, RuleExample } from '../../model/rule'
import { useActions, useCordonStore } from '../../store/hooks'
import { Miniature } from '../shared/Miniature'
import { SeverityIcon } from '../shared/SeverityIcon'
import { arrangeExample } from './arrangeExample'
import styles from './RulePage.module.css'

/** Wrong and right drawings: the very ones that the rule is tested with. */
export function Examples({ rule }: { readonly rule: Rule }) {
  const { bad, good } = rule.examples
  return (
    <>
      <Side title="Wrong" side="bad" examples={bad} />
      <Side title="Right" side="good" examples={good} />
    </>
  )
}

interface SideProps {
  readonly title: string
  readonly side: 'bad' | 'good'
  readonly examples: readonly RuleExample[]
}

function Side({ title, side, examples }: SideProps) {
  if (examples.length === 0) return null
  return (
    <section>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={styles['examples']}>
        {examples.map((example) => (
          <Example key={example.title} example={example} side={side} />
        ))}
      </ul>
    </section>
  )
}

function Example({ example, side }: { readonly example: RuleExample; readonly side: 'bad' | 'good' }) {
  const { catalog } = useCordonStore()
  const { open, saveNow, showRule } = useActions()
  const diagram = useMemo(() => arrangeExample(example, catalog), [example, catalog])
  const show = async () => {
    await saveNow()
    showRule(null)
    open(diagram, { type: 'shared' })
  }
  return (
    <li className={styles['example']} data-side={side}>
      <div className={styles['picture']}>
        <Miniature diagram={diagram} catalog={catalog} label={`Drawing: ${example.title}`} />
      </div>
      <p className={styles['caption']}>
        <SeverityIcon
          mark={side === 'bad' ? 'error' : 'ok'}
          size={14}
          label={side === 'bad' ? 'Wrong' : 'Right'}
        />
        {example.title}
      </p>
      <Button variant="text" className={styles['open'] ?? ''} onClick={() => void show()}>
        Open on the canvas
      </Button>
    </li>
  )
}
