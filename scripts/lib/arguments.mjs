/**
 * The value of `--name value` or `--name=value` on the command line.
 *
 * @param {readonly string[]} argv
 * @param {string} name with its dashes
 * @returns {string | undefined}
 */
export function optionValue(argv, name) {
  const inline = argv.find((argument) => argument.startsWith(`${name}=`))
  if (inline !== undefined) return inline.slice(name.length + 1)
  const at = argv.indexOf(name)
  return at === -1 ? undefined : argv[at + 1]
}
