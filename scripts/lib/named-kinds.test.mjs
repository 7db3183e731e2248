import { describe, expect, it } from 'vitest'

import { kindsNamedIn } from './named-kinds.mjs'

const ids = new Set(['azureFirewall', 'natGateway', 'subnet'])
const ambiguous = new Set(['natGateway', 'subnet'])

describe('kindsNamedIn', () => {
  it.each([
    ["if (node.kind === 'azureFirewall') {", ['azureFirewall']],
    ['const icons = ["azureFirewall"]', ['azureFirewall']],
    ["if (kind === 'subnet' || kind === 'azureFirewall')", ['subnet', 'azureFirewall']],
    ["switch (node.kind) {\n  case 'subnet':", ['subnet']],
    ["topology.nodesOf('natGateway')", ['natGateway']],
    ["switch (egress.type) {\n  case 'natGateway':", []],
    ["const role = 'subnet'", []],
    ['const azureFirewall = 1', []],
    ["// the 'azureFirewall' kind", []],
    ["kind === 'virtualNetwork'", []],
  ])('%s', (code, expected) => {
    expect(kindsNamedIn(code, ids, ambiguous).map(({ id }) => id)).toEqual(expected)
  })

  it('gives the line', () => {
    expect(kindsNamedIn("\n\n'azureFirewall'", ids, ambiguous)).toEqual([{ line: 3, id: 'azureFirewall' }])
  })
})
