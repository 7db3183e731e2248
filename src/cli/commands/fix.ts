import { fixAll } from '../../analysis/fix'
import { plural } from '../../lib/text'
import { writeDocument } from '../../persistence/documentText'
import { OUTPUT, onlyArgument, textOption, type Command } from '../command'
import { loadPlugins } from '../plugins'
import { readDesign } from '../readDesign'

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
    for (const { finding, fix } of result.applied)
      io.note(`fixed: ${finding.elementName}: ${fix.title} (${finding.rule})`)
    for (const { finding, fix, brings } of result.held) {
      const errors = brings.filter(({ severity }) => severity === 'error').map(({ message }) => message)
      const why = errors.length > 0 ? `would bring: ${errors.join('; ')}` : 'would not settle it'
      io.note(`held back: ${finding.elementName}: ${fix.title} (${finding.rule}) ${why}`)
    }
    io.note(
      `${plural(result.applied.length, 'fix', 'fixes')} applied, ${plural(result.left.length, 'finding')} left.`,
    )
    return 0
  },
}
