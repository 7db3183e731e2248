import { useState } from 'react'
import type { IpPlan } from '../../model/plan'
import { useCordon } from '../../store/hooks'
import { nextPrefix } from '../../store/planning'
import { Mono } from '../shared/Mono'
import { SegmentedControl } from '../shared/SegmentedControl'
import { PopoverField, ToolPopover } from '../shared/ToolPopover'
import styles from './NextPrefix.module.css'

const WAYS = [
  { value: 'addresses', label: 'By addresses' },
  { value: 'length', label: 'By size' },
] as const

const SHORTEST = 8
const LONGEST = 29

export interface NextPrefixProps {
  readonly plan: IpPlan
  readonly anchor: HTMLElement
  readonly onClose: () => void
}

/** The next free prefix of a network for so many addresses, or of a size. */
export function NextPrefix({ plan, anchor, onClose }: NextPrefixProps) {
  const networks = plan.spaces.filter(({ type, prefixes }) => type === 'vnet' && prefixes.length > 0)
  const selected = useCordon(({ selection }) => selection.nodes[0])
  const [space, setSpace] = useState(
    () =>
      (
        networks.find(({ node, subnets }) => node === selected || subnets.some((s) => s.node === selected)) ??
        networks[0]
      )?.node,
  )
  const [way, setWay] = useState<'addresses' | 'length'>('addresses')
  const [addresses, setAddresses] = useState(50)
  const [length, setLength] = useState(26)
  const found =
    space === undefined ? undefined : nextPrefix(plan, space, way === 'length' ? { length } : { addresses })
  return (
    <ToolPopover label="Next free prefix" anchor={anchor} onClose={onClose}>
      <PopoverField label="Network">
        <select value={space ?? ''} onChange={(event) => setSpace(event.target.value)}>
          {networks.map(({ node, name }) => (
            <option key={node} value={node}>
              {name}
            </option>
          ))}
        </select>
      </PopoverField>
      <SegmentedControl label="How large" options={WAYS} value={way} onChange={setWay} />
      {way === 'addresses' ? (
        <PopoverField label="Addresses for resources">
          <input
            type="number"
            min={1}
            max={1_000_000}
            value={addresses}
            onChange={(event) =>
              setAddresses(Math.min(Math.max(event.target.valueAsNumber || 1, 1), 1_000_000))
            }
          />
        </PopoverField>
      ) : (
        <LengthChoice value={length} onChange={setLength} />
      )}
      <Found found={found} hasNetwork={networks.length > 0} />
    </ToolPopover>
  )
}

interface LengthChoiceProps {
  readonly value: number
  onChange(length: number): void
}

function LengthChoice({ value, onChange }: LengthChoiceProps) {
  const lengths = Array.from({ length: LONGEST - SHORTEST + 1 }, (_, index) => SHORTEST + index)
  return (
    <PopoverField label="Prefix length">
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {lengths.map((length) => (
          <option key={length} value={length}>
            /{length} ({(2 ** (32 - length)).toLocaleString('en')} addresses)
          </option>
        ))}
      </select>
    </PopoverField>
  )
}

interface FoundProps {
  readonly found: ReturnType<typeof nextPrefix> | undefined
  readonly hasNetwork: boolean
}

function Found({ found, hasNetwork }: FoundProps) {
  return (
    <output className={styles['result']}>
      {found?.prefix === undefined ? (
        <span className={styles['none']}>
          {hasNetwork ? `No free /${found?.length} is left there.` : 'No network has an address space.'}
        </span>
      ) : (
        <Mono copyable>{found.prefix}</Mono>
      )}
    </output>
  )
}
