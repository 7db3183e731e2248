/** An Azure resource id in its parts. */
export interface ResourceId {
  readonly subscription: string
  /** Absent for resources of a subscription. */
  readonly resourceGroup?: string
  /** `Microsoft.Network/virtualNetworks/subnets`. */
  readonly type: string
  /** One name for each segment of the type behind the provider. */
  readonly names: readonly string[]
}

/**
 * Reads `/subscriptions/…/resourceGroups/…/providers/Microsoft.X/type/name[/type/name …]`; undefined for any other text.
 * Segments compare without case, as the resource manager does; names keep theirs.
 */
export function parseResourceId(text: string): ResourceId | undefined {
  const segments = text.trim().slice(0, 2000).replace(/\/$/, '').split('/')
  if (segments.shift() !== '' || !isWord(segments.shift(), 'subscriptions')) return undefined
  const subscription = segments.shift()
  if (!subscription) return undefined
  let resourceGroup: string | undefined
  if (isWord(segments[0], 'resourceGroups')) {
    segments.shift()
    resourceGroup = segments.shift()
    if (!resourceGroup) return undefined
  }
  if (!isWord(segments.shift(), 'providers')) return undefined
  const provider = segments.shift()
  if (!provider || segments.length === 0 || segments.length % 2 !== 0 || segments.includes(''))
    return undefined
  const type = [provider, ...segments.filter((_, index) => index % 2 === 0)].join('/')
  const names = segments.filter((_, index) => index % 2 === 1)
  return { subscription, ...(resourceGroup === undefined ? {} : { resourceGroup }), type, names }
}

function isWord(segment: string | undefined, word: string): boolean {
  return segment?.toLowerCase() === word.toLowerCase()
}
