import { linkOfText } from '../../persistence/shareLink/shareLink'
import { describeProblem } from '../../persistence/problem'
import { COMFORTABLE_LINK } from '../../persistence/comfortableLink'
import { onlyArgument, OUTPUT, Refusal, textOption, type Command } from '../command'

/** Where `npm start` serves the app. */
const LOCAL = 'http://localhost:4173/'

export const link: Command = {
  name: 'link',
  usage: '<file> [--base url] [-o file]',
  summary: 'Make a link that holds the whole design.',
  help: [
    `--base url       address of the app; by default ${LOCAL}`,
    '-o file          write there instead of to standard output',
    '',
    'The design stands in the fragment, which browsers send to no server. Whoever has the link has the design.',
  ],
  options: { ...OUTPUT, base: { type: 'string' } },
  run: async (args, io) => {
    const made = linkOfText(await io.read(onlyArgument(args, 'design file')))
    if (!made.ok) throw new Refusal(describeProblem(made.error))
    const url = `${baseOf(textOption(args, 'base') ?? LOCAL)}#${made.value}`
    await io.write(textOption(args, 'output'), `${url}\n`)
    if (url.length > COMFORTABLE_LINK) {
      io.note(`The link has ${url.length} characters; some programs cut links above ${COMFORTABLE_LINK}.`)
    }
    return 0
  },
}

function baseOf(text: string): string {
  if (!/^(https?|file):$/.test(URL.canParse(text) ? new URL(text).protocol : '')) {
    throw new Refusal(`--base takes the address of the app, such as ${LOCAL}; “${text}” is none.`)
  }
  return text.split('#', 1)[0] ?? text
}
