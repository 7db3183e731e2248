import { describe, expect, it } from 'vitest'
import { initialProperties } from '../../model/fields'
import { patterns } from '../../patterns/list'
import { writeDocument } from '../documentText'
import { linkOfDesign, linkOfText, openLink } from './shareLink'

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (_, pattern) => {
  const diagram = pattern.build(initialProperties(pattern.parameters))

  it('opens to an equal design from a short link', () => {
    const link = linkOfDesign(diagram)
    const opened = openLink(link)
    expect(opened.ok && opened.value.diagram).toEqual(diagram)
    expect(`https://cordon.example/#${link}`.length).toBeLessThanOrEqual(2000)
  })

  it('gives back the bytes of its file', () => {
    const text = writeDocument(diagram)
    const link = linkOfText(text)
    const opened = link.ok && openLink(link.value)
    expect(opened && opened.ok && opened.value.text).toBe(text)
  })
})
