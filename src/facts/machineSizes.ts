/** What the name of a machine size tells. */
import { cite } from './source'

/** Family letter of sizes with graphics processors, in names such as `Standard_NC24ads_A100_v4`. */
export const GPU_FAMILY = {
  letter: 'N',
  source: cite('machine-learning/how-to-manage-quotas'),
} as const

/** True for sizes with graphics processors; false also for names that cannot be read. */
export function hasGpu(size: string): boolean {
  return new RegExp(`^(Standard|Basic)_${GPU_FAMILY.letter}`, 'i').test(size.trim())
}
