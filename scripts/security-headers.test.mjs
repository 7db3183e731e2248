import { describe, expect, it } from 'vitest'

import {
  CONTENT_SECURITY_POLICY,
  META_CONTENT_SECURITY_POLICY,
  azureStaticWebAppConfig,
  headersFor,
  netlifyHeadersFile,
} from './security-headers.mjs'

const PATHS = ['', 'assets/index-abc.js', 'sw.js']

/** What a host makes of a `_headers` file: the headers of all rules that fit, values of one name joined. */
function netlifyHeaders(/** @type {string} */ path) {
  /** @type {Record<string, string>} */
  const headers = {}
  for (const block of netlifyHeadersFile().split('\n\n')) {
    const [pattern = '', ...lines] = block.trim().split('\n')
    const fits = pattern.endsWith('*') ? `/${path}`.startsWith(pattern.slice(0, -1)) : `/${path}` === pattern
    if (!fits) continue
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? []
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`
    }
  }
  return headers
}

/** What Azure Static Web Apps makes of its file: the headers of the first route that fits, over the global ones. */
function azureHeaders(/** @type {string} */ path) {
  const { globalHeaders, routes } = JSON.parse(azureStaticWebAppConfig())
  const route = routes.find((/** @type {{ route: string }} */ { route }) =>
    route.endsWith('*') ? `/${path}`.startsWith(route.slice(0, -1)) : `/${path}` === route,
  )
  return { ...globalHeaders, ...route?.headers }
}

describe('headers of static hosts', () => {
  it.each(PATHS)('Netlify and Cloudflare send the server’s headers for “%s”', (path) => {
    expect(netlifyHeaders(path)).toEqual(headersFor(path))
  })

  it.each(PATHS)('Azure Static Web Apps sends the server’s headers for “%s”', (path) => {
    expect(azureHeaders(path)).toEqual(headersFor(path))
  })
})

describe('content security policy', () => {
  it('admits no inline code, no evaluation and no connection', () => {
    expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe')
    expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'none'")
    expect(CONTENT_SECURITY_POLICY).toContain("script-src 'self';")
  })

  it('loses only frame-ancestors in the meta element', () => {
    const lost = CONTENT_SECURITY_POLICY.split('; ').filter(
      (directive) => !META_CONTENT_SECURITY_POLICY.split('; ').includes(directive),
    )
    expect(lost).toEqual(["frame-ancestors 'none'"])
  })
})
