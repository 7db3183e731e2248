import { memo } from 'react'
import { middleEllipsis } from '../../lib/text'
import { useActions, useCordon } from '../../store/hooks'
import { acceptanceOf } from '../../store/reviewActions'
import { FixButton } from '../shared/fixes/FixButton'
import { SeverityIcon } from '../shared/SeverityIcon'
import type { ProblemRow } from './findingRows'
import styles from './ProblemList.module.css'
import { RowMenu } from './RowMenu'
import { useRowMenu } from './rowMenu'

export interface FindingRowProps {
  readonly row: Extract<ProblemRow, { type: 'finding' }>
  readonly isStop: boolean
  /** Its element is selected. */
  readonly isMarked: boolean
}

/** One finding: sign, sentence, element, rule, the way to mend it. */
export const FindingRow = memo(function FindingRow({ row, isStop, isMarked }: FindingRowProps) {
  const { finding, level } = row
  const { reveal, setView } = useActions()
  const openMenu = useRowMenu((menu) => menu.open)
  const mark = row.gone ? 'ok' : finding.state === 'open' ? finding.severity : finding.state
  const show = () => finding.element !== null && reveal([finding.element])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the grid around it
    <div
      role="row"
      aria-level={level}
      aria-selected={isMarked}
      tabIndex={isStop ? 0 : -1}
      data-key={row.key}
      data-level={level}
      data-gone={row.gone}
      className={`${styles['row']} ${styles['finding']}`}
      onClick={show}
      onDoubleClick={() => {
        if (finding.element === null) return
        setView({ inspector: true })
        reveal([finding.element], finding.field)
      }}
      onContextMenu={(event) => {
        event.preventDefault()
        if (!row.gone) openMenu(finding.key, { left: event.clientX, top: event.clientY })
      }}
    >
      <span role="gridcell" className={styles['mark']}>
        <SeverityIcon mark={mark} size={15} />
      </span>
      <span role="gridcell" className={styles['message']} title={finding.message}>
        {finding.message}
        {finding.state === 'open' && finding.certainty === 'assumed' && (
          <span className={styles['note']} title={`Assumes: ${finding.assumes.join('; ')}`}>
            assumes a default
          </span>
        )}
      </span>
      <span role="gridcell" className={styles['element']} title={finding.elementName}>
        {middleEllipsis(finding.elementName, 19)}
      </span>
      <span role="gridcell" className={styles['rule']} title={finding.title}>
        {finding.rule}
      </span>
      <span role="gridcell" className={styles['fix']}>
        <Remedy row={row} />
      </span>
      <span role="gridcell" className={styles['more']}>
        {!row.gone && <RowMenu finding={finding} />}
      </span>
    </div>
  )
})

/** What can be done about a finding, or what was. */
function Remedy({ row }: Pick<FindingRowProps, 'row'>) {
  if (row.gone) return <span className={styles['reason']}>no longer found</span>
  if (row.finding.state === 'accepted') return <Acceptance row={row} />
  return <FixButton finding={row.finding} tabIndex={-1} />
}

function Acceptance({ row }: Pick<FindingRowProps, 'row'>) {
  const expires = useCordon(({ diagram }) => acceptanceOf(diagram.accepted, row.finding)?.expires)
  const words = `${expires === undefined ? '' : `until ${expires}: `}${row.finding.acceptedReason}`
  return (
    <span className={styles['reason']} title={words}>
      {words}
    </span>
  )
}
