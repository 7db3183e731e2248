import { kebab } from '../lib/identifier'
import type { NodeId } from '../model/diagram'
import type { ExportInput } from './exporter'
import type { Deployment } from './partition/deployment'
import { partition } from './partition/partition'
import type { ReadmeSubject } from './readmeSteps'
import { synthesize } from './synthesize/synthesize'

/** What the template formats print, and what names their files. */
export interface Prepared {
  readonly deployment: Deployment
  /** The environment of the naming scheme as a part of a file name; may be empty. */
  readonly environment: string
  readonly region: string
  /** What the page for people needs beside the deployment. */
  readonly readme: Pick<ReadmeSubject, 'cloud' | 'region' | 'resourceGroup' | 'nodeName'>
}

/** The design as a deployment: one tree for all template formats. */
export function prepare(input: ExportInput): Prepared {
  const { topology } = input
  const { settings, name } = topology.diagram
  const nodeName = (id: NodeId): string => topology.node(id)?.name ?? id
  const deployment = partition(synthesize(input), name, settings.cloud, nodeName)
  const environment = kebab(settings.naming.environment, '').slice(0, 40)
  const { cloud, region, naming } = settings
  const words = ['rg', naming.workload, naming.environment, naming.instance]
  // Both stand in shell commands: only what a shell takes as it is.
  const resourceGroup = kebab(words.join(' '), 'rg').slice(0, 60)
  const place = region.replace(/[^A-Za-z0-9]/g, '')
  return { deployment, environment, region, readme: { cloud, region: place, resourceGroup, nodeName } }
}
