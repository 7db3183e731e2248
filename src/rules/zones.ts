import { memoWeak } from '../lib/memo'
import type { Zone } from '../model/network'
import type { Topology } from '../model/topology'

const byName = memoWeak((topology: Topology) => {
  const found = new Map<string, Zone[]>()
  for (const zone of topology.zones) {
    const name = normalName(zone.name)
    found.set(name, [...(found.get(name) ?? []), zone])
  }
  return found
})

/** The private zones of a name; isolated networks have several. */
export function zonesNamed(topology: Topology, name: string): readonly Zone[] {
  return byName(topology).get(normalName(name)) ?? []
}

/** A DNS name in lower case, without surrounding spaces and the final dot. */
export function normalName(name: string): string {
  const text = name.trim().toLowerCase()
  return text.endsWith('.') ? text.slice(0, -1) : text
}
