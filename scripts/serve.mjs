/**
 * Serves a finished build: `node scripts/serve.mjs [--port 4173] [--host 127.0.0.1] [--root dist] [--strict-port]`.
 * The port may also come from the variable PORT.
 */
import { resolve } from 'node:path'

import { optionValue } from './lib/arguments.mjs'
import { projectPath } from './lib/project.mjs'
import { createStaticServer, listen } from './lib/static-server.mjs'

/** @param {readonly string[]} argv */
export async function serve(argv) {
  const host = optionValue(argv, '--host') ?? '127.0.0.1'
  const wanted = optionValue(argv, '--port') ?? process.env['PORT'] ?? '4173'
  const root = optionValue(argv, '--root')
  const port = Number(wanted)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`“${wanted}” is not a port number.`)
    process.exit(2)
  }
  const server = createStaticServer(root ? resolve(root) : projectPath('dist'))
  try {
    const used = await listen(server, { host, port, strict: argv.includes('--strict-port') })
    if (port !== 0 && used !== port) console.log(`Port ${port} is taken.`)
    console.log(`Cordon is served at http://${host === '127.0.0.1' ? 'localhost' : host}:${used}/`)
  } catch (error) {
    console.error(`Cannot listen on ${host}:${port}: ${String(error)}`)
    process.exit(1)
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => process.exit(0))
}

if (process.argv[1] === projectPath('scripts/serve.mjs')) await serve(process.argv.slice(2))
