import { encodeUtf8 } from './utf8'

/**
 * The 64-bit FNV-1a hash of the UTF-8 bytes of a text, as 16 hexadecimal digits. For fingerprints and caches; no
 * protection against someone who wants two texts to collide. http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fnv1a64(text: string): string {
  // Two unsigned 32-bit halves; the prime is 2^40 + 0x1b3, and no product leaves the exact range of a double.
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const byte of encodeUtf8(text)) {
    low = (low ^ byte) >>> 0
    const product = low * 0x1b3
    high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + low * 0x100) % 0x1_0000_0000
    low = product >>> 0
  }
  return hex(high) + hex(low)
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0')
}
