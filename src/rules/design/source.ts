import type { Source } from '../../lib/source'

/** What Cordon itself asks of a document; no article of Azure stands behind it. */
export const DOCUMENT: Source = { doc: 'Cordon: what a design file holds', date: '2026-11-21' }
