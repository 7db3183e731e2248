import type { Migration } from './migrate'

/** Every step from the first published schema to the current one, oldest first; a new one is a file and a line. */
export const migrations: readonly Migration[] = []
