import { kinds } from './kinds/list'
import { relations } from './links/list'
import { makeCatalog } from './model/catalog'

/** Everything that can be drawn. Rules, patterns and exporters are loaded by who runs them. */
export const catalog = makeCatalog(kinds, relations)
