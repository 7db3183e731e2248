const STORAGE = ['blob', 'dfs', 'file', 'queue', 'table', 'web']

/**
 * The member of a sub-resource to which a static address is bound, for sub-resources with one address. Storage names its
 * members like the sub-resource, Key Vault has one called `default`. Undefined where it is not known or there are several.
 */
export function memberNameOf(groupId: string): string | undefined {
  if (STORAGE.includes(groupId)) return groupId
  return groupId === 'vault' ? 'default' : undefined
}
