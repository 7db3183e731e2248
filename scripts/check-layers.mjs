/** Checks who imports whom (`.dependency-cruiser.cjs`) and that resource kinds are named only where they may be. */
import { cruise, format } from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

import { findNamedKinds } from './lib/named-kinds.mjs'
import { projectPath } from './lib/project.mjs'
import { sourceFiles } from './lib/source-files.mjs'

process.chdir(projectPath(''))

const configuration = await extractConfig(projectPath('.dependency-cruiser.cjs'))
const { output } = await cruise(
  ['src'],
  {
    ...configuration.options,
    ruleSet: { forbidden: configuration.forbidden ?? [] },
    validate: true,
    outputType: 'json',
  },
  undefined,
  { tsConfig: extractTSConfig(projectPath('tsconfig.json')) },
)
const result = /** @type {import('dependency-cruiser').ICruiseResult} */ (
  JSON.parse(/** @type {string} */ (output))
)

// With a TypeScript it cannot use, dependency-cruiser reads nothing and finds nothing: a pass would mean nothing.
const read = new Set(result.modules.map((module) => module.source))
const unread = sourceFiles('src').filter((file) => !file.endsWith('.d.ts') && !read.has(file))
if (unread.length > 0) {
  console.error(`The layer check did not read ${unread.length} files, the first being ${unread[0]}.`)
  process.exit(1)
}

const report = await format(result, { outputType: 'err-long' })
console.log(/** @type {string} */ (report.output).trim())

const named = findNamedKinds()
for (const { file, line, id } of named) {
  console.error(
    `${file}:${line}: names the kind “${id}”. What a kind means to an algorithm is a fact that the kind contributes.`,
  )
}
process.exitCode = report.exitCode > 0 || named.length > 0 ? 1 : 0
