import { contextOf } from '../../analysis/analyze'
import { noteLines } from '../../exporters/noteLines'
import { catalog, loadEmitters, loadExporters } from '../../registry'
import { onlyArgument, OUTPUT, Refusal, textOption, type Command } from '../command'
import { readDesign } from '../readDesign'

export const exportCommand: Command = {
  name: 'export',
  usage: '<file> --to bicep|arm|ip-plan -o <folder>',
  summary: 'Write deployable templates or the sheets of the IP plan.',
  help: ['--to …           the format', '-o folder        where the files go; it is made when it is missing'],
  options: { ...OUTPUT, to: { type: 'string' } },
  run: async (args, io) => {
    const path = onlyArgument(args, 'design file')
    const exporters = await loadExporters()
    const ids = exporters.map(({ id }) => id).join(', ')
    const to = textOption(args, 'to')
    const exporter = exporters.find(({ id }) => id === to)
    if (!exporter)
      throw new Refusal(`--to takes ${ids}${to === undefined ? '.' : `; “${to}” is none of them.`}`)
    const folder = textOption(args, 'output')
    if (folder === undefined || folder === '-')
      throw new Refusal('-o names the folder for the files; it is missing.')
    const { diagram } = await readDesign(path, io)
    const { topology, plan } = contextOf(diagram, catalog)
    const run = await exporter.load()
    const { files, notes } = run({ topology, plan, catalog, emitters: await loadEmitters() })
    await io.writeFolder(folder, files)
    for (const line of noteLines(notes, (node) => diagram.nodes[node]?.name ?? node)) io.note(`note: ${line}`)
    await io.write(undefined, files.map((file) => `${folder.replace(/\/$/, '')}/${file.path}\n`).join(''))
    return 0
  },
}
