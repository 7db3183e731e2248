import { regionOf } from '../facts/regions'
import type { NodeView } from '../model/graph'
import type { Concern, EmitContext, Emitted, Expression, Value } from '../model/template'
import { derivedName } from './templateNames'

const TYPE = 'Microsoft.Network/publicIPAddresses'
const LONGEST = 80

/** The availability zones of a region, all three, or none where the region has none or nothing is known. */
export function zonesAt(node: NodeView<unknown>, { graph, settings }: EmitContext): readonly string[] {
  const stated = [node, ...graph.ancestorsOf(node)]
    .map((holder) => (holder.properties as { readonly region?: unknown }).region)
    .find((region) => typeof region === 'string' && region !== '')
  const region = typeof stated === 'string' ? stated : settings.region
  return regionOf(region)?.availabilityZones ? ['1', '2', '3'] : []
}

/** The body of a static public address. */
export function addressBody(
  node: NodeView<unknown>,
  context: EmitContext,
  {
    sku = 'Standard',
    place = node,
    zones = zonesAt(place, context),
    properties = {},
  }: {
    readonly sku?: string
    /** What tells the region, where it is not the thing itself. */
    readonly place?: NodeView<unknown>
    readonly zones?: readonly string[]
    readonly properties?: { readonly [key: string]: Value }
  } = {},
): Emitted['body'] {
  return {
    location: context.location(place),
    tags: context.tags(),
    sku: { name: sku },
    ...(zones.length > 0 && { zones }),
    properties: { publicIPAllocationMethod: 'Static', ...properties },
  }
}

/** A new address for a thing, named after it. */
export function newPublicAddress(
  node: NodeView<unknown>,
  context: EmitContext,
  concern: Concern,
  {
    slot = 'publicIp',
    suffix = '',
    sku = 'Standard',
    place = node,
  }: {
    readonly slot?: string
    readonly suffix?: string
    readonly sku?: string
    readonly place?: NodeView<unknown>
  } = {},
): Emitted {
  const name = derivedName(TYPE, context.nameOf(node))
  return {
    slot,
    type: TYPE,
    name: suffix === '' ? name : suffixed(name, suffix),
    concern,
    body: addressBody(node, context, { sku, place }),
  }
}

/** Public addresses of a thing: those drawn for it come first, new ones make up the number. */
export interface PublicAddresses {
  readonly ids: readonly Expression[]
  readonly emitted: readonly Emitted[]
}

/** `count` addresses for a thing that cannot be without. */
export function publicAddresses(
  node: NodeView<unknown>,
  context: EmitContext,
  concern: Concern,
  {
    count = 1,
    sku = 'Standard',
    place = node,
  }: { readonly count?: number; readonly sku?: string; readonly place?: NodeView<unknown> } = {},
): PublicAddresses {
  const drawn = context.graph.sources(node, 'publicIpAssociation').slice(0, count)
  const made = Array.from({ length: count - drawn.length }, (_, index) =>
    index === 0
      ? newPublicAddress(node, context, concern, { sku, place })
      : newPublicAddress(node, context, concern, {
          sku,
          place,
          slot: `publicIp${index + 1}`,
          suffix: `-${index + 1}`,
        }),
  )
  const ids = [
    ...drawn.map((address) => context.ref(address)),
    ...made.map(({ slot }) => context.ref(node, ['id'], slot)),
  ]
  return { ids, emitted: made }
}

function suffixed(name: Value, suffix: string): Value {
  return typeof name === 'string'
    ? `${name.slice(0, LONGEST - suffix.length)}${suffix}`
    : { $: 'join', parts: [name, suffix] }
}
