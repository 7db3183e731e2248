const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Value of each ASCII code, 255 where it is none. */
const values = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = alphabet.indexOf(String.fromCharCode(code))
  return value < 0 ? 255 : value
})

/** RFC 4648 section 5 without padding: safe in a URL as it is. */
export function encodeBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (at(bytes, i) << 16) | (at(bytes, i + 1) << 8) | at(bytes, i + 2)
    const characters = Math.min(bytes.length - i, 3) + 1
    for (let k = 0; k < characters; k += 1) text += alphabet.charAt((group >> (18 - 6 * k)) & 63)
  }
  return text
}

/**
 * The bytes of a base64url text; undefined when any character is foreign (padding and spaces too), the length is
 * impossible, or unused bits are set. So each byte sequence has exactly one text.
 */
export function decodeBase64Url(text: string): Uint8Array | undefined {
  const loose = text.length % 4
  if (loose === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let pending = 0
  let bits = 0
  let end = 0
  for (let i = 0; i < text.length; i += 1) {
    const value = values[text.charCodeAt(i)] ?? 255
    if (value === 255) return undefined
    pending = ((pending & 0xff) << 6) | value
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[end] = pending >> bits
      end += 1
    }
  }
  return (pending & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

function at(bytes: Uint8Array, i: number): number {
  return bytes[i] ?? 0
}
