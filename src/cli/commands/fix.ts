import { fixAll } from '../../analysis/fix'
import { writeDocument } from '../../persistence/documentText'
import { OUTPUT, onlyArgument, textOption, type Command } from '../command'
import { loadPlugins } from '../plugins'
import { readDesign } from '../readDesign'
import { fixLines } from './fixLines'

export const fix: Command = {
  name: 'fix',
  usage: '<file> [-o file]',
  summary: 'Apply all safe fixes, again and again until none is left.',
  help: [
    '-o file          write there (it may be the same file) instead of to standard output',
    '',
    'What was done, and what is left for a person, is told on standard error.',
  ],
  options: OUTPUT,
  run: async (args, io) => {
    const { diagram } = await readDesign(onlyArgument(args, 'design file'), io)
    const result = fixAll(diagram, await loadPlugins(), { today: io.today })
    await io.write(textOption(args, 'output'), writeDocument(result.diagram))
    for (const line of fixLines(result)) io.note(line)
    return 0
  },
}
