/** Longer texts are cut: no identifier needs more, and the work stays bounded. */
const mostCharacters = 500

/**
 * Turns any text into a lower camel case identifier of ASCII letters and digits that starts with a letter: "Hub network
 * (1)" gives `hubNetwork1`. Accents are dropped, all other characters separate words. Text that yields nothing gives
 * `fallback`; one that would start with a digit gets `fallback` in front. Different texts may give the same identifier,
 * see `uniqueName`.
 */
export function lowerCamel(text: string, fallback: string): string {
  const [first, ...rest] = asciiWords(text)
  if (first === undefined) return fallback
  const camel = [lowerFirst(first), ...rest.map(upperFirst)].join('')
  return /^[0-9]/.test(camel) ? `${fallback}${camel}` : camel
}

/** Words of ASCII letters and digits in lower case, joined by hyphens: "Hub network (1)" gives `hub-network-1`. */
export function kebab(text: string, fallback: string): string {
  return asciiWords(text).join('-').toLowerCase() || fallback
}

/** `name`, or the first of `name2`, `name3` … that is not taken. */
export function uniqueName(name: string, isTaken: (candidate: string) => boolean, separator = ''): string {
  let candidate = name
  for (let n = 2; isTaken(candidate); n += 1) candidate = `${name}${separator}${n}`
  return candidate
}

function asciiWords(text: string): readonly string[] {
  const plain = text
    .slice(0, mostCharacters)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
  return plain.match(/[A-Za-z0-9]+/g) ?? []
}

/** An abbreviation is lowered as a whole: `NSG` gives `nsg`, not `nSG`. */
function lowerFirst(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1)
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
