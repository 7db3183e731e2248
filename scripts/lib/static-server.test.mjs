import { describe, expect, it } from 'vitest'

import { requestedPath } from './static-server.mjs'

describe('requestedPath', () => {
  it.each([
    ['/', 'index.html'],
    ['/?x=1', 'index.html'],
    ['/assets/a%20b.js', 'assets/a b.js'],
    ['/a/../b.js', 'b.js'],
    ['/..%2f..%2fetc/passwd', undefined],
    ['/%2fetc/passwd', undefined],
    ['/%00', undefined],
    ['/%', undefined],
  ])('%s → %s', (url, expected) => {
    expect(requestedPath(url)).toBe(expected)
  })
})
