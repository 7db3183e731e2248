import { keyOf } from '../synthesize/resourceKey'
import { identifierOf, joinWords, soundsSecret, type SymbolTable } from '../synthesize/symbols'
import type { TemplateResource } from '../../model/template'

/** A value that a module takes from another one. */
export interface Import {
  readonly name: string
  readonly description: string
  readonly target: TemplateResource
  readonly path: readonly (string | number)[]
  /**
   * The value must be known when the deployment starts (names are), so it is computed instead of read: what-if gives up on
   * a module whose names hang on the output of another (https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter-rule-what-if-short-circuiting).
   */
  readonly computed: boolean
}

/** Gives each foreign value one name in the whole deployment. */
export class ImportTable {
  readonly #table: SymbolTable
  readonly #imports = new Map<string, Import>()

  constructor(table: SymbolTable) {
    this.#table = table
  }

  /** The import of a property of a resource; `title` is the drawn name. */
  of(target: TemplateResource, path: Import['path'], computed: boolean, title: string): Import {
    const key = `${keyOf(target)} ${JSON.stringify(path)} ${computed}`
    const known = this.#imports.get(key)
    if (known) return known
    const words = path
      .map((part) => identifierOf(String(part), 'value'))
      .filter((word) => word !== 'properties')
    const stem = soundsSecret(target.symbol)
      ? identifierOf(`${lastWord(target.type)} ${target.node}`, 'resource')
      : target.symbol
    const isId = path.join('.') === 'id'
    const what = isId ? 'Resource id' : `The property ${path.join('.')}`
    const made: Import = {
      // Of one id there may be both: read from a module for a property, computed before that has run for a name.
      name: this.#table.claim(joinWords(stem, ...(isId && computed ? ['resource', ...words] : words))),
      description: `${what} of ${title}.`,
      target,
      path,
      computed,
    }
    this.#imports.set(key, made)
    return made
  }
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1)
}
