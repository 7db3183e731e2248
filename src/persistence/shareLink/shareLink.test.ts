import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deflate } from '../../lib/inflate'
import { encodeUtf8 } from '../../lib/utf8'
import type { Properties } from '../../model/diagram'
import { initialProperties } from '../../model/fields'
import { patterns } from '../../patterns/list'
import { anyDiagram, anyText } from '../../testing/diagramArbitraries'
import { canonicalDocument, writeDocument } from '../documentText'
import { LIMITS } from '../limits'
import { holdsDesign, wrap } from './envelope'
import { linkOfDesign, linkOfText, openLink } from './shareLink'
import { TABLES_1 } from './tables'

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
const problemOf = (link: string) => {
  const opened = openLink(link)
  return opened.ok ? undefined : opened.error
}
const exfiltration = patterns.find(({ id }) => id === 'custom-exfil-prevention')!

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (_, pattern) => {
  const diagram = pattern.build(initialProperties(pattern.parameters))

  it('opens to an equal design from a link that every program takes', () => {
    const link = linkOfDesign(diagram)
    const opened = openLink(link)
    expect(opened.ok && opened.value.diagram).toEqual(diagram)
    expect(`https://cordon.example.org/design/#${link}`.length).toBeLessThanOrEqual(2000)
  })

  it('gives back the bytes of its file', () => {
    const text = writeDocument(diagram)
    const link = linkOfText(text)
    expect(link.ok && openLink(link.value)).toMatchObject({ ok: true, value: { text } })
  })
})

it('stays short when nothing of a pattern is as by default', () => {
  const parameters = {
    ...initialProperties(exfiltration.parameters),
    workload: 'fraudscoring',
    region: 'swedencentral',
    addressSpace: '172.29.128.0/18',
    nodes: 137,
  } as Properties
  const link = linkOfDesign(exfiltration.build(parameters))
  expect(link.length).toBeLessThanOrEqual(1500)
})

describe('any design', () => {
  it('opens to an equal one', () => {
    fc.assert(
      fc.property(anyDiagram, (diagram) => {
        const opened = openLink(`https://example.org/#${linkOfDesign(diagram)}`)
        expect(opened.ok && opened.value.diagram).toEqual(diagram)
      }),
      { numRuns: 300 },
    )
  })

  it('survives texts that bytes cannot hold', () => {
    const diagram = exfiltration.build(initialProperties(exfiltration.parameters) as Properties)
    const half = {
      ...diagram,
      nodes: { ...diagram.nodes, n1: { ...diagram.nodes['n1']!, name: 'half \ud83d' } },
    }
    const opened = openLink(linkOfDesign(half))
    expect(opened.ok && opened.value.diagram).toEqual(half)
  })

  it('gives back the bytes of any file that the gate takes', () => {
    const styles = fc.constantFrom<(document: object) => string>(
      (document) => JSON.stringify(document),
      (document) => JSON.stringify(document, null, 2),
      (document) => `${JSON.stringify(document, null, 4)}\n`,
      (document) => `${JSON.stringify(document, null, '\t').replaceAll('\n', '\r\n')}\r\n`,
      (document) => `${JSON.stringify({ $schema: './cordon-1.json', ...document }, null, 2)}\n`,
      (document) => JSON.stringify(Object.fromEntries(Object.entries(document).reverse()), null, 1),
      (document) => `\uFEFF ${JSON.stringify({ ...document, remark: 'kept' })} \n\n`,
    )
    fc.assert(
      fc.property(anyDiagram, styles, (diagram, style) => {
        const text = style(canonicalDocument(diagram))
        const link = linkOfText(text)
        expect(link.ok && openLink(link.value)).toMatchObject({ ok: true, value: { text } })
      }),
      { numRuns: 200 },
    )
  })

  it('has a link of its own length, not of its file’s, when a printer made the file', () => {
    const document = canonicalDocument(
      exfiltration.build(initialProperties(exfiltration.parameters) as Properties),
    )
    for (const text of [JSON.stringify(document), `${JSON.stringify(document, null, 2)}\n`]) {
      const link = linkOfText(text)
      expect(link.ok && link.value.length).toBeLessThan(1200)
    }
  })
})

describe('what is no link of ours', () => {
  const link = linkOfDesign(exfiltration.build(initialProperties(exfiltration.parameters) as Properties))

  it('tells a cut-off one at any length', () => {
    for (let length = 'd=a'.length; length < link.length; length += 1) {
      expect(problemOf(link.slice(0, length))?.code, String(length)).toMatch(/cutOff/)
    }
  })

  it('notices every changed character', () => {
    const alphabet = 'ABab09-_'
    for (let at = 'd=a'.length; at < link.length; at += 1) {
      const other = Array.from(alphabet).find((character) => character !== link[at])!
      const found = problemOf(link.slice(0, at) + other + link.slice(at + 1))
      expect(found?.code, `at ${at}`).toMatch(/damaged|cutOff|newer/)
    }
  })

  it.each([
    ['', 'notLink'],
    ['https://example.org/', 'notLink'],
    ['https://example.org/?d=a1234', 'notLink'],
    ['#d=', 'cutOff'],
    ['#d=bQUJD', 'newer'],
    ['#d=9QUJD', 'notLink'],
    ['#d=a!!!!', 'damaged'],
    [`${link}A`, 'damaged'],
    ['x'.repeat(LIMITS.link + 1), 'tooLarge'],
  ])('%.40s', (text, code) => {
    expect(problemOf(text)?.code).toBe(code)
  })

  it('takes spaces and line breaks around it', () => {
    expect(openLink(`  https://example.org/a/#${link}\n`).ok).toBe(true)
    expect(holdsDesign(`#${link}`)).toBe(true)
    expect(holdsDesign('#rules/dns')).toBe(false)
  })

  it('refuses a form that it does not know as newer', () => {
    expect(problemOf(wrap(Uint8Array.of(9, 0)))?.code).toBe('newer')
  })

  it('stops unpacking a bomb', () => {
    const bomb = deflate(new Uint8Array(LIMITS.text + 10_000_000), encodeUtf8(TABLES_1.dictionary))
    for (const form of [0, 1, 2]) {
      const bytes = new Uint8Array(bomb.length + 1)
      bytes[0] = form
      bytes.set(bomb, 1)
      expect(problemOf(wrap(bytes))?.code).toBe('tooLarge')
    }
  })

  it('never breaks on bytes that nobody made, and never half-loads', () => {
    const dictionary = encodeUtf8(TABLES_1.dictionary)
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), fc.uint8Array({ maxLength: 200 }), (form, content) => {
        const packed = deflate(content, dictionary)
        const opened = openLink(wrap(Uint8Array.from([form, ...packed])))
        if (!opened.ok)
          expect(opened.error.code).toMatch(/damaged|shape|limit|broken|newer|notJson|notDesign/)
      }),
      { numRuns: 2000 },
    )
    fc.assert(fc.property(anyText, (text) => void openLink(`#d=a${text}`)))
  })
})

describe('links of version a', () => {
  it('open as they did when they were made', () => {
    const opened = openLink(fixture('version-a.link.txt'))
    expect(opened.ok && opened.value.text).toBe(fixture('version-a.cordon.json'))
  })
})
