/**
 * Exports every pattern and every example through the command line and has independent checkers read the templates: ARM against
 * Azure's published types, Bicep against the language and the same types, and the two against each other. The checkers are not
 * part of the project: CORDON_CHECKERS names their folder, `../shared/tools` if unset. Without them the check is skipped.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

import { ensureDependencies } from './lib/dependencies.mjs'
import { projectPath } from './lib/project.mjs'

const checkers = resolve(projectPath(''), process.env['CORDON_CHECKERS'] ?? '../shared/tools')
const armChecker = join(checkers, 'check-arm.mjs')
const bicepChecker = join(checkers, 'bicep-check.mjs')

if (!existsSync(armChecker) || !existsSync(bicepChecker)) {
  console.log(`Export checks skipped: there are no checkers in ${checkers}.`)
  console.log('0 passed, 0 failed')
  process.exit(0)
}

ensureDependencies()
const work = mkdtempSync(join(tmpdir(), 'cordon-exports-'))
let passed = 0
let failed = 0
try {
  for (const design of designs()) checkDesign(design)
} finally {
  rmSync(work, { recursive: true, force: true })
}
// Nothing checked is nothing proved.
if (passed + failed === 0) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** @returns {{ name: string, file: string }[]} */
function designs() {
  const patterns = run('pattern list', ['scripts/cordon.mjs', 'pattern', 'list', '--json'])
  const ids = patterns === undefined ? [] : patternIds(JSON.parse(patterns))
  const built = ids.flatMap((id) => {
    const file = join(work, `${id}.cordon.json`)
    return run(`pattern ${id}`, ['scripts/cordon.mjs', 'pattern', id, '-o', file]) === undefined
      ? []
      : [{ name: `pattern ${id}`, file }]
  })
  // Examples for people, and the design that holds every kind.
  return [...built, ...designsIn('examples'), ...designsIn('src/exporters/goldens')]
}

/** @param {string} path @returns {{ name: string, file: string }[]} */
function designsIn(path) {
  const folder = projectPath(path)
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.cordon.json')) : []
  return files.map((file) => ({ name: `${path}/${file}`, file: join(folder, file) }))
}

/** @param {{ id: string }[] | { patterns: { id: string }[] }} listed */
function patternIds(listed) {
  return (Array.isArray(listed) ? listed : listed.patterns).map(({ id }) => id)
}

/** @param {{ name: string, file: string }} design */
function checkDesign({ name, file }) {
  const folder = join(work, basename(file, '.cordon.json'))
  const exported = ['arm', 'bicep'].every(
    (format) =>
      run(`${name}: export to ${format}`, [
        'scripts/cordon.mjs',
        'export',
        file,
        '--to',
        format,
        '-o',
        join(folder, format),
      ]) !== undefined,
  )
  if (!exported) return
  const templates = filesUnder(join(folder, 'arm')).filter(isTemplate)
  run(`${name}: ARM`, [armChecker, '--strict', '--no-notes', ...templates])
  run(`${name}: Bicep`, [bicepChecker, '--strict', join(folder, 'bicep')])
  const [main] = templates.filter((path) => /(^|[/\\])(main|azuredeploy|template)\.json$/.test(path))
  run(`${name}: Bicep means the same as ARM`, [
    bicepChecker,
    '--same-as',
    main ?? join(folder, 'arm', 'azuredeploy.json'),
    join(folder, 'bicep', 'main.bicep'),
  ])
}

/** @param {string} path */
function isTemplate(path) {
  return path.endsWith('.json') && !path.endsWith('.parameters.json')
}

/** @param {string} folder */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * Runs a Node program as one check; gives its output, or `undefined` when it failed, which is then shown.
 *
 * @param {string} title
 * @param {readonly string[]} command
 */
function run(title, command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command], {
    cwd: projectPath(''),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) {
    passed++
    return stdout
  }
  failed++
  console.log(`✗ ${title}\n${indent(stdout)}${indent(stderr)}`)
  return undefined
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^(?=.)/gm, '    ')
}
