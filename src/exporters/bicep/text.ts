const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '${': '\\${',
}

/** Slashes that a highlighter's grammar takes for a comment (the published one does), and everything that needs an escape. */
const ESCAPED = /(?<![\w:./-])\/{2,}|[\\'\n\r\t]|\$\{|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** The inside of a string literal that means exactly this text, whatever it holds. */
export function escapeText(text: string): string {
  return text.replace(ESCAPED, (found) => {
    if (found.startsWith('//')) return '\\u{2f}'.repeat(found.length - 1) + '/'
    return ESCAPES[found] ?? `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`
  })
}

/** A string literal. */
export function quote(text: string): string {
  return `'${escapeText(text)}'`
}

/** A property name: bare where it is an identifier, a string literal elsewhere. */
export function keyText(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : quote(key)
}

/** Text for a line comment: one line. */
export function commentText(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

/** Hosts that the rule no-hardcoded-env-urls refuses. */
const HOSTS = [
  'management.core.windows.net',
  'gallery.azure.com',
  'management.azure.com',
  'database.windows.net',
  'core.windows.net',
  'login.microsoftonline.com',
  'graph.windows.net',
  'graph.microsoft.com',
  'trafficmanager.net',
  'vault.azure.net',
  'datalake.azure.net',
  'azuredatalakestore.net',
  'azuredatalakeanalytics.net',
  'api.loganalytics.io',
  'asazure.windows.net',
]

/** Whether a text names a host of one cloud, so that the line needs a stated exception. */
export function namesCloudHost(text: string): boolean {
  const lower = text.toLowerCase()
  return HOSTS.some((host) => lower.includes(host))
}
