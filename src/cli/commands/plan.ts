import { contextOf } from '../../analysis/analyze'
import { ipPlanCsv, ipPlanJson, ipPlanMarkdown } from '../../exporters/ipPlan/exportIpPlan'
import type { IpPlan } from '../../model/plan'
import { catalog } from '../../registry'
import { OUTPUT, onlyArgument, textOption, wordOption, type Command } from '../command'
import { readDesign } from '../readDesign'
import { textTable } from '../textTable'

export const plan: Command = {
  name: 'plan',
  usage: '<file> [--format table|csv|md|json] [-o file]',
  summary: 'Show the IP plan: subnets with total, reserved, planned and free addresses.',
  help: [
    '--format …       table (for people), csv, md, json',
    '-o file          write there instead of to standard output',
  ],
  options: { ...OUTPUT, format: { type: 'string' } },
  run: async (args, io) => {
    const format = wordOption(args, 'format', ['table', 'csv', 'md', 'json']) ?? 'table'
    const { diagram } = await readDesign(onlyArgument(args, 'design file'), io)
    const { topology, plan: made } = contextOf(diagram, catalog)
    const text = {
      table: () => planTable(made),
      csv: () => ipPlanCsv(made, topology),
      md: () => ipPlanMarkdown(made, topology),
      json: () => ipPlanJson(made),
    }[format]()
    await io.write(textOption(args, 'output'), text)
    return 0
  },
}

function planTable({ spaces, overlaps }: IpPlan): string {
  const rows = spaces.flatMap(({ name, subnets }) =>
    subnets.map((subnet) => [
      name,
      subnet.name,
      subnet.prefix,
      String(subnet.total),
      String(subnet.reserved),
      String(subnet.planned),
      String(subnet.free),
      subnet.usable === 0n ? '–' : `${Math.round(subnet.utilisation * 100)} %`,
      subnet.level,
    ]),
  )
  const headings = [
    'Network',
    'Subnet',
    'Prefix',
    'Total',
    'Reserved',
    'Planned',
    'Free',
    'Peak use',
    'Level',
  ]
  const table = textTable(headings, rows, new Set([3, 4, 5, 6, 7]))
  const clashes = overlaps.map(
    ({ a, b, intersection }) => `overlap: ${a.prefix} and ${b.prefix} share ${intersection}\n`,
  )
  return rows.length === 0 ? 'The design has no subnets.\n' : table + clashes.join('')
}
