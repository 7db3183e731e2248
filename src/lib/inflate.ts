import { deflateSync, Inflate } from 'fflate'
import { err, ok, type Result } from './result'

export interface InflateLimits {
  /** Output above this many bytes is refused, and so is input that is longer, since packing never lengthens so much. */
  readonly maxBytes: number
  /** Output above this multiple of the input is refused once it is more than `freeBytes`. By default 200. */
  readonly maxRatio?: number
  /** Output up to here is never refused for its ratio. By default 64 KiB. */
  readonly freeBytes?: number
  /** What the data was deflated with. */
  readonly dictionary?: Uint8Array
}

export type InflateError =
  /** The input or the output passes a limit: refused before more of it was made. */
  | 'tooLarge'
  /** Not deflate data, or cut off. */
  | 'damaged'

/**
 * Input is fed in slices, the limit is checked after each. Deflate expands at most 1032-fold, so small slices overshoot by
 * little; but the stream copies what it cannot use, so their number is bounded too.
 */
const smallestSlice = 1024
const mostSlices = 256

/** Raw deflate (RFC 1951) at the highest level, with an optional preset dictionary. Same input, same bytes. */
export function deflate(bytes: Uint8Array, dictionary?: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9, ...(dictionary && { dictionary }) })
}

/**
 * Inflates raw deflate data from strangers: stops at a hard limit while unpacking, so that a bomb costs no more than the
 * limit. Bytes after the last block are ignored, as inflate does everywhere.
 */
export function inflateBounded(bytes: Uint8Array, limits: InflateLimits): Result<Uint8Array, InflateError> {
  const { maxBytes, maxRatio = 200, freeBytes = 65_536, dictionary } = limits
  if (bytes.length === 0) return err('damaged')
  if (bytes.length > maxBytes + smallestSlice) return err('tooLarge')
  const limit = Math.min(maxBytes, Math.max(freeBytes, bytes.length * maxRatio))
  const sliceBytes = Math.max(smallestSlice, Math.ceil(bytes.length / mostSlices))
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Inflate(dictionary ? { dictionary } : {}, (part) => {
    parts.push(part)
    length += part.length
  })
  for (let start = 0; start < bytes.length; start += sliceBytes) {
    const end = start + sliceBytes
    try {
      stream.push(bytes.subarray(start, end), end >= bytes.length)
    } catch {
      return err('damaged')
    }
    if (length > limit) return err('tooLarge')
  }
  return ok(concatBytes(parts, length))
}

function concatBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
