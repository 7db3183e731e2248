import { decodeUtf8, encodeUtf8 } from '../../lib/utf8'
import { Malformed, type ByteReader, type ByteWriter } from './bytes'

/**
 * Texts of a document, each written once, in the order of first use. What the table knows is a step from the last known one,
 * which mostly is the next.
 */
export class StringPool {
  readonly #known: ReadonlyMap<string, number>
  readonly #indexes = new Map<string, number>()

  constructor(table: readonly string[], region: string) {
    const known = new Map<string, number>()
    expand(table, region).forEach((text, index) => {
      if (!known.has(text)) known.set(text, index)
    })
    this.#known = known
  }

  /** Writes a reference: 0 for a text that is used for the first time, else its place counted from 1. */
  refer(out: ByteWriter, text: string): void {
    const index = this.#indexes.get(text)
    if (index === undefined) this.#indexes.set(text, this.#indexes.size)
    out.count(index === undefined ? 0 : index + 1)
  }

  /** The texts referred to so far: for each 0 or the step to its place in the table, then the unknown ones. */
  write(out: ByteWriter): void {
    const unknown: Uint8Array[] = []
    out.count(this.#indexes.size)
    let expected = 0
    for (const text of this.#indexes.keys()) {
      const place = this.#known.get(text)
      if (place === undefined) {
        unknown.push(encodeUtf8(text))
        out.count(0)
        continue
      }
      const step = place - expected
      out.count(step >= 0 ? step * 2 + 1 : -step * 2)
      expected = place + 1
    }
    for (const bytes of unknown) out.count(bytes.length)
    for (const bytes of unknown) out.bytes(bytes)
  }
}

/** The texts of a document while it is read. */
export class StringList {
  readonly #texts: readonly string[]
  #next = 0

  constructor(input: ByteReader, table: readonly string[], region: string) {
    const known = expand(table, region)
    const texts: (string | undefined)[] = []
    let expected = 0
    for (let left = input.many(); left > 0; left -= 1) {
      const code = input.count()
      if (code === 0) {
        texts.push(undefined)
        continue
      }
      const place = expected + (code % 2 === 1 ? (code - 1) / 2 : -code / 2)
      const text = known[place]
      if (text === undefined) throw new Malformed('text')
      texts.push(text)
      expected = place + 1
    }
    const lengths = texts.map((text) => (text === undefined ? input.count() : 0))
    this.#texts = texts.map((text, index) => text ?? utf8(input.bytes(lengths[index] ?? 0)))
  }

  /** Reads a reference. */
  read(input: ByteReader): string {
    const code = input.count()
    const text = this.#texts[code === 0 ? this.#next : code - 1]
    if (code === 0) this.#next += 1
    if (text === undefined) throw new Malformed('reference')
    return text
  }
}

function utf8(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes)
  if (text === undefined) throw new Malformed('utf8')
  return text
}

function expand(table: readonly string[], region: string): readonly string[] {
  return table.map((text) => text.replaceAll('\u0001', region))
}
