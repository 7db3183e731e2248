import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

import { headersFor } from '../security-headers.mjs'

/** @type {Readonly<Record<string, string>>} */
const CONTENT_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest'])
const compress = promisify(gzip)

/**
 * A server of static files with the app's security headers; GET and HEAD only.
 *
 * @param {string} root the folder to serve
 */
export function createStaticServer(root) {
  return createServer((request, response) => {
    answer(root, request, response).catch(() => response.writeHead(500).end())
  })
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const path = requestedPath(request.url ?? '/')
  const content = path === undefined ? undefined : await readFile(join(root, path)).catch(() => undefined)
  if (path === undefined || content === undefined) {
    response.writeHead(404, { ...headersFor(''), 'Content-Type': 'text/plain' }).end('Not found\n')
    return
  }
  const extension = extname(path)
  const zipped = COMPRESSED.has(extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const body = zipped ? await compress(content) : content
  response.writeHead(200, {
    ...headersFor(path),
    'Content-Type': CONTENT_TYPES[extension] ?? 'application/octet-stream',
    'Content-Length': body.length,
    ...(zipped && { 'Content-Encoding': 'gzip' }),
    Vary: 'Accept-Encoding',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * The file that a request asks for, relative to the root with forward slashes; `undefined` when it points outside.
 *
 * @param {string} url
 */
export function requestedPath(url) {
  try {
    const { pathname } = new URL(url, 'http://localhost')
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname).slice(1)
    const inside = normalize(path)
    if (path.includes('\0') || inside.startsWith('..') || inside.startsWith(sep)) return undefined
    return inside.split(sep).join('/')
  } catch {
    return undefined
  }
}

/**
 * Listens on the wanted port, or on the next free one of the ten after it unless `strict`.
 *
 * @param {import('node:http').Server} server
 * @param {{ host: string, port: number, strict?: boolean }} where
 * @returns {Promise<number>} the port
 */
export async function listen(server, { host, port, strict = false }) {
  for (let candidate = port; ; candidate++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(candidate, host, () => {
          server.off('error', reject)
          resolve(undefined)
        })
      })
      const address = server.address()
      return typeof address === 'object' && address ? address.port : candidate
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || strict || candidate >= port + 10) throw error
    }
  }
}
