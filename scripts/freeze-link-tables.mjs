/**
 * `node scripts/freeze-link-tables.mjs`: writes what share links of a NEW version know beforehand of kinds, relations and frequent
 * texts. Tables in use are never written again: links that people have sent each other rest on them.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'vite'

import { projectPath } from './lib/project.mjs'

const [file] = process.argv.slice(2)
if (!file || existsSync(projectPath(file))) {
  console.error('Name a new file, such as src/persistence/shareLink/tables-2.json.')
  process.exit(2)
}

const server = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' })
try {
  const { freezeTables } = await server.ssrLoadModule('/src/testing/freezeTables.ts')
  writeFileSync(projectPath(file), `${JSON.stringify(freezeTables())}\n`)
} finally {
  await server.close()
}
