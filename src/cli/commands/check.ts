import { analyze } from '../../analysis/analyze'
import { reportOf } from '../../analysis/report'
import type { FindingsReport } from '../../exporters/findings/report'
import {
  OUTPUT,
  onlyArgument,
  Refusal,
  textOption,
  wordOption,
  type Arguments,
  type Command,
} from '../command'
import { elementLines } from '../elementLines'
import { findingsText } from '../findingsText'
import { loadPlugins } from '../plugins'
import { readDesign } from '../readDesign'

const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const

export const check: Command = {
  name: 'check',
  usage: '<file> [--json | --format text|json|sarif|markdown] [-o file]',
  summary: 'Check a design against the documented patterns and requirements.',
  help: [
    '--json           the same as --format json',
    '--format …       text (for people), json, sarif (2.1.0), markdown',
    '-o file          write there instead of to standard output',
    '',
    'Exit code: 0 no errors (warnings, remarks and open questions may be there), 1 errors, 2 unreadable input or wrong use.',
  ],
  options: { ...OUTPUT, json: { type: 'boolean' }, format: { type: 'string' } },
  run: async (args, io) => {
    const path = onlyArgument(args, 'design file')
    const format = formatOf(args)
    const { diagram, text } = await readDesign(path, io)
    const plugins = await loadPlugins()
    const { findings, counts } = analyze(diagram, plugins, { today: io.today })
    const report: FindingsReport = {
      ...reportOf(diagram, findings, plugins.rules, io.version),
      ...(path !== '-' && { file: { path, lineOf: elementLines(text) } }),
    }
    await io.write(textOption(args, 'output'), await print(report, format))
    return counts.error > 0 ? 1 : 0
  },
}

function formatOf(args: Arguments): (typeof FORMATS)[number] {
  const format = wordOption(args, 'format', FORMATS)
  if (args.values['json'] !== true) return format ?? 'text'
  if (format !== undefined && format !== 'json')
    throw new Refusal('--json and another --format exclude each other.')
  return 'json'
}

async function print(report: FindingsReport, format: (typeof FORMATS)[number]): Promise<string> {
  switch (format) {
    case 'text':
      return findingsText(report)
    case 'json':
      return (await import('../../exporters/findings/findingsJson')).findingsJson(report)
    case 'sarif':
      return (await import('../../exporters/findings/sarif')).findingsSarif(report)
    case 'markdown':
      return (await import('../../exporters/findings/findingsMarkdown')).findingsMarkdown(report)
  }
}
