import type { Overlap } from '../../model/plan'
import { useActions, useCordon } from '../../store/hooks'
import { Mono } from '../shared/Mono'
import { SeverityIcon } from '../shared/SeverityIcon'
import styles from './Overlaps.module.css'

const WHERE: Readonly<Record<Overlap['type'], string>> = {
  withinSpace: 'in one network',
  peered: 'in peered networks',
  siblingSpokes: 'in networks that share a neighbour',
  domain: 'in connected networks',
  site: 'across a site connection',
  range: 'with a range that a service uses inside',
}

/** Prefixes that collide, with the way between them. */
export function Overlaps({ overlaps }: { readonly overlaps: readonly Overlap[] }) {
  const nodes = useCordon(({ diagram }) => diagram.nodes)
  const { reveal } = useActions()
  if (overlaps.length === 0) return null
  const name = (id: string) => nodes[id]?.name ?? id
  return (
    <ul className={styles['list']} aria-label="Overlaps">
      {overlaps.map((overlap) => (
        <li
          key={`${overlap.type} ${overlap.a.node} ${overlap.a.prefix} ${overlap.b.node} ${overlap.b.prefix}`}
        >
          <button
            type="button"
            className={styles['overlap']}
            onClick={() => reveal([...new Set([overlap.a.node, overlap.b.node, ...overlap.path])])}
          >
            <SeverityIcon mark="error" size={14} label="Overlap" />
            <span>
              {name(overlap.a.node)} <Mono>{overlap.a.prefix}</Mono> and {name(overlap.b.node)}{' '}
              <Mono>{overlap.b.prefix}</Mono> share <Mono>{overlap.intersection}</Mono>, {WHERE[overlap.type]}
              {overlap.path.length > 1 && ` (${overlap.path.map(name).join(' – ')})`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
