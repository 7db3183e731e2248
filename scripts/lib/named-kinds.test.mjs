import { describe, expect, it } from 'vitest'

import { kindsNamedIn } from './named-kinds.mjs'

const ids = new Set(['azureFirewall', 'subnet'])

describe('kindsNamedIn', () => {
  it.each([
    ["if (node.kind === 'azureFirewall') {", ['azureFirewall']],
    ['const icons = ["azureFirewall"]', ['azureFirewall']],
    ["case 'subnet':", ['subnet']],
    ["if (kind === 'subnet' || kind === 'azureFirewall')", ['subnet', 'azureFirewall']],
    ["const role = 'subnet'", []],
    ['const azureFirewall = 1', []],
    ["// the 'azureFirewall' kind", []],
    ["kind === 'virtualNetwork'", []],
  ])('%s', (line, expected) => {
    expect(kindsNamedIn(line, ids)).toEqual(expected)
  })
})
