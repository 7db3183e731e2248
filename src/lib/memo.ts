/**
 * A function that remembers its last call: the same arguments (compared by identity) give the same value again, without
 * computing. Enough for values derived from one current document.
 */
export function memoLast<Args extends readonly unknown[], R>(
  compute: (...args: Args) => R,
): (...args: Args) => R {
  let last: { readonly args: Args; readonly value: R } | undefined
  return (...args) => {
    if (last === undefined || !sameItems(last.args, args)) last = { args, value: compute(...args) }
    return last.value
  }
}

/** A function of one object that computes once per object and forgets with it. The object must never change. */
export function memoWeak<K extends WeakKey, R>(compute: (key: K) => R): (key: K) => R {
  const known = new WeakMap<K, { readonly value: R }>()
  return (key) => {
    let entry = known.get(key)
    if (entry === undefined) {
      entry = { value: compute(key) }
      known.set(key, entry)
    }
    return entry.value
  }
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => Object.is(item, b[i]))
}
