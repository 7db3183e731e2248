import type { ParseArgsConfig } from 'node:util'

/** What a command may do to the world; tests of a command need no process. */
export interface Io {
  /** The text of a file, `-` for standard input. Throws {@link Refusal} when there is none. */
  read(path: string): Promise<string>
  /** Writes a file, or standard output without a path. */
  write(path: string | undefined, text: string): Promise<void>
  /** Writes files below a folder that is made when it is missing. */
  writeFolder(
    folder: string,
    files: readonly { readonly path: string; readonly text: string }[],
  ): Promise<void>
  /** A line for the person, beside the output. */
  note(line: string): void
  /** The day, `YYYY-MM-DD`. */
  readonly today: string
  /** Version of Cordon. */
  readonly version: string
}

/** What `node:util` made of the arguments. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

/** One command of the command line: a file and a line in the list. */
export interface Command {
  readonly name: string
  /** Arguments after the name, `<file> [--json]`. */
  readonly usage: string
  readonly summary: string
  /** Lines below the usage: options, examples, exit codes. */
  readonly help: readonly string[]
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Gives the exit code. */
  run(args: Arguments, io: Io): Promise<number>
}

/** Wrong use or unreadable input: a sentence for the person, exit code 2. */
export class Refusal extends Error {}

/** Arguments that do not fit the command: its usage is told too. */
export class Misuse extends Refusal {}

export const OUTPUT = { output: { type: 'string', short: 'o' } } as const

/** The one positional argument that a command needs. */
export function onlyArgument({ positionals }: Arguments, what: string): string {
  const [first, ...more] = positionals
  if (first === undefined) throw new Misuse(`The ${what} is missing.`)
  if (more.length > 0) throw new Misuse(`Only one ${what} is taken; “${more.join(' ')}” is too much.`)
  return first
}

export function textOption({ values }: Arguments, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** An option of which one of a few words is allowed. */
export function wordOption<const W extends string>(
  args: Arguments,
  name: string,
  words: readonly W[],
): W | undefined {
  const value = textOption(args, name)
  const word = words.find((candidate) => candidate === value)
  if (value !== undefined && word === undefined) {
    throw new Refusal(`--${name} takes ${words.join(', ')}; “${value}” is none of them.`)
  }
  return word
}
