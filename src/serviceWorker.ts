/**
 * The service worker: stores the build's files at installation and answers all requests of the page from that store.
 *
 * A new version takes over at the next load of the page. The files of the version before it are kept, so that a page still
 * open on it can load its panels; names of built files carry a hash of their content and never collide.
 */

/** What the build writes in place of `__PRECACHE__`: its version and the paths of its files. */
interface Precache {
  readonly version: string
  readonly files: readonly string[]
}

declare const __PRECACHE__: Precache

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Fetching extends Event {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

/** The part of the worker's global scope used here; TypeScript's own name for it does not go together with the DOM's. */
interface Scope {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}

const scope = globalThis as unknown as Scope
const { version, files } = __PRECACHE__
const PREFIX = 'cordon-'
const KEPT_VERSIONS = 2
const page = new URL('./', scope.registration.scope).href

async function install(): Promise<void> {
  const cache = await caches.open(PREFIX + version)
  // Past the HTTP cache: a stale page beside new scripts would be a build that never existed.
  await cache.addAll(files.map((file) => new Request(new URL(file, page), { cache: 'reload' })))
  await scope.skipWaiting()
}

async function activate(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX))
  await Promise.all(versions.slice(0, -KEPT_VERSIONS).map((name) => caches.delete(name)))
  await scope.clients.claim()
}

async function answer(request: Request): Promise<Response> {
  const current = await caches.open(PREFIX + version)
  const wanted = request.mode === 'navigate' ? new URL('index.html', page).href : request.url
  const options = { ignoreSearch: true, ignoreVary: true }
  return (
    (await current.match(wanted, options)) ?? (await caches.match(wanted, options)) ?? (await fetch(request))
  )
}

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))
scope.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && event.request.url.startsWith(page)) {
    event.respondWith(answer(event.request))
  }
})
