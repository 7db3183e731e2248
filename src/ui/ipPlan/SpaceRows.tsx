import { plural } from '../../lib/text'
import { useActions, useCordon } from '../../store/hooks'
import { Mono } from '../shared/Mono'
import styles from './IpPlan.module.css'
import { countWords, type PlanRow } from './planRows'
import { Strip } from './Strip'

/** The heading of an address space. */
export function SpaceRow({
  row,
  width,
}: {
  readonly row: Extract<PlanRow, { type: 'space' }>
  readonly width: number
}) {
  const { node, name, type, region, prefixes, subnets } = row.space
  const { reveal } = useActions()
  const isSelected = useCordon(({ selection }) => selection.nodes.includes(node))
  return (
    <tr className={styles['space']} data-selected={isSelected || undefined}>
      <th scope="rowgroup" className={styles['name']}>
        <button type="button" className={styles['select']} onClick={() => reveal([node])}>
          {name}
        </button>
      </th>
      <td colSpan={width} className={styles['muted']}>
        {type === 'site' ? 'on-premises site' : `virtual network · ${region}`} ·{' '}
        {plural(prefixes.length, 'prefix', 'prefixes')} · {plural(subnets.length, 'subnet')}
        {prefixes.length === 0 && <strong className={styles['bad']}> no address space</strong>}
      </td>
    </tr>
  )
}

/** One prefix of a space: its strip, and how much is assigned. */
export function PrefixRow({
  row,
  width,
}: {
  readonly row: Extract<PlanRow, { type: 'prefix' }>
  readonly width: number
}) {
  const { prefix, total, allocated, free } = row.prefix
  const share = Number((allocated * 1000n) / (total === 0n ? 1n : total)) / 10
  return (
    <tr className={styles['prefix']}>
      <td className={styles['name']}>
        <Mono copyable>{prefix}</Mono>
      </td>
      <td colSpan={width}>
        <div className={styles['stripLine']}>
          {row.space.type === 'vnet' && <Strip prefix={prefix} parts={row.parts} />}
          <span className={styles['muted']}>
            {countWords(total)} addresses
            {row.space.type === 'vnet' &&
              `, ${share} % in subnets, ${countWords(total - allocated)} free in ${plural(free.length, 'block')}`}
          </span>
        </div>
      </td>
    </tr>
  )
}
