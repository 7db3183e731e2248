import type { Properties } from '../model/diagram'

/** A text among properties whose kind is not known here; empty for anything else. */
export function textOf(properties: Properties, field: string): string {
  const value = properties[field]
  return typeof value === 'string' ? value : ''
}

/** The texts of a list among properties whose kind is not known here. */
export function textsOf(properties: Properties, field: string): readonly string[] {
  const value = properties[field]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The texts that say something, without surrounding spaces: rows of a list that were begun and left empty do not count. */
export function filled(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}
