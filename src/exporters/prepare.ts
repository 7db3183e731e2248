import { kebab } from '../lib/identifier'
import type { NodeId } from '../model/diagram'
import type { ExportInput } from './exporter'
import type { Deployment } from './partition/deployment'
import { partition } from './partition/partition'
import { synthesize } from './synthesize/synthesize'

/** What the template formats print, and what names their files. */
export interface Prepared {
  readonly deployment: Deployment
  /** The environment of the naming scheme as a part of a file name; may be empty. */
  readonly environment: string
  readonly region: string
  nodeName(node: NodeId): string
}

/** The design as a deployment: one tree for all template formats. */
export function prepare(input: ExportInput): Prepared {
  const { topology } = input
  const { settings, name } = topology.diagram
  const nodeName = (id: NodeId): string => topology.node(id)?.name ?? id
  const deployment = partition(synthesize(input), name, settings.cloud, nodeName)
  const environment = kebab(settings.naming.environment, '').slice(0, 40)
  return { deployment, environment, region: settings.region, nodeName }
}
