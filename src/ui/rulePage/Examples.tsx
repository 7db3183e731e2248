import Button from '@mui/material/Button'
import { useMemo } from 'react'
import type { Rule, RuleExample } from '../../model/rule'
import { useCordonStore, useServices } from '../../store/hooks'
import { opening } from '../../store/opening'
import { Miniature } from '../shared/Miniature'
import { SeverityIcon } from '../shared/SeverityIcon'
import { arrangeExample } from './arrangeExample'
import styles from './RulePage.module.css'

/** Wrong and right drawings: the very ones that the rule is tested with. */
export function Examples({ rule }: { readonly rule: Rule }) {
  const { bad, good } = rule.examples
  return (
    <>
      <Side title="Wrong" side="bad" examples={bad} rule={rule.id} />
      <Side title="Right" side="good" examples={good} rule={rule.id} />
    </>
  )
}

interface SideProps {
  readonly title: string
  readonly side: 'bad' | 'good'
  readonly examples: readonly RuleExample[]
  readonly rule: string
}

function Side({ title, side, examples, rule }: SideProps) {
  if (examples.length === 0) return null
  return (
    <section>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={styles['examples']}>
        {examples.map((example) => (
          <Example key={example.title} example={example} side={side} rule={rule} />
        ))}
      </ul>
    </section>
  )
}

interface ExampleProps {
  readonly example: RuleExample
  readonly side: 'bad' | 'good'
  readonly rule: string
}

function Example({ example, side, rule }: ExampleProps) {
  const store = useCordonStore()
  const services = useServices()
  const { catalog } = store
  const diagram = useMemo(() => arrangeExample(example, catalog), [example, catalog])
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
      <Button
        variant="text"
        className={styles['open'] ?? ''}
        onClick={() => void opening(store, services).example(diagram, rule)}
      >
        Open on the canvas
      </Button>
    </li>
  )
}
