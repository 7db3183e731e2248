/** What the name of a machine size tells. */
import { cite, type Confidence, type Source } from './source'

/**
 * Families of sizes with graphics processors, in names such as `Standard_NC24ads_A100_v4`. Read off the names of the
 * sizes that the article lists; no document read states the letters as a rule. NP has field-programmable gate arrays.
 */
export const GPU_FAMILIES: {
  readonly letters: readonly string[]
  readonly confidence: Confidence
  readonly source: Source
} = {
  letters: ['NC', 'ND', 'NG', 'NV'],
  confidence: 'derived',
  source: cite('machine-learning/how-to-manage-quotas'),
}

/** True for sizes with graphics processors; false also for names that cannot be read. */
export function hasGpu(size: string): boolean {
  return new RegExp(`^(Standard|Basic)_(${GPU_FAMILIES.letters.join('|')})`, 'i').test(size.trim())
}
