import { describe, expect, it } from 'vitest'
import type { IpPlan, PlannedSubnet } from '../../model/plan'
import { countWords, maskOf, planRows } from './planRows'

const subnet = (name: string, prefix: string): PlannedSubnet => ({
  node: name,
  name,
  role: 'general',
  prefix,
  family: 4,
  total: 64n,
  reserved: 5,
  usable: 59n,
  planned: 0,
  peak: 0,
  free: 59n,
  utilisation: 0,
  level: 'ok',
  firstUsable: '',
  lastUsable: '',
  demands: [],
  addresses: [],
  neededLength: 29,
})

const plan: IpPlan = {
  overlaps: [],
  spaces: [
    {
      node: 'v',
      name: 'vnet',
      type: 'vnet',
      region: 'westeurope',
      prefixes: [
        {
          prefix: '10.0.0.0/24',
          family: 4,
          total: 256n,
          allocated: 64n,
          free: ['10.0.0.0/26', '10.0.0.128/25'],
        },
      ],
      subnets: [subnet('lost', '10.9.0.0/26'), subnet('snet', '10.0.0.64/26')],
    },
  ],
}

describe('rows of the plan', () => {
  const rows = planRows(plan)
  it('draws what is free between the subnets, in order of addresses', () => {
    expect(
      rows.map((row) =>
        row.type === 'free'
          ? `free ${row.first}–${row.last} ${row.total} ${row.blocks.join(' ')}`
          : row.type === 'subnet'
            ? `subnet ${row.subnet.name}${row.outside ? ' outside' : ''}`
            : row.type,
      ),
    ).toEqual([
      'space',
      'prefix',
      'free 10.0.0.0–10.0.0.63 64 /26',
      'subnet snet',
      'free 10.0.0.128–10.0.0.255 128 /25',
      'subnet lost outside',
    ])
  })
  it('fills the strip without gap', () => {
    const prefix = rows.find((row) => row.type === 'prefix')
    const parts = prefix?.type === 'prefix' ? prefix.parts : []
    expect(parts.map(({ from, share, subnet: of }) => [from, share, of?.name ?? null])).toEqual([
      [0, 0.25, null],
      [0.25, 0.25, 'snet'],
      [0.5, 0.5, null],
    ])
  })
})

it.each([
  ['10.0.0.0/23', '255.255.254.0'],
  ['0.0.0.0/0', '0.0.0.0'],
  ['10.0.0.1/32', '255.255.255.255'],
  ['fd00::/64', ''],
])('mask of %s', (prefix, mask) => expect(maskOf(prefix)).toBe(mask))

it.each([
  [1019n, '1,019'],
  [-3n, '-3'],
  [1n << 64n, '2^64'],
  [(1n << 64n) - 5n, '≈ 2^63'],
])('%s as words', (value, words) => expect(countWords(value)).toBe(words))
