import type { Catalog } from '../model/catalog'
import type { IpPlan } from '../model/plan'
import type { EmitNode, Exported } from '../model/template'
import type { Topology } from '../model/topology'

/** What an exporter may read. Emitters are passed in, so that exporters name no kind and a first load carries none of them. */
export interface ExportInput {
  readonly topology: Topology
  readonly plan: IpPlan
  readonly catalog: Catalog
  readonly emitters: ReadonlyMap<string, EmitNode>
}

/** Writes files. Pure: the same design gives the same bytes. */
export type Export = (input: ExportInput) => Exported

/** A format to export to; its code is loaded on first use. */
export interface Exporter {
  /** Stable id, the `--to` of the command line. */
  readonly id: string
  readonly label: string
  /** One sentence for the panel. */
  readonly description: string
  load(): Promise<Export>
}
