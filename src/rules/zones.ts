import { factIndex } from '../model/derived'
import type { Zone } from '../model/network'
import type { Topology } from '../model/topology'

const byName = factIndex('zones', ({ name }) => [normalName(name)])

/** The private zones of a name; isolated networks have several. */
export function zonesNamed(topology: Topology, name: string): readonly Zone[] {
  return byName(topology, normalName(name))
}

/** A DNS name in lower case, without surrounding spaces and the final dot. */
export function normalName(name: string): string {
  const text = name.trim().toLowerCase()
  return text.endsWith('.') ? text.slice(0, -1) : text
}
