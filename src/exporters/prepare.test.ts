import { describe, expect, it } from 'vitest'
import { makeCatalog } from '../model/catalog'
import { buildTopology } from '../model/buildTopology'
import { DiagramBuilder } from '../model/builder'
import type { NodeId } from '../model/diagram'
import { defineKind } from '../model/kind'
import type { EmitContext, EmitNode, Emitted } from '../model/template'
import { exportBicep } from './bicep/exportBicep'
import type { Module } from './partition/deployment'
import { prepare } from './prepare'

const thing = defineKind({
  id: 'thing',
  label: 'Thing',
  summary: 'Stands for any kind.',
  group: 'network',
  icon: '',
  resourceType: 'Microsoft.Network/virtualNetworks',
  abbreviation: 'th',
  fields: {},
  appearance: 'card',
  placement: { in: ['canvas', 'thing'] },
  size: { w: 1, h: 1 },
})
const catalog = makeCatalog([thing], [])

type Write = (
  context: EmitContext,
  of: (name: string) => NodeId,
) => Partial<Emitted> | readonly Partial<Emitted>[]

/** A design whose things write what the table says; a name may start with `existing:` and a resource id follow. */
function designOf(things: Readonly<Record<string, Write | { readonly existing: string }>>) {
  const builder = new DiagramBuilder('Test')
  const ids = new Map<string, NodeId>()
  for (const [name, write] of Object.entries(things)) {
    const owner =
      typeof write === 'function'
        ? { mode: 'ours' as const }
        : { mode: 'existing' as const, resourceId: write.existing }
    ids.set(name, builder.add(thing, name, {}, { owner }))
  }
  const of = (name: string): NodeId => ids.get(name) ?? name
  const emit: EmitNode = (node, context) => {
    const write = things[node.name]
    const made = typeof write === 'function' ? write(context, of) : []
    return (Array.isArray(made) ? (made as readonly Partial<Emitted>[]) : [made as Partial<Emitted>]).map(
      (each) => ({
        slot: 'main',
        type: 'Microsoft.Network/virtualNetworks',
        name: context.nameOf(node),
        concern: 'network',
        body: {},
        ...each,
      }),
    )
  }
  const topology = buildTopology(builder.build(), catalog)
  const input = {
    topology,
    plan: { spaces: [], overlaps: [] },
    catalog,
    emitters: new Map([['thing', emit]]),
  }
  const { deployment } = prepare(input)
  const texts = deployment.notes.map(({ text }) => text)
  return {
    deployment,
    notes: texts,
    module: moduleIn(deployment.modules),
    files: exportBicep(input).files,
    of,
  }
}

function moduleIn(modules: readonly Module[]) {
  return (symbol: string): Module => {
    const found = modules.find((module) => module.symbol === symbol)
    if (!found)
      throw new Error(`no module ${symbol} among ${modules.map((module) => module.symbol).join(', ')}`)
    return found
  }
}

const refTo = (node: NodeId, path: readonly string[] = ['id']) =>
  ({ $: 'ref', node, slot: 'main', path }) as const

describe('references', () => {
  it('to another module become an output, an argument and a parameter', () => {
    const { module } = designOf({
      hub: () => ({}),
      vault: (_, of) => ({ concern: 'data', body: { properties: { id: refTo(of('hub')) } } }),
    })
    expect(module('network').outputs).toEqual([
      {
        name: 'hubId',
        description: 'Resource id of hub.',
        value: { t: 'property', symbol: 'hub', path: ['id'] },
      },
    ])
    const data = module('data')
    expect(data.arguments).toEqual([['hubId', { t: 'output', module: 'network', name: 'hubId' }]])
    expect(data.parameters.map(({ name }) => name)).toEqual(['hubId'])
    expect(data.needs).toEqual(['network'])
    expect(data.dependsOn).toEqual([])
  })

  it('in a name are computed, because names must be known when the deployment starts', () => {
    const { module } = designOf({
      hub: () => ({}),
      role: (_, of) => ({ concern: 'data', name: { $: 'call', name: 'guid', args: [refTo(of('hub'))] } }),
    })
    expect(module('network').outputs).toEqual([])
    expect(module('data').arguments[0]?.[1]).toMatchObject({ t: 'call', name: 'resourceId' })
    expect(module('data').dependsOn).toEqual(['network'])
  })

  it('in a name are computed also where the module reads the value, so that what-if can look into the module', () => {
    const { module } = designOf({
      hub: () => ({}),
      role: (_, of) => ({
        concern: 'data',
        name: { $: 'call', name: 'guid', args: [refTo(of('hub'))] },
        body: { properties: { id: refTo(of('hub')) } },
      }),
    })
    expect(module('data').arguments).toEqual([
      ['hubResourceId', expect.objectContaining({ t: 'call', name: 'resourceId' })],
      ['hubId', { t: 'output', module: 'network', name: 'hubId' }],
    ])
  })

  it('to an id that is read in one module and computed in another say so by their names', () => {
    const { module } = designOf({
      hub: () => ({}),
      vault: (_, of) => ({ concern: 'data', body: { properties: { id: refTo(of('hub')) } } }),
      role: (_, of) => ({
        concern: 'monitoring',
        name: { $: 'call', name: 'guid', args: [refTo(of('hub'))] },
      }),
    })
    expect(module('data').parameters.map(({ name }) => name)).toEqual(['hubId'])
    expect(module('monitoring').parameters.map(({ name }) => name)).toEqual(['hubResourceId'])
  })

  it('to what is not deployed become a parameter with a note', () => {
    const { deployment, notes } = designOf({
      plain: () => [],
      vault: (_, of) => ({ body: { properties: { id: refTo(of('plain')) } } }),
    })
    expect(deployment.parameters.map(({ name }) => name)).toEqual(['plainId'])
    expect(notes).toEqual(['plain is not deployed here: give its id as a parameter.'])
  })

  it('to themselves are computed, because no symbol may be used in its own declaration', () => {
    const { module } = designOf({
      gateway: (_, of) => ({ body: { properties: { part: refTo(of('gateway')) } } }),
    })
    expect(module('network').resources[0]?.body).toEqual([
      [
        'properties',
        { t: 'object', entries: [['part', expect.objectContaining({ t: 'call', name: 'resourceId' })]] },
      ],
    ])
  })
})

describe('order', () => {
  it('names only what no reference shows and nothing else waits for', () => {
    const waits = (of: (name: string) => NodeId, ...names: readonly string[]) =>
      names.map((name) => ({ node: of(name), slot: 'main' }))
    const { module } = designOf({
      a: () => ({}),
      b: (_, of) => ({ body: { properties: { a: refTo(of('a')) } } }),
      c: (_, of) => ({ dependsOn: waits(of, 'a', 'b') }),
    })
    expect(module('network').resources.find(({ symbol }) => symbol === 'c')?.dependsOn).toEqual(['b'])
  })

  it('breaks a cycle where it runs against the order of the concerns', () => {
    const { module, notes, deployment } = designOf({
      policy: (_, of) => ({ concern: 'filtering', body: { properties: { account: refTo(of('account')) } } }),
      hub: (_, of) => ({ body: { properties: { policy: refTo(of('policy')) } } }),
      account: (_, of) => ({ concern: 'data', body: { properties: { subnet: refTo(of('hub')) } } }),
    })
    expect(deployment.modules.map(({ symbol }) => symbol)).toEqual(['filtering', 'network', 'data'])
    expect(module('filtering').needs).toEqual([])
    expect(notes).toEqual([
      'policy and account refer to each other: policy is deployed first and names account by the id that it will have.',
    ])
  })

  it('makes one module of concerns that need each other', () => {
    const { deployment } = designOf({
      zone: () => ({ concern: 'names' }),
      hub: (_, of) => ({ body: { properties: { zone: refTo(of('zone')) } } }),
      resolver: (_, of) => ({ concern: 'names', body: { properties: { hub: refTo(of('hub')) } } }),
    })
    expect(deployment.modules.map(({ symbol, file }) => [symbol, file])).toEqual([
      ['networkAndDns', 'network-and-dns'],
    ])
  })
})

describe('limits of a template', () => {
  const many = Array.from({ length: 300 }, (_, index) => `hub${index}`)

  it('holds 64 outputs; further ids are computed by the main file', () => {
    const { module } = designOf({
      ...Object.fromEntries(many.slice(0, 100).map((name) => [name, () => ({})])),
      user: (_, of) => ({
        concern: 'data',
        body: { properties: { ids: many.slice(0, 100).map((name) => refTo(of(name))) } },
      }),
    })
    expect(module('network').outputs).toHaveLength(64)
    const kinds = module('data').arguments.map(([, value]) => value.t)
    expect([
      kinds.filter((kind) => kind === 'output').length,
      kinds.filter((kind) => kind === 'call').length,
    ]).toEqual([64, 36])
  })

  it('splits a module before it needs more than 256 parameters', () => {
    const users = Object.fromEntries(
      many.map((name): [string, Write] => [
        `of-${name}`,
        (_, of) => ({ concern: 'data', body: { properties: { id: refTo(of(name)) } } }),
      ]),
    )
    const { deployment } = designOf({
      ...Object.fromEntries(many.map((name) => [name, () => ({})])),
      ...users,
    })
    const parts = deployment.modules.filter(({ symbol }) => symbol.startsWith('data'))
    expect(parts.length).toBeGreaterThan(1)
    for (const { parameters } of parts) expect(parameters.length).toBeLessThanOrEqual(256)
    expect(parts.flatMap(({ resources }) => resources)).toHaveLength(300)
  })
})

describe('what exists already', () => {
  const hub = '/subscriptions/s1/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub'

  it('is named where it stands, and its new parts are deployed there', () => {
    const { module, deployment } = designOf({
      hub: { existing: hub },
      spoke: (_, of) => ({ body: { properties: { remote: refTo(of('hub')) } } }),
      back: (_, of) => ({
        type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
        name: 'to-spoke',
        parent: { node: of('hub'), slot: 'main' },
        body: { properties: { remote: refTo(of('spoke')) } },
      }),
    })
    expect(deployment.modules.map(({ symbol, scope }) => [symbol, scope])).toEqual([
      ['network', undefined],
      ['networkInRgHub', { subscription: 's1', resourceGroup: 'rg-hub' }],
    ])
    expect(module('network').handles).toMatchObject([
      { symbol: 'hub', name: { text: 'vnet-hub' }, scope: { resourceGroup: 'rg-hub' } },
    ])
    const [handle] = module('networkInRgHub').handles
    expect(handle).toMatchObject({ symbol: 'hub' })
    expect(handle).not.toHaveProperty('scope')
  })

  it('without a usable id becomes a parameter', () => {
    const { deployment, notes } = designOf({
      hub: { existing: 'the big one' },
      spoke: (_, of) => ({ body: { properties: { remote: refTo(of('hub')) } } }),
    })
    expect(deployment.parameters.map(({ name }) => name)).toEqual(['hubId'])
    expect(notes).toContain('hub exists already, but its resource id is not stated.')
  })

  it('takes new subnets one after the other', () => {
    const subnet =
      (name: string): Write =>
      (_, of) => ({
        type: 'Microsoft.Network/virtualNetworks/subnets',
        name,
        parent: { node: of('hub'), slot: 'main' },
      })
    const { module } = designOf({
      hub: { existing: hub },
      one: subnet('one'),
      two: subnet('two'),
      three: subnet('three'),
    })
    expect(module('networkInRgHub').resources.map(({ symbol, dependsOn }) => [symbol, dependsOn])).toEqual([
      ['one', []],
      ['two', ['one']],
      ['three', ['two']],
    ])
  })
})

describe('what goes wrong', () => {
  it('in one kind is a note, and the rest goes on', () => {
    const { notes, deployment } = designOf({
      bad: () => {
        throw new Error('no prefix')
      },
      good: () => ({}),
    })
    expect(notes).toEqual(['bad could not be written and is missing here: no prefix'])
    expect(deployment.modules.flatMap(({ resources }) => resources.map(({ symbol }) => symbol))).toEqual([
      'good',
    ])
  })

  it('with an unknown type or a missing parent leaves the resource out', () => {
    const { notes, deployment } = designOf({
      odd: () => ({ type: 'Contoso.Odd/things' }),
      part: (_, of) => ({
        type: 'Microsoft.Network/virtualNetworks/subnets',
        parent: { node: of('odd'), slot: 'main' },
      }),
    })
    expect(deployment.modules).toEqual([])
    expect(notes).toEqual([
      'No API version is known for Contoso.Odd/things, so it is missing here.',
      'part: Microsoft.Network/virtualNetworks/subnets is left out, because what it belongs to is not deployed here.',
    ])
  })
})

describe('parameters', () => {
  it('that are secret have no default and are in no file', () => {
    const { deployment, files } = designOf({
      vm: (context) => ({
        body: {
          properties: {
            adminPassword: context.param({
              name: 'vmPassword',
              type: 'string',
              description: 'Password.',
              default: 'hunter2',
              secure: true,
            }),
          },
        },
      }),
    })
    expect(deployment.parameters).toEqual([
      { name: 'vmPassword', type: 'string', description: 'Password.', secure: true },
    ])
    for (const { text } of files) expect(text).not.toContain('hunter2')
  })

  it('are passed down only where they are used', () => {
    const { module } = designOf({
      hub: (context, of) => ({
        body: { location: context.location(context.graph.node(of('hub')) ?? missing()) },
      }),
      vault: () => ({ concern: 'data' }),
    })
    expect(module('network').parameters.map(({ name }) => name)).toEqual(['location'])
    expect(module('data').parameters).toEqual([])
  })
})

it('writes subnets inside their network, which marks their lines', () => {
  const { files, of, module } = designOf({
    hub: () => ({ body: { properties: { addressSpace: {} } } }),
    training: (_, of) => ({
      type: 'Microsoft.Network/virtualNetworks/subnets',
      parent: { node: of('hub'), slot: 'main' },
      body: { properties: { addressPrefix: '10.0.0.0/24' } },
    }),
    endpoint: (_, of) => ({
      concern: 'privateEndpoints',
      body: { properties: { subnet: { id: refTo(of('training')) } } },
    }),
  })
  expect(module('network').resources.map(({ symbol }) => symbol)).toEqual(['hub'])
  expect(module('network').handles).toMatchObject([{ symbol: 'training', parent: 'hub' }])
  const file = files.find(({ path }) => path === 'modules/network.bicep')
  const span = file?.spans.find(({ node }) => node === of('training'))
  expect(
    file?.text
      .split('\n')
      .slice((span?.from ?? 0) - 1, span?.to)
      .map((line) => line.trim()),
  ).toEqual(['{', `name: 'training'`, 'properties: {', `addressPrefix: '10.0.0.0/24'`, '}', '}'])
})

it('gives things of one name different names and symbols', () => {
  const things = { 'vnet a': () => ({}), 'vnet-a': () => ({}) } satisfies Record<string, Write>
  const { module, notes } = designOf(things)
  expect(module('network').resources.map(({ symbol, name }) => [symbol, name])).toEqual([
    ['vnetA', { t: 'text', text: 'vnet-a' }],
    ['vnetA2', { t: 'text', text: 'vnet-a-2' }],
  ])
  expect(notes).toHaveLength(2)
})

function missing(): never {
  throw new Error('missing node')
}
