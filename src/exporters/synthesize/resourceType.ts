import { API_VERSIONS } from '../../facts/apiVersions'

/** A resource type in its documented spelling, with the version that templates use. */
export interface VersionedType {
  readonly type: string
  readonly apiVersion: string
}

const TYPES: ReadonlyMap<string, VersionedType> = new Map(
  Object.entries(API_VERSIONS).map(([type, apiVersion]) => [type.toLowerCase(), { type, apiVersion }]),
)

/** The type whatever its capitals; undefined for types that the facts do not hold. */
export function knownType(type: string): VersionedType | undefined {
  return TYPES.get(type.toLowerCase())
}
