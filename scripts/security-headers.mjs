/**
 * The security headers of the app, in one place: the local server sends them, the build writes them into the page
 * (as far as a meta element may carry them) and into the files that static hosts read.
 */

/**
 * SHA-256 of the empty string. Emotion puts an *empty* style element into the page and fills it through the CSS object
 * model; this admits exactly that and no inline style with content.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/** @type {readonly (readonly [name: string, value: string])[]} */
const PAGE_DIRECTIVES = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', `'self' ${EMPTY_STYLE}`],
  ['img-src', "'self' data: blob:"],
  ['font-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['connect-src', "'none'"],
  ['form-action', "'none'"],
  ['base-uri', "'none'"],
  ['object-src', "'none'"],
  ['frame-src', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  // Only the default policy of src/trustedTypes.ts, which passes script addresses of our own origin and nothing else.
  ['trusted-types', 'default'],
]

/** Directives that browsers ignore, with a warning, when they stand in a meta element. */
const HEADER_ONLY = new Set(['frame-ancestors'])

/** The service worker's own policy: it fetches the files of the build once, and nothing else. */
const SERVICE_WORKER_CSP = "default-src 'none'; script-src 'self'; connect-src 'self'"

/** Features of the browser that the app has no use for. */
const DENIED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** @param {readonly (readonly [string, string])[]} directives */
const printPolicy = (directives) => directives.map(([name, value]) => `${name} ${value}`).join('; ')

/** The service worker's file name in the build; it must lie at the root to control the whole app. */
export const SERVICE_WORKER_FILE = 'sw.js'

/** The content security policy as a header carries it. */
export const CONTENT_SECURITY_POLICY = printPolicy(PAGE_DIRECTIVES)

/** The same policy as far as a meta element may carry it. */
export const META_CONTENT_SECURITY_POLICY = printPolicy(
  PAGE_DIRECTIVES.filter(([name]) => !HEADER_ONLY.has(name)),
)

/** Headers of every answer. @type {Readonly<Record<string, string>>} */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
}

/** Files under this folder carry a hash of their content in their name and never change. */
const HASHED_FOLDER = 'assets'

/**
 * All headers of one file of the build.
 *
 * @param {string} path relative to the build's root, with forward slashes: `assets/index-abc.js`
 * @returns {Readonly<Record<string, string>>}
 */
export function headersFor(path) {
  return {
    ...SECURITY_HEADERS,
    ...(path === SERVICE_WORKER_FILE && { 'Content-Security-Policy': SERVICE_WORKER_CSP }),
    'Cache-Control': path.startsWith(`${HASHED_FOLDER}/`)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  }
}

/**
 * The `_headers` file that Netlify and Cloudflare Pages read. Headers of all rules that fit a path add up there, so no header
 * may stand in two rules that fit one path: a doubled policy would be the stricter of both.
 */
export function netlifyHeadersFile() {
  const own = ['Content-Security-Policy', 'Cache-Control']
  const shared = Object.entries(SECURITY_HEADERS).filter(([name]) => !own.includes(name))
  const ownOf = (/** @type {string} */ path) =>
    Object.entries(headersFor(path)).filter(([name]) => own.includes(name))
  const rules = [
    { path: '/*', headers: shared },
    { path: '/', headers: ownOf('') },
    { path: '/index.html', headers: ownOf('') },
    { path: `/${HASHED_FOLDER}/*`, headers: ownOf(`${HASHED_FOLDER}/`) },
    { path: `/${SERVICE_WORKER_FILE}`, headers: ownOf(SERVICE_WORKER_FILE) },
  ]
  return rules
    .map(
      ({ path, headers }) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
    )
    .join('\n')
}

/** The `staticwebapp.config.json` file that Azure Static Web Apps reads. */
export function azureStaticWebAppConfig() {
  const route = (/** @type {string} */ path) => ({ route: `/${path}`, headers: headersFor(path) })
  return `${JSON.stringify(
    {
      globalHeaders: SECURITY_HEADERS,
      routes: [route(`${HASHED_FOLDER}/*`), route(SERVICE_WORKER_FILE), route('')],
      mimeTypes: { '.webmanifest': 'application/manifest+json' },
    },
    null,
    2,
  )}\n`
}
