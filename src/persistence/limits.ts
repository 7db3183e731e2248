/** How much a document from outside may hold; far above what people draw, low enough that no tab freezes. */
export const LIMITS = {
  /** UTF-16 units of a document's text. */
  text: 16_000_000,
  /** Characters of a link. */
  link: 2_000_000,
  nodes: 5_000,
  links: 20_000,
  /** Nesting of objects and lists. */
  depth: 24,
  /** Values of all sorts together. */
  values: 2_000_000,
  /** Characters of one text. */
  string: 20_000,
  /** Items of one list, members of one object (nodes and links have limits of their own). */
  items: 20_000,
  /** Acceptances and intents each. */
  remarks: 5_000,
} as const
