/**
 * JSON text with the keys of all objects in one order (integer keys ascending, then by code unit), so that equal data
 * gives equal bytes whatever order it was built in. Otherwise as `JSON.stringify`: undefined members are left out.
 * Throws on cycles and bigints, which are bugs here.
 */
export function stableStringify(value: unknown, indent?: number): string {
  return JSON.stringify(value, sortKeys, indent) ?? 'null'
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
