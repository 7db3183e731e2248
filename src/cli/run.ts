import { parseArgs } from 'node:util'
import { Misuse, Refusal, type Arguments, type Command, type Io } from './command'
import { commandHelp, overview } from './help'

/** Runs one command line and gives its exit code. Bugs are thrown. */
export async function runCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  io: Io,
): Promise<number> {
  const [name, ...rest] = args
  if (name === '--version' || name === '-V') return print(io, `${io.version}\n`)
  if (name === undefined) {
    io.note(overview(commands, io.version))
    return 2
  }
  if (name === '--help' || name === '-h') return print(io, overview(commands, io.version))
  if (name === 'help') return help(rest, commands, io)
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    io.note(`cordon: there is no command “${name}”. “cordon --help” names all.`)
    return 2
  }
  try {
    const parsed = parse(command, rest)
    if (parsed.values['help'] === true) return print(io, commandHelp(command))
    return await command.run(parsed, io)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const usage = error instanceof Misuse ? ` Usage: cordon ${name} ${command.usage}` : ''
    io.note(`cordon ${name}: ${error.message}${usage}`)
    return 2
  }
}

function help([name]: readonly string[], commands: readonly Command[], io: Io): Promise<number> {
  const command = commands.find((candidate) => candidate.name === name)
  return print(io, command ? commandHelp(command) : overview(commands, io.version))
}

async function print(io: Io, text: string): Promise<number> {
  await io.write(undefined, text)
  return 0
}

function parse(command: Command, args: readonly string[]): Arguments {
  try {
    return parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    }) as Arguments
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error)
    throw new Misuse(reason.replace(/\.?$/, '.'))
  }
}
