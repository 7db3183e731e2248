import type { Command } from './command'

/** What `cordon` can do. */
export function overview(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    `Cordon ${version}: designs of isolated Azure Machine Learning networks, from a terminal.`,
    '',
    'Usage: cordon <command> …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '“cordon <command> --help” tells more. A file named - is standard input.',
    'Exit codes: 0 done, 1 the check found errors, 2 wrong use or unreadable input.',
    '',
  ].join('\n')
}

/** How to use one command. */
export function commandHelp({ name, usage, summary, help }: Command): string {
  const lines = help.map((line) => (line === '' ? '' : `  ${line}`))
  return [`Usage: cordon ${name} ${usage}`, '', summary, '', ...lines, ''].join('\n')
}
