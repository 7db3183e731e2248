import type { Plugins } from '../analysis/analyze'
import { catalog, loadPatterns, loadRules } from '../registry'

/** What the analysis runs. */
export async function loadPlugins(): Promise<Plugins> {
  const [rules, patterns] = await Promise.all([loadRules(), loadPatterns()])
  return { catalog, rules, patterns }
}
