import { ChevronDown, ChevronRight } from 'lucide-react'
import { plural } from '../../lib/text'
import { SeverityIcon } from '../shared/SeverityIcon'
import type { ProblemRow, SectionId } from './findingRows'
import styles from './ProblemList.module.css'
import { useProblemsView } from './problemsView'

const SECTIONS: Readonly<Record<SectionId, (count: number) => string>> = {
  info: (count) => plural(count, 'note'),
  needsInformation: (count) => `${count} ${count === 1 ? 'needs' : 'need'} information`,
  accepted: (count) => `${count} accepted`,
}

export interface HeadingRowProps {
  readonly row: Exclude<ProblemRow, { type: 'finding' }>
  readonly isStop: boolean
}

/** A heading that opens and closes what is below it. */
export function HeadingRow({ row, isStop }: HeadingRowProps) {
  const toggleSection = useProblemsView((view) => view.toggleSection)
  const toggleGroup = useProblemsView((view) => view.toggleGroup)
  const isSection = row.type === 'section'
  const Chevron = row.open ? ChevronDown : ChevronRight
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the grid around it
    <div
      role="row"
      aria-level={isSection ? 1 : row.level}
      data-type={row.type}
      aria-expanded={row.open}
      tabIndex={isStop ? 0 : -1}
      data-key={row.key}
      className={`${styles['row']} ${styles['heading']}`}
      onClick={() => (isSection ? toggleSection(row.key) : toggleGroup(row.key))}
    >
      <span role="gridcell" className={styles['mark']}>
        <Chevron size={14} className={styles['chevron']} aria-hidden="true" />
        <SeverityIcon
          mark={isSection ? row.key : row.severity}
          size={14}
          {...(isSection && { label: null })}
        />
      </span>
      <span role="gridcell" className={styles['headingText']}>
        {isSection ? SECTIONS[row.key](row.count) : row.title}
        {!isSection && <span className={styles['count']}>{row.count}</span>}
      </span>
      {!isSection && row.by === 'rule' && (
        <span role="gridcell" className={styles['rule']}>
          {row.value}
        </span>
      )}
    </div>
  )
}
