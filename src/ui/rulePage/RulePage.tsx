import type { ReactNode } from 'react'
import type { Rule } from '../../model/rule'
import { useCordon } from '../../store/hooks'
import { Mono } from '../shared/Mono'
import { SourceLink } from '../shared/SourceLink'
import { Examples } from './Examples'
import { OwnFindings } from './OwnFindings'
import { References } from './References'
import styles from './RulePage.module.css'
import { Severities } from './Severities'

const PROFILES: Readonly<Record<Rule['profile'], string>> = {
  correctness: 'in every profile',
  recommended: 'in the profiles recommended and all',
  all: 'in the profile all',
}

/** The page of a rule. */
export function RulePage({ rule }: { readonly rule: Rule }) {
  const assumes = useCordon(({ analysis }) =>
    [
      ...new Set(
        (analysis.result?.findings ?? [])
          .filter((finding) => finding.rule === rule.id)
          .flatMap((finding) => finding.assumes),
      ),
    ].join('; '),
  )
  return (
    <article className={styles['page']} aria-label={rule.title}>
      <header>
        <h2 className={styles['title']}>{rule.title}</h2>
        <p className={styles['id']}>
          <Mono copyable>{rule.id}</Mono> · {PROFILES[rule.profile]}
        </p>
      </header>
      <p className={styles['why']}>{rule.why}</p>
      <SourceLink {...rule.source} />
      <Severities rule={rule} />
      <Examples rule={rule} />
      {rule.decides !== undefined && <Section title="How it is decided">{rule.decides}</Section>}
      {assumes !== '' && <Section title="Assumed in this design">{assumes}</Section>}
      {rule.exceptions !== undefined && <Section title="When not to apply it">{rule.exceptions}</Section>}
      <OwnFindings rule={rule.id} />
      <References rule={rule} />
    </article>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className={styles['heading']}>{title}</h3>
      <p>{children}</p>
    </section>
  )
}
