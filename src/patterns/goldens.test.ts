import { join } from 'node:path'
import { describe, it } from 'vitest'
import { exportArm } from '../exporters/arm/exportArm'
import { exportBicep } from '../exporters/bicep/exportBicep'
import { exportIpPlan } from '../exporters/ipPlan/exportIpPlan'
import { initialProperties } from '../model/fields'
import { exportInput } from '../testing/exportInput'
import { expectGolden, type GoldenFile } from '../testing/goldens'
import { patterns } from './list'

/** Whole layouts, one a family of networks: a change of a kind or printer shows as a diff of what people deploy. */
const GUARDED = [
  'managed-approved-only',
  'custom-hubspoke-firewall',
  'custom-exfil-prevention',
  'custom-nsg-nat',
]

describe.each(GUARDED)('%s', (id) => {
  it('is exported as in its golden folder', () => {
    const pattern = patterns.find((each) => each.id === id)
    if (!pattern) throw new Error(`no pattern ${id}`)
    const input = exportInput(pattern.build(initialProperties(pattern.parameters)))
    const files = [
      ...under('bicep', exportBicep(input).files),
      ...under('arm', exportArm(input).files),
      ...under('ip-plan', exportIpPlan(input).files),
    ]
    expectGolden(join(import.meta.dirname, 'goldens', id), files)
  })
})

function under(folder: string, files: readonly GoldenFile[]): readonly GoldenFile[] {
  return files.map(({ path, text }) => ({ path: `${folder}/${path}`, text }))
}
