import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deflate, inflateBounded } from './inflate'
import { encodeUtf8 } from './utf8'

const limits = { maxBytes: 1_000_000 }

describe('deflate and inflate', () => {
  it('give back what went in, with and without a dictionary', () => {
    const dictionary = encodeUtf8('{"kind":"subnet","name":"snet-')
    const text = fc
      .array(fc.constantFrom('subnet', 'name', '10.0.', '"kind":', 'x', '{}'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.boolean(), (content, withDictionary) => {
        const bytes = encodeUtf8(content)
        const packed = withDictionary ? deflate(bytes, dictionary) : deflate(bytes)
        const opened = inflateBounded(packed, withDictionary ? { ...limits, dictionary } : limits)
        expect(opened).toEqual({ ok: true, value: bytes })
      }),
    )
  })

  it('are what zlib understands and writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(new Uint8Array(inflateRawSync(deflate(bytes)))).toEqual(bytes)
        expect(inflateBounded(deflateRawSync(bytes), limits)).toEqual({ ok: true, value: bytes })
      }),
    )
  })

  it('shorten text that is like the dictionary', () => {
    const text = encodeUtf8('a virtual network with private endpoints and a firewall')
    expect(deflate(text, text).length).toBeLessThan(deflate(text).length / 3)
  })
})

describe('inflateBounded', () => {
  const bomb = new Uint8Array(deflateRawSync(new Uint8Array(100_000_000)))

  it('takes output up to the limit and nothing above', () => {
    const packed = deflateRawSync(new Uint8Array(1000))
    expect(inflateBounded(packed, { maxBytes: 1000 })).toMatchObject({ ok: true })
    expect(inflateBounded(packed, { maxBytes: 999 })).toEqual({ ok: false, error: 'tooLarge' })
  })

  it('refuses a ratio no document has', () => {
    expect(inflateBounded(bomb, { maxBytes: 1e12 })).toEqual({ ok: false, error: 'tooLarge' })
    expect(inflateBounded(bomb, { maxBytes: 1e12, maxRatio: 2000 })).toMatchObject({ ok: true })
  })

  it('stops unpacking at the limit instead of at the end', () => {
    // Unpacked to its end, a bomb without its last bytes is damaged before it is too large.
    const cutOff = bomb.subarray(0, -10)
    expect(inflateBounded(cutOff, { maxBytes: 1e12, maxRatio: 2000 })).toEqual({
      ok: false,
      error: 'damaged',
    })
    expect(inflateBounded(cutOff, limits)).toEqual({ ok: false, error: 'tooLarge' })
  })

  it('refuses a large stored block as well', () => {
    const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 2_654_435_761) >>> 24)
    const stored = deflateRawSync(noise, { level: 0 })
    expect(inflateBounded(stored, limits)).toEqual({ ok: true, value: noise })
    expect(inflateBounded(stored, { maxBytes: 1000 })).toEqual({ ok: false, error: 'tooLarge' })
  })

  it('ignores what follows the last block, however much', () => {
    const packed = deflateRawSync(encodeUtf8('hub'))
    const padded = new Uint8Array(900_000)
    padded.set(packed)
    expect(inflateBounded(padded, limits)).toEqual({ ok: true, value: encodeUtf8('hub') })
  })

  it('refuses input that is longer than the output may be', () => {
    const padded = new Uint8Array(10_000)
    padded.set(deflateRawSync(encodeUtf8('hub')))
    expect(inflateBounded(padded, { maxBytes: 5000 })).toEqual({ ok: false, error: 'tooLarge' })
  })

  it('refuses nothing at all, and every cut off stream', () => {
    expect(inflateBounded(new Uint8Array(), limits)).toEqual({ ok: false, error: 'damaged' })
    for (const level of [0, 9]) {
      const packed = deflateRawSync(encodeUtf8('hub and spoke, hub and spoke, 10.0.0.0/16'), { level })
      for (let length = 0; length < packed.length; length += 1) {
        expect(inflateBounded(packed.subarray(0, length), limits)).toEqual({ ok: false, error: 'damaged' })
      }
    }
  })

  it('answers to any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
        const opened = inflateBounded(bytes, { maxBytes: 100_000 })
        if (opened.ok) expect(opened.value.length).toBeLessThanOrEqual(100_000)
      }),
      { numRuns: 1000 },
    )
  })
})
