/** Private DNS zone names that a template can build from `environment()` instead of writing a cloud's host. */
import { environmentSuffix, type CloudId, type EnvironmentSuffix } from './clouds'

/** A zone name as a fixed beginning plus a suffix known to `environment().suffixes`. */
export interface ZoneExpression {
  /** Text before the suffix, up to and including the last character that the suffix does not bring along. */
  readonly prefix: string
  readonly suffix: EnvironmentSuffix
}

/**
 * Zones that end in an environment suffix. The key vault zone is missing on purpose: the vault suffix yields
 * `privatelink.vault.azure.net`, while the zone is `privatelink.vaultcore.azure.net`.
 */
const EXPRESSIONS: readonly ZoneExpression[] = [
  ...['blob', 'file', 'queue', 'table', 'dfs', 'web'].map((service): ZoneExpression => ({
    prefix: `privatelink.${service}.`,
    suffix: 'storage',
  })),
  { prefix: 'privatelink', suffix: 'acrLoginServer' },
  { prefix: 'privatelink', suffix: 'sqlServerHostname' },
]

/** How a template writes a zone name without naming the cloud; undefined when `environment()` has no value for it. */
export function zoneExpression(zone: string, cloud: CloudId): ZoneExpression | undefined {
  return EXPRESSIONS.find(({ prefix, suffix }) => prefix + environmentSuffix(cloud, suffix) === zone)
}
