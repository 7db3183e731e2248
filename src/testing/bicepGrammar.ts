import { createRequire } from 'node:module'
import { Language, Parser, type Node } from 'web-tree-sitter'

const path = createRequire(import.meta.url)
let parser: Promise<Parser> | undefined

/** The published grammar of Bicep. It knows neither parameter files nor spread. */
export function bicepParser(): Promise<Parser> {
  parser ??= load()
  return parser
}

async function load(): Promise<Parser> {
  await Parser.init()
  const language = await Language.load(path.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'))
  const made = new Parser()
  made.setLanguage(language)
  return made
}

/** Faults of a syntax tree: error nodes and nodes that the parser had to make up. */
export function faultsIn(root: Node): readonly string[] {
  if (!root.hasError) return []
  const own =
    root.isError || root.isMissing ? [`line ${root.startPosition.row + 1}: ${root.text.slice(0, 80)}`] : []
  return [...own, ...root.children.flatMap((child) => (child ? faultsIn(child) : []))]
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** What a string literal of the tree means; undefined when something in it is evaluated. */
export function readLiteral(literal: Node): string | undefined {
  if (literal.namedChildren.some((child) => child?.type === 'interpolation')) return undefined
  return literal.text
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gsu, (_, code: string | undefined, letter: string) =>
      code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16)),
    )
}
