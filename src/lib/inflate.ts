import { deflateSync, Inflate } from 'fflate'
import { err, ok, type Result } from './result'

export interface InflateLimits {
  /** Output above this many bytes is refused. */
  readonly maxBytes: number
  /** Output above this multiple of the input is refused once it is more than `freeBytes`. By default 200. */
  readonly maxRatio?: number
  /** Output up to here is never refused for its ratio. By default 64 KiB. */
  readonly freeBytes?: number
  /** What the data was deflated with. */
  readonly dictionary?: Uint8Array
}

export type InflateError =
  /** The output passes a limit: refused before more of it was made. */
  | 'tooLarge'
  /** Not deflate data, or cut off. */
  | 'damaged'

/** Input is fed in slices of this size. Deflate expands at most 1032-fold, so one slice overshoots by 1 MiB at most. */
const sliceBytes = 1024

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
  const limit = Math.min(maxBytes, Math.max(freeBytes, bytes.length * maxRatio))
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Inflate(dictionary ? { dictionary } : {}, (part) => {
    parts.push(part)
    length += part.length
  })
  if (bytes.length === 0) return err('damaged')
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
