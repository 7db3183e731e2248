const LONGEST = 33
const SHORTEST = 3

/**
 * Names for outbound rules that their type accepts: letters, digits, hyphens and underscores, a letter or digit first,
 * 3 to 33 characters, no two alike. The n-th name stands for the n-th wish.
 */
export function ruleNames(wishes: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wishes.map((wish) => {
    const plain = wish
      .slice(0, 200)
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^[-_]+/, '')
      .slice(0, LONGEST)
    const base = plain.length >= SHORTEST ? plain : `rule${plain === '' ? '' : `-${plain}`}`
    let name = base
    for (let number = 2; taken.has(name.toLowerCase()); number += 1)
      name = `${base.slice(0, LONGEST - 1 - String(number).length)}-${number}`
    taken.add(name.toLowerCase())
    return name
  })
}
