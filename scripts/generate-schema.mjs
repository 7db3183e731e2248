/** `node scripts/generate-schema.mjs`: writes the published JSON Schema of the file format from the declarations of the kinds. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'vite'

import { projectPath } from './lib/project.mjs'

const server = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' })
try {
  const { designJsonSchema } = await server.ssrLoadModule('/src/persistence/jsonSchema.ts')
  const { catalog } = await server.ssrLoadModule('/src/registry.ts')
  const { CURRENT_SCHEMA } = await server.ssrLoadModule('/src/model/diagram.ts')
  mkdirSync(projectPath('public/schema'), { recursive: true })
  const path = `public/schema/cordon-${CURRENT_SCHEMA}.json`
  writeFileSync(projectPath(path), `${JSON.stringify(designJsonSchema(catalog), null, 2)}\n`)
  console.log(path)
} finally {
  await server.close()
}
