import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect } from 'vitest'

/** A file of a golden folder. */
export interface GoldenFile {
  readonly path: string
  readonly text: string
}

/** Set to rewrite the golden folders instead of comparing with them: the change is then reviewed as a diff. */
const UPDATE = process.env['CORDON_UPDATE_GOLDENS'] === '1'

/** Expects the folder to hold exactly these files, byte for byte; `CORDON_UPDATE_GOLDENS=1` writes them. */
export function expectGolden(folder: string, files: readonly GoldenFile[]): void {
  if (UPDATE) writeGolden(folder, files)
  const produced = Object.fromEntries(files.map(({ path, text }) => [path, text]))
  const golden = readGolden(folder)
  expect(Object.keys(produced).sort(), `files of ${folder}; CORDON_UPDATE_GOLDENS=1 rewrites them`).toEqual(
    Object.keys(golden).sort(),
  )
  for (const [path, text] of Object.entries(golden)) expect(produced[path], join(folder, path)).toBe(text)
}

function writeGolden(folder: string, files: readonly GoldenFile[]): void {
  rmSync(folder, { recursive: true, force: true })
  for (const { path, text } of files) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}

function readGolden(folder: string): Readonly<Record<string, string>> {
  const entries = listFiles(folder).map((file) => [
    relative(folder, file).replaceAll('\\', '/'),
    readFileSync(file, 'utf8'),
  ])
  return Object.fromEntries(entries) as Record<string, string>
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}
