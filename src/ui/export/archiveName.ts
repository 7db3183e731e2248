import { kebab } from '../../lib/identifier'

/** `ml-platform-bicep.zip`: legal on every disk whatever the design is called. */
export function archiveName(design: string, format: string): string {
  return `${kebab(design, 'design').slice(0, 60)}-${format}.zip`
}
