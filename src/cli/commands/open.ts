import { describeProblem } from '../../persistence/problem'
import { openLink } from '../../persistence/shareLink/shareLink'
import { onlyArgument, OUTPUT, Refusal, textOption, type Command } from '../command'

export const open: Command = {
  name: 'open',
  usage: '<link> [-o file]',
  summary: 'Write the design that a link holds: the very bytes that the link was made from.',
  help: [
    '<link>           the whole link, its part from # on, or - to read it from standard input',
    '-o file          write there instead of to standard output',
  ],
  options: OUTPUT,
  run: async (args, io) => {
    const argument = onlyArgument(args, 'link')
    const opened = openLink(argument === '-' ? await io.read('-') : argument)
    if (!opened.ok) throw new Refusal(describeProblem(opened.error))
    await io.write(textOption(args, 'output'), opened.value.text)
    return 0
  },
}
