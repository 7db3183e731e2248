import { appendVarint, readVarint } from '../../lib/varint'

/** Bytes that are not what the encoder writes. Thrown while reading and caught where a link is opened, nowhere else. */
export class Malformed extends Error {}

/** Writes the few sorts of values that the codec is made of. */
export class ByteWriter {
  readonly #bytes: number[] = []

  /** An integer from 0. */
  count(value: number): void {
    appendVarint(this.#bytes, value)
  }

  /** An integer of either sign: small ones of both take one byte. */
  integer(value: number): void {
    appendVarint(this.#bytes, value >= 0 ? value * 2 : -value * 2 - 1)
  }

  /** Any finite number, eight bytes. */
  double(value: number): void {
    this.#bytes.push(...new Uint8Array(Float64Array.of(value).buffer))
  }

  bytes(bytes: Uint8Array): void {
    for (const byte of bytes) this.#bytes.push(byte)
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

/** Reads what a writer wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #next = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  count(): number {
    const read = readVarint(this.#bytes, this.#next)
    if (!read) throw new Malformed('number')
    this.#next = read.next
    return read.value
  }

  integer(): number {
    const code = this.count()
    return code % 2 === 0 ? code / 2 : -(code + 1) / 2
  }

  double(): number {
    const [value] = new Float64Array(this.bytes(8).slice().buffer)
    if (value === undefined || !Number.isFinite(value)) throw new Malformed('double')
    return value
  }

  bytes(length: number): Uint8Array {
    if (length > this.left()) throw new Malformed('end')
    const start = this.#next
    this.#next += length
    return this.#bytes.subarray(start, this.#next)
  }

  /** How many things follow; each takes a byte at least, so no short text can ask for much memory. */
  many(): number {
    const value = this.count()
    if (value > this.left()) throw new Malformed('count')
    return value
  }

  left(): number {
    return this.#bytes.length - this.#next
  }
}

/** Integers that keep exact when doubled for their sign. */
export function isSmallInteger(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 50
}
