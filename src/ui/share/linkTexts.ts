import { escapeMarkdown } from '../../lib/markdown'

/** The link for wikis and pull requests; angle brackets keep every character of the address. */
export function markdownLink(name: string, link: string): string {
  return `[${escapeMarkdown(name)}](<${link}>)`
}

/** The link for pages and rich mail. */
export function htmlLink(name: string, link: string): string {
  return `<a href="${escapeHtml(link)}">${escapeHtml(name)}</a>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
