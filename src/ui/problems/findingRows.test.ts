import { describe, expect, it } from 'vitest'
import type { Finding } from '../../model/finding'
import { NO_FILTER, passes, problemRows, type FindingFilter, type RowOptions } from './findingRows'

function finding(rule: string, element: string, part: Partial<Finding> = {}): Finding {
  return {
    key: `${rule}|${element}||`,
    rule,
    title: `Title of ${rule}`,
    severity: 'error',
    state: 'open',
    certainty: 'proved',
    assumes: [],
    message: `${element} breaks ${rule}`,
    why: '',
    how: '',
    element,
    elementName: element,
    related: [],
    source: { doc: 'd', date: '2026-01-01' },
    fixes: [],
    patterns: [],
    ...part,
  }
}

const findings = [
  finding('dns/zone-missing', 'kv'),
  finding('dns/zone-missing', 'st'),
  finding('paas/public-access-open', 'kv'),
  finding('nsg/missing', 'snet', { severity: 'warning' }),
  finding('naming/prefix', 'kv', { severity: 'info' }),
  finding('hybrid/forwarder', 'site', { state: 'needsInformation', severity: 'warning' }),
  finding('routing/no-way-out', 'snet', { state: 'accepted' }),
]

const options = (part: Partial<RowOptions> = {}): RowOptions => ({
  grouping: 'rule',
  filter: NO_FILTER,
  sections: new Set(['needsInformation']),
  closed: new Set(),
  ...part,
})

const outline = (part: Partial<RowOptions> = {}) =>
  problemRows(findings, options(part)).map((row) =>
    row.type === 'finding'
      ? `${'  '.repeat(row.level - 1)}${row.finding.rule} ${row.finding.elementName}`
      : `${row.type} ${row.key} ${row.count} ${row.open ? 'open' : 'closed'}`,
  )

describe('rows', () => {
  it('puts what must be mended first, alone where nothing belongs to it', () => {
    expect(outline()).toEqual([
      'group error rule dns/zone-missing 2 open',
      '  dns/zone-missing kv',
      '  dns/zone-missing st',
      'paas/public-access-open kv',
      'nsg/missing snet',
      'section info 1 closed',
      'section needsInformation 1 open',
      '  hybrid/forwarder site',
      'section accepted 1 closed',
    ])
  })
  it('groups by element and by area', () => {
    expect(outline({ grouping: 'element' }).slice(0, 4)).toEqual([
      'group error element kv 2 open',
      '  dns/zone-missing kv',
      '  paas/public-access-open kv',
      'dns/zone-missing st',
    ])
    expect(outline({ grouping: 'area' })[0]).toBe('group error area dns 2 open')
  })
  it('leaves out what is known', () => {
    const known = new Set(findings.slice(1).map(({ key }) => key))
    expect(outline({ known })).toEqual(['dns/zone-missing kv'])
  })
  it('leaves out what is in closed groups', () => {
    expect(outline({ closed: new Set(['error rule dns/zone-missing']) }).slice(0, 2)).toEqual([
      'group error rule dns/zone-missing 2 closed',
      'paas/public-access-open kv',
    ])
  })
})

describe('filter', () => {
  const count = (part: Partial<FindingFilter>) =>
    findings.filter((each) => passes(each, { ...NO_FILTER, ...part })).length
  it.each([
    ['all words, anywhere', { text: 'KV zone' }, 1],
    ['a part of a rule', { text: 'public-access' }, 1],
    ['a severity', { hidden: new Set(['error'] as const) }, 4],
    ['an area', { area: 'dns' }, 2],
    ['an element', { element: 'snet' }, 2],
    ['nothing', { text: 'nowhere' }, 0],
  ])('by %s', (_name, part, expected) => expect(count(part)).toBe(expected))
  it('finds what an element is related to', () => {
    const related = finding('topology/x', 'a', { related: [{ id: 'b', name: 'b', role: 'peer' }] })
    expect(passes(related, { ...NO_FILTER, element: 'b' })).toBe(true)
  })
})
