import { writeCsv } from '../../lib/csv'
import { escapeMarkdown, markdownTable } from '../../lib/markdown'
import type { Exported, ExportedFile } from '../../model/template'
import type { IpPlan } from '../../model/plan'
import type { Topology } from '../../model/topology'
import type { ExportInput } from '../exporter'
import {
  ADDRESS_HEADINGS,
  addressRows,
  OVERLAP_HEADINGS,
  overlapRows,
  SPACE_HEADINGS,
  spaceRows,
  SUBNET_COLUMNS,
  subnetRows,
  type Cell,
} from './rows'

/** The plan as sheets for network teams: subnets, address spaces and addresses, and one page to read. */
export function exportIpPlan({ plan, topology }: ExportInput): Exported {
  return {
    files: [
      sheet('ip-plan.csv', ipPlanCsv(plan, topology)),
      sheet('address-spaces.csv', writeCsv(SPACE_HEADINGS, spaceRows(plan))),
      sheet('addresses.csv', writeCsv(ADDRESS_HEADINGS, addressRows(subnetRows(plan, topology)))),
      { path: 'ip-plan.md', language: 'markdown', text: ipPlanMarkdown(plan, topology), spans: [] },
      { path: 'ip-plan.json', language: 'json', text: ipPlanJson(plan), spans: [] },
    ],
    notes: [],
  }
}

/** One row a subnet, all columns. */
export function ipPlanCsv(plan: IpPlan, topology: Topology): string {
  const rows = subnetRows(plan, topology).map((row) => SUBNET_COLUMNS.map(({ cell }) => cell(row)))
  return writeCsv(
    SUBNET_COLUMNS.map(({ heading }) => heading),
    rows,
  )
}

/** A page to read: address spaces, subnets, and what overlaps. */
export function ipPlanMarkdown(plan: IpPlan, topology: Topology): string {
  const columns = SUBNET_COLUMNS.filter(({ brief }) => brief)
  const subnets = subnetRows(plan, topology).map((row) => columns.map(({ cell }) => cell(row)))
  const overlaps = overlapRows(plan, topology)
  return [
    `# IP plan: ${escapeMarkdown(topology.diagram.name)}\n`,
    '## Address spaces\n',
    markdownTable(SPACE_HEADINGS.map(headed), spaceRows(plan)),
    '## Subnets\n',
    markdownTable(columns, subnets),
    ...(overlaps.length === 0
      ? []
      : ['## Overlaps\n', markdownTable(OVERLAP_HEADINGS.map(headed), overlaps)]),
  ].join('\n')
}

/** The plan as data; counts are numbers where they are exact, else text; no share where nothing is usable. */
export function ipPlanJson(plan: IpPlan): string {
  const plain = (key: string, value: unknown): unknown => {
    if (key === 'utilisation' && value === Number.MAX_SAFE_INTEGER) return null
    return typeof value === 'bigint' ? plainCount(value) : value
  }
  return `${JSON.stringify(plan, plain, 2)}\n`
}

function plainCount(value: bigint): Cell {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value.toString()
}

const NUMERIC: ReadonlySet<string> = new Set(['Total', 'In subnets', 'Free'])

function headed(heading: string): { readonly heading: string; readonly align?: 'right' } {
  return NUMERIC.has(heading) ? { heading, align: 'right' } : { heading }
}

function sheet(path: string, text: string): ExportedFile {
  return { path, language: 'csv', text, spans: [] }
}
