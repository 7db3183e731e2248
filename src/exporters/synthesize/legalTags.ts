/** https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources, heading "Limitations". */
const MOST_TAGS = 50
/** Storage accounts take 128 characters, all others 512. */
const LONGEST_NAME = 128
const LONGEST_VALUE = 256

/** The tags as Azure takes them, and the drawn names of those that had to be changed or left out. */
export function legalTags(drawn: Readonly<Record<string, string>>): {
  readonly tags: Readonly<Record<string, string>>
  readonly changed: readonly string[]
} {
  const tags = new Map<string, readonly [name: string, value: string]>()
  const changed: string[] = []
  for (const [name, value] of Object.entries(drawn)) {
    const legalName = cut(name.replace(/[<>%&\\?/\p{Cc}]/gu, '').trim(), LONGEST_NAME)
    const legalValue = cut(value, LONGEST_VALUE)
    const key = legalName.toLowerCase()
    const kept = legalName !== '' && !tags.has(key) && tags.size < MOST_TAGS
    if (kept) tags.set(key, [legalName, legalValue])
    if (!kept || legalName !== name || legalValue !== value) changed.push(JSON.stringify(name.slice(0, 60)))
  }
  return { tags: Object.fromEntries(tags.values()), changed }
}

/** Cuts at a code point, so that no emoji is halved. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit
  return text.slice(0, end)
}
