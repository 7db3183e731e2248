import { useMemo, useState } from 'react'
import { useCordon } from '../../store/hooks'
import { isAnalyzed } from '../../store/selectors'
import { EmptyState } from '../shared/EmptyState'
import { FreeRow } from './FreeRow'
import styles from './IpPlan.module.css'
import { Overlaps } from './Overlaps'
import { PlanTools } from './PlanTools'
import { planRows, type PlanRow } from './planRows'
import { PrefixRow, SpaceRow } from './SpaceRows'
import { SubnetRow } from './SubnetRow'
import { useAttachments, type AttachmentColumn } from './useAttachments'

const HEADINGS = [
  'Prefix',
  'Mask',
  'Total',
  'Reserved',
  'Usable',
  'Planned',
  'Peak',
  'Free',
  'Use at peak',
  'First usable',
  'Last usable',
  'Role',
] as const
const NUMBERS: ReadonlySet<string> = new Set(['Total', 'Reserved', 'Usable', 'Planned', 'Peak', 'Free'])

/** Every address space and subnet with its use, what is free between, and what overlaps. */
export function IpPlanPanel() {
  const plan = useCordon(({ analysis }) => analysis.result?.plan)
  const current = useCordon(isAnalyzed)
  const rows = useMemo(() => (plan ? planRows(plan) : []), [plan])
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const columns = useAttachments(rows)
  if (!plan) return <p className={styles['checking']}>Checking…</p>
  if (rows.length === 0) {
    return (
      <EmptyState title="No address spaces yet">
        Virtual networks and sites show here with their subnets, once they are drawn.
      </EmptyState>
    )
  }
  const toggle = (key: string) => {
    const next = new Set(open)
    if (!next.delete(key)) next.add(key)
    setOpen(next)
  }
  return (
    <div className={styles['panel']} data-stale={!current || undefined}>
      <PlanTools plan={plan} />
      <Overlaps overlaps={plan.overlaps} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable by keys */}
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label="IP plan">
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col" className={styles['name']}>
                Name
              </th>
              {HEADINGS.map((heading) => (
                <th key={heading} scope="col" data-number={NUMBERS.has(heading) || undefined}>
                  {heading}
                </th>
              ))}
              {columns.map(({ relation, label }) => (
                <th key={relation} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} columns={columns} isOpen={open.has(row.key)} onToggle={toggle} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

interface RowProps {
  readonly row: PlanRow
  readonly columns: readonly AttachmentColumn[]
  readonly isOpen: boolean
  onToggle(key: string): void
}

function Row({ row, columns, isOpen, onToggle }: RowProps) {
  const width = HEADINGS.length + columns.length
  switch (row.type) {
    case 'space':
      return <SpaceRow row={row} width={width} />
    case 'prefix':
      return <PrefixRow row={row} width={width} />
    case 'free':
      return <FreeRow row={row} columns={columns.length} />
    case 'subnet':
      return (
        <SubnetRow
          row={row}
          columns={columns}
          isOpen={isOpen}
          width={width}
          onToggle={() => onToggle(row.key)}
        />
      )
  }
}
