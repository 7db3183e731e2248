import { kinds } from './kinds/list'
import { relations } from './links/list'
import { makeCatalog } from './model/catalog'
import type { AnyPattern } from './model/pattern'

/** Everything that can be drawn. Rules, patterns and exporters are loaded by who runs them. */
export const catalog = makeCatalog(kinds, relations)

/** The documented patterns, fetched when they are first needed. */
export const loadPatterns = async (): Promise<readonly AnyPattern[]> => (await import('./patterns/list')).patterns
