import { Mono } from '../shared/Mono'
import styles from './IpPlan.module.css'
import { countWords, type PlanRow } from './planRows'

const SHOWN = 6

/** A gap between subnets with the aligned blocks that fit into it. */
export function FreeRow({
  row,
  columns,
}: {
  readonly row: Extract<PlanRow, { type: 'free' }>
  readonly columns: number
}) {
  const { blocks } = row
  const more = blocks.length - SHOWN
  return (
    <tr className={styles['free']}>
      <td className={styles['name']}>free</td>
      <td colSpan={2}>
        <Mono muted copyable>{`${row.first}${blocks.length === 1 ? blocks[0] : ` – ${row.last}`}`}</Mono>
      </td>
      <td data-number>{countWords(row.total)}</td>
      <td colSpan={9 + columns} className={styles['muted']}>
        {blocks.length > 1 &&
          `blocks ${blocks.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`}
      </td>
    </tr>
  )
}
