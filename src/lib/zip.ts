import { strToU8, zipSync } from 'fflate'

/** A file to be packed; folders in the path are kept. */
export interface ZipEntry {
  readonly path: string
  readonly text: string
}

/** Packs texts into a zip archive. Without clock: the same files give the same bytes. */
export function zipTexts(entries: readonly ZipEntry[]): Uint8Array {
  // The archive's dates are local times without a zone; the first day that the format knows, wherever it is packed.
  // oxlint-disable-next-line eslint/no-restricted-globals -- a fixed date, not a clock
  const mtime = new Date(1980, 0, 1)
  const files = Object.fromEntries(entries.map(({ path, text }) => [path, strToU8(text)]))
  return zipSync(files, { mtime, level: 9 })
}
