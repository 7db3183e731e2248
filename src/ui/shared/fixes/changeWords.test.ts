import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../../model/catalog'
import { makeCatalog } from '../../../model/catalog'
import type { Command } from '../../../model/commands'
import { DiagramBuilder } from '../../../model/builder'
import { choice, flag, stringList, text } from '../../../model/fields'
import { defineKind } from '../../../model/kind'
import { defineRelation } from '../../../model/relation'
import { changeWords } from './changeWords'

const box = defineKind({
  id: 'box',
  label: 'Box',
  summary: '',
  group: 'network',
  icon: '',
  abbreviation: 'b',
  fields: {
    door: choice(
      'Door',
      [
        { value: 'open', label: 'All networks' },
        { value: 'shut', label: 'Off' },
      ],
      'open',
    ),
    lit: flag('Light', false),
    prefix: text('Prefix'),
    hosts: stringList('Hosts', []),
  },
  appearance: 'container',
  placement: { in: ['canvas', 'box'] },
  size: { w: 10, h: 10 },
})
const tie = defineRelation({
  id: 'tie',
  label: 'Tie',
  summary: '',
  from: ['box'],
  to: ['box'],
  appearance: 'line',
  fields: {},
})
const catalog: Catalog = makeCatalog([box], [tie])

const b = new DiagramBuilder('d', {})
const a = b.add(box, 'alpha', { hosts: ['x', 'y'] })
const c = b.add(box, 'gamma', { prefix: '10.0.0.0/24' })
b.link(tie, a, c)
const diagram = b.build()
const [link] = Object.keys(diagram.links)
const idOf = (name: string) => Object.values(diagram.nodes).find((node) => node.name === name)?.id ?? ''

const words = (...commands: readonly Command[]) => changeWords(diagram, catalog, commands)

describe('changes in words', () => {
  it.each<[string, Command, readonly string[]]>([
    [
      'a choice by its words',
      { type: 'setProperties', id: idOf('alpha'), properties: { door: 'shut' } },
      ['alpha: Door “All networks” → “Off”'],
    ],
    [
      'a switch, and an empty text that is filled',
      { type: 'setProperties', id: idOf('alpha'), properties: { lit: true, prefix: '10.1.0.0/24' } },
      ['alpha: Light off → on', 'alpha: Prefix 10.1.0.0/24'],
    ],
    [
      'a list by what comes and goes',
      { type: 'setProperties', id: idOf('alpha'), properties: { hosts: ['y', 'z'] } },
      ['alpha: Hosts: add z', 'alpha: Hosts: remove x'],
    ],
    [
      'nothing where nothing changes',
      { type: 'setProperties', id: idOf('gamma'), properties: { prefix: '10.0.0.0/24' } },
      [],
    ],
    ['a link', { type: 'removeLinks', ids: [link ?? ''] }, ['Unlink alpha and gamma (tie)']],
    ['a rename', { type: 'renameNode', id: idOf('alpha'), name: 'beta' }, ['Rename alpha to beta']],
    [
      'places have no meaning',
      { type: 'setBoxes', boxes: { [idOf('alpha')]: { x: 0, y: 0, w: 1, h: 1 } } },
      [],
    ],
  ])('%s', (_what, command, expected) => expect(words(command).steps).toEqual(expected))

  it('names what is added by the name that it will have, and touches what is there', () => {
    const node = {
      id: 'n9',
      kind: 'box',
      name: 'delta',
      parent: idOf('gamma'),
      properties: {},
      owner: { mode: 'ours' },
    } as const
    const result = words(
      { type: 'addNode', node, box: { x: 0, y: 0, w: 1, h: 1 } },
      { type: 'addLink', link: { id: 'l9', kind: 'tie', from: idOf('alpha'), to: 'n9', properties: {} } },
    )
    expect(result.steps).toEqual(['Add box delta in gamma', 'Link alpha and delta (tie)'])
    expect(new Set(result.touched)).toEqual(new Set([idOf('alpha'), idOf('gamma')]))
  })
})
