import type { Properties } from '../../model/diagram'
import type { Field } from '../../model/fields'
import type { AnyPattern } from '../../model/pattern'
import { writeDocument } from '../../persistence/documentText'
import { loadPatterns } from '../../registry'
import { OUTPUT, Refusal, textOption, type Arguments, type Command, type Io } from '../command'
import { parameterValues } from '../parameters'

export const pattern: Command = {
  name: 'pattern',
  usage: 'list [--json] | <id> [--set name=value …] [-o file]',
  summary: 'List the documented patterns, or write one as a design.',
  help: [
    'list             every pattern: id and title',
    '--json           with parameters, as JSON',
    '--set name=value a parameter other than its default; may be repeated',
    '-o file          write there instead of to standard output',
    '',
    'cordon pattern custom-nsg-nat --set region=northeurope --set nodes=40 -o design.cordon.json',
  ],
  options: { ...OUTPUT, set: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  run: async (args, io) => {
    const [what, ...more] = args.positionals
    if (what === undefined) throw new Refusal('Say “list” or the id of a pattern.')
    if (more.length > 0) throw new Refusal(`“${more.join(' ')}” is too much: one pattern at a time.`)
    const patterns = await loadPatterns()
    return what === 'list' ? list(patterns, args, io) : write(what, patterns, args, io)
  },
}

async function list(patterns: readonly AnyPattern[], { values }: Arguments, io: Io): Promise<number> {
  if (values['json'] === true) {
    await io.write(undefined, `${JSON.stringify(patterns.map(describe), null, 2)}\n`)
    return 0
  }
  const width = Math.max(...patterns.map(({ id }) => id.length))
  await io.write(undefined, patterns.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join(''))
  return 0
}

function describe({ id, title, summary, group, isolation, network, source, parameters }: AnyPattern): object {
  const fields = Object.entries(parameters) as readonly [string, Field][]
  return {
    id,
    title,
    summary,
    group,
    isolation,
    network,
    source,
    parameters: fields.map(([name, { label, help, initial, min, max, options }]) => ({
      name,
      label,
      help,
      default: initial,
      min,
      max,
      options: options?.map(({ value }) => value),
    })),
  }
}

async function write(id: string, patterns: readonly AnyPattern[], args: Arguments, io: Io): Promise<number> {
  const found = patterns.find((candidate) => candidate.id === id)
  if (!found) throw new Refusal(`There is no pattern “${id}”. “cordon pattern list” names all.`)
  const settings = args.values['set']
  const given = Array.isArray(settings) ? settings.filter((setting) => typeof setting === 'string') : []
  const values = parameterValues(found.parameters, given)
  await io.write(textOption(args, 'output'), writeDocument(build(found, values)))
  return 0
}

/** A plug-in is called: values that leave it no room (an address space too small) are told, not thrown at the person. */
function build(found: AnyPattern, values: Properties): ReturnType<AnyPattern['build']> {
  try {
    return found.build(values)
  } catch (error) {
    throw new Refusal(
      `${found.id} cannot be built so: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
