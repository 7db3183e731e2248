import { useId } from 'react'
import { readProperties } from '../../model/fields'
import { useActions, useCordon, useCordonStore } from '../../store/hooks'
import styles from './Strip.module.css'
import type { Part } from './planRows'

const WIDTH = 1000
const HEIGHT = 14

export interface StripProps {
  readonly prefix: string
  readonly parts: readonly Part[]
}

/** A prefix as a strip: subnets solid in the colour of their role, free space hatched. */
export function Strip({ prefix, parts }: StripProps) {
  const hatch = useId()
  const assigned = parts.filter(({ subnet }) => subnet !== null).length
  return (
    <svg
      className={styles['strip']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${prefix}: ${assigned} of ${parts.length} stretches are subnets`}
    >
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v8" className={styles['hatch']} />
        </pattern>
      </defs>
      <rect width={WIDTH} height={HEIGHT} fill={`url(#${hatch})`} />
      {parts.map((part) => (
        <Stretch key={`${part.from} ${part.subnet?.node}`} part={part} />
      ))}
    </svg>
  )
}

function Stretch({ part }: { readonly part: Part }) {
  const { catalog } = useCordonStore()
  const { reveal } = useActions()
  const { from, share, subnet } = part
  const node = useCordon(({ diagram }) => (subnet ? diagram.nodes[subnet.node] : undefined))
  const isSelected = useCordon(({ selection }) => subnet !== null && selection.nodes.includes(subnet.node))
  if (!subnet) return null
  const kind = node && catalog.kinds.get(node.kind)
  const tone = kind?.tone?.(readProperties(kind.fields, node?.properties ?? {}).properties) ?? 'neutral'
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the row below does the same by keys
    <g data-tone={tone} data-selected={isSelected || undefined} onClick={() => reveal([subnet.node])}>
      <rect
        className={styles['stretch']}
        x={from * WIDTH}
        y={0}
        width={Math.max(share * WIDTH, 3)}
        height={HEIGHT}
      />
      <rect
        className={styles['used']}
        x={from * WIDTH}
        y={0}
        width={Math.max(share * WIDTH, 3) * Math.min(subnet.utilisation, 1)}
        height={HEIGHT}
      />
      <title>{`${subnet.name} ${subnet.prefix}`}</title>
    </g>
  )
}
