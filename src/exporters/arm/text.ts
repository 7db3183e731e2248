/**
 * A plain text as a template string. Only a text that starts with `[` and ends with `]` is taken for an expression, and
 * only that one is escaped; a bracket more would change any other.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions, heading "Escape characters".
 */
export function literal(text: string): string {
  return text.startsWith('[') && text.endsWith(']') ? `[${text}` : text
}

/** A text inside an expression. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
