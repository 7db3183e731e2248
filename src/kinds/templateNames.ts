import { abbreviation } from '../facts/abbreviations'
import { nameRule } from '../facts/naming'
import { lowerCamel } from '../lib/identifier'
import type { NodeView } from '../model/graph'
import type { EmitContext, Value } from '../model/template'

const LONGEST = 80
/** What is longer is cut before it is looked at. */
const LONGEST_DRAWN = 500

/** `pip-afw-hub`: the name of a resource that another one brings along, within the length of its type. */
export function derivedName(type: string, name: Value): Value {
  const start = `${abbreviation(type) ?? 'res'}-`
  return typeof name === 'string'
    ? cutTo(start + name, nameRule(type)?.max ?? LONGEST)
    : { $: 'join', parts: [start, name] }
}

/**
 * Gives legal, unique names to the parts inside one resource (rules, routes, records of a set). Accents are dropped, other
 * characters become hyphens; a name that is taken gets a number.
 */
export function partNames(fallback: string, longest = LONGEST): (drawn: string) => string {
  const taken = new Set<string>()
  return (drawn) => {
    const plain = drawn
      .slice(0, LONGEST_DRAWN)
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
    const legal = plain.replace(/-*[^A-Za-z0-9_.-]+-*/g, '-').replace(/^[^A-Za-z0-9]+/, '')
    const base = cutTo(legal, longest) || fallback
    let name = base
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      name = `${cutTo(base, longest - `-${number}`.length)}-${number}`
    }
    taken.add(name.toLowerCase())
    return name
  }
}

/** `vmJumpAdminPassword`: a parameter that belongs to one element; elements whose names read alike are told apart by id. */
export function parameterName(node: NodeView<unknown>, { graph }: EmitContext, word: string): string {
  const stem = lowerCamel(node.name, node.kind).slice(0, 40)
  const shared = graph.nodes.some(
    (other) =>
      other.id !== node.id &&
      lowerCamel(other.name, other.kind).slice(0, 40).toLowerCase() === stem.toLowerCase(),
  )
  // Linters take parameters with such words for secrets.
  const misleading = /password|pwd|secret|accountkey|acctkey/i.test(stem)
  const own = misleading
    ? `${node.kind}${node.id.toUpperCase()}`
    : shared
      ? `${stem}${node.id.toUpperCase()}`
      : stem
  return `${own}${word}`
}

function cutTo(text: string, length: number): string {
  return text.slice(0, length).replace(/[^A-Za-z0-9_]+$/, '')
}
