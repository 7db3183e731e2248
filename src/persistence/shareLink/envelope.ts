import { decodeBase64Url, encodeBase64Url } from '../../lib/base64url'
import { fnv1a64 } from '../../lib/hash'
import { err, ok, type Result } from '../../lib/result'
import { appendVarint, readVarint } from '../../lib/varint'
import { LIMITS } from '../limits'
import { problem, type InputProblem } from '../problem'

/** The name of the design in the fragment of an address: `#d=…`. */
const NAME = 'd='
const VERSION = 'a'
const CHECK_BYTES = 4

/** The fragment for a payload: `d=`, the version's letter, then length, payload and checksum in base64url. */
export function wrap(payload: Uint8Array): string {
  const bytes: number[] = []
  appendVarint(bytes, payload.length)
  for (const byte of payload) bytes.push(byte)
  bytes.push(...checksum(payload))
  return NAME + VERSION + encodeBase64Url(Uint8Array.from(bytes))
}

/** True when an address or fragment says that it holds a design. */
export function holdsDesign(link: string): boolean {
  return link.includes(`#${NAME}`) || link.startsWith(NAME)
}

/** The payload of a link, a fragment with or without `#`, whole and undamaged. */
export function unwrap(link: string): Result<Uint8Array, InputProblem> {
  const text = link.trim()
  if (text.length > LIMITS.link) {
    return err(
      problem('tooLarge', `The link has ${text.length} characters; at most ${LIMITS.link} are read.`),
    )
  }
  const start = text.indexOf(NAME)
  if (start < 0 || (start > 0 && text[start - 1] !== '#')) {
    return err(problem('notLink', 'The link holds no design.'))
  }
  const version = text.charAt(start + NAME.length)
  if (/^[b-z]$/.test(version)) {
    return err(problem('newer', 'The link was made by a newer version of Cordon.'))
  }
  if (version !== VERSION) {
    return err(version === '' ? cutOff() : problem('notLink', 'The link holds no design that Cordon knows.'))
  }
  return payloadOf(text.slice(start + NAME.length + 1))
}

function payloadOf(encoded: string): Result<Uint8Array, InputProblem> {
  // Where the text was cut, up to three characters may stand for less than a byte.
  const bytes = decodeBase64Url(encoded)
  const whole = bytes ?? longestPrefix(encoded)
  if (!whole) return err(problem('damaged', 'The link holds characters that do not belong there.'))
  const length = readVarint(whole, 0)
  if (!length) return err(encoded.length < 4 ? cutOff() : damaged())
  const end = length.next + length.value
  if (whole.length < end + CHECK_BYTES) return err(cutOff(whole.length, end + CHECK_BYTES))
  if (!bytes || bytes.length > end + CHECK_BYTES) return err(damaged())
  const payload = bytes.subarray(length.next, end)
  const isWhole = checksum(payload).every((byte, index) => byte === bytes[end + index])
  return isWhole ? ok(payload) : err(damaged())
}

function longestPrefix(encoded: string): Uint8Array | undefined {
  return /^[A-Za-z0-9_-]*$/.test(encoded)
    ? decodeBase64Url(encoded.slice(0, encoded.length - (encoded.length % 4)))
    : undefined
}

function damaged(): InputProblem {
  return problem('damaged', 'The link is damaged: what it holds does not match its checksum.')
}

function cutOff(there?: number, needed?: number): InputProblem {
  const share = there !== undefined && needed !== undefined ? `: ${there} of ${needed} bytes are there` : ''
  return problem('cutOff', `The link is cut off${share}.`)
}

/** Enough to notice damage; nobody is kept from making a link of their own. */
function checksum(payload: Uint8Array): readonly number[] {
  const hash = fnv1a64(encodeBase64Url(payload))
  return [0, 2, 4, 6].map((at) => Number.parseInt(hash.slice(at, at + 2), 16))
}
