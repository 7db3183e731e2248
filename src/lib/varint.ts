/** Appends an unsigned LEB128 integer: seven bits a byte, lowest first. Takes safe integers from 0. */
export function appendVarint(out: number[], value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`No unsigned integer: ${value}`)
  let rest = value
  while (rest >= 0x80) {
    out.push((rest % 0x80) | 0x80)
    rest = Math.floor(rest / 0x80)
  }
  out.push(rest)
}

/**
 * Reads the integer at `offset` and says where the next thing starts. Undefined when the bytes end too early, the number
 * is not safe, or it has needless zero bytes at its end: each number has one encoding.
 */
export function readVarint(
  bytes: Uint8Array,
  offset: number,
): { readonly value: number; readonly next: number } | undefined {
  let value = 0
  let unit = 1
  for (let next = offset; ; next += 1) {
    const byte = bytes[next]
    if (byte === undefined) return undefined
    value += (byte & 0x7f) * unit
    if (!Number.isSafeInteger(value)) return undefined
    if (byte < 0x80) return byte === 0 && next > offset ? undefined : { value, next: next + 1 }
    unit *= 0x80
  }
}
