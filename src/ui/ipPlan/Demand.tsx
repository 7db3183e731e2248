import { useMemo } from 'react'
import type { PlannedSubnet } from '../../model/plan'
import { useActions } from '../../store/hooks'
import { Mono } from '../shared/Mono'
import { SourceLink } from '../shared/SourceLink'
import styles from './Demand.module.css'

const SHOWN = 4

/** Who takes how many addresses of a subnet, why, and by which document. */
export function Demand({ subnet }: { readonly subnet: PlannedSubnet }) {
  const { reveal } = useActions()
  const addresses = useMemo(() => {
    const byNode = new Map<string, string[]>()
    for (const { node, address, fixed } of subnet.addresses) {
      byNode.set(node, [...(byNode.get(node) ?? []), fixed ? `${address} (static)` : address])
    }
    return byNode
  }, [subnet])
  if (subnet.demands.length === 0) {
    return <p className={styles['none']}>Nothing in the drawing takes an address here.</p>
  }
  return (
    <table className={styles['demand']}>
      <caption className="visually-hidden">Who takes addresses of {subnet.name}</caption>
      <thead>
        <tr>
          <th scope="col">Resource</th>
          <th scope="col" data-number>
            Planned
          </th>
          <th scope="col" data-number>
            Peak
          </th>
          <th scope="col">Why</th>
          <th scope="col">Expected addresses</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {subnet.demands.map(({ node, name, planned, peak, reason, source }, index) => {
          const own = addresses.get(node) ?? []
          return (
            <tr key={`${node} ${index}`}>
              <th scope="row">
                <button type="button" className={styles['select']} onClick={() => reveal([node])}>
                  {name}
                </button>
              </th>
              <td data-number>{planned.toLocaleString('en')}</td>
              <td data-number>{peak.toLocaleString('en')}</td>
              <td>{reason}</td>
              <td>
                <Mono muted>{own.slice(0, SHOWN).join(', ')}</Mono>
                {own.length > SHOWN && ` and ${own.length - SHOWN} more`}
              </td>
              <td>
                <SourceLink {...source} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
