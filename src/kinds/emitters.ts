import type { EmitNode } from '../model/template'

/** Who writes the resources of each kind; kinds that are missing deploy nothing. Apart from the kinds so that a first load carries none of it. */
export const emitters: ReadonlyMap<string, EmitNode> = new Map<string, EmitNode>([])
