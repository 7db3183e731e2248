/**
 * Orders texts the way people number things: `subnet2` before `subnet10`. Digits compare by value, all else by code
 * unit, ignoring ASCII case at first; texts that differ at all never compare equal. Independent of the locale, so that
 * the same design gives the same bytes everywhere.
 */
export function naturalCompare(a: string, b: string): number {
  return compareParts(partsOf(a), partsOf(b)) || compareText(a, b)
}

function partsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[0-9]+|[^0-9]+/g) ?? []
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; ; i += 1) {
    const x = a[i]
    const y = b[i]
    if (x === undefined || y === undefined) return a.length - b.length
    const order = isNumber(x) && isNumber(y) ? compareDigits(x, y) : compareText(x, y)
    if (order !== 0) return order
  }
}

/** By value at any length: without leading zeros the longer one is larger. */
function compareDigits(a: string, b: string): number {
  const x = withoutLeadingZeros(a)
  const y = withoutLeadingZeros(b)
  return x.length - y.length || compareText(x, y)
}

function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+/, '')
}

function isNumber(part: string): boolean {
  return part >= '0' && part < ':'
}

/** By code unit, as `<` does. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
