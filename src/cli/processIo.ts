import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { decodeUtf8 } from '../lib/utf8'
import { LIMITS } from '../persistence/limits'
import { Refusal, type Io } from './command'

/** Files and streams of the process. */
export function processIo(version: string): Io {
  return {
    read: async (path) => {
      const bytes = path === '-' ? await standardInput() : await reading(path)
      const text = decodeUtf8(bytes)
      if (text === undefined) throw new Refusal(`${path}: it is no UTF-8 text.`)
      return text
    },
    write: (path, text) => (path === undefined || path === '-' ? print(text) : replaceFile(path, text)),
    writeFolder: async (folder, files) => {
      for (const file of files) await replaceFile(join(folder, file.path), file.text)
    },
    note: (line) => console.error(line),
    today: new Date().toISOString().slice(0, 10),
    version,
  }
}

async function reading(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new Refusal(`${path}: ${reasonOf(error)}`)
  }
}

async function standardInput(): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part as Uint8Array)
    length += bytes.length
    if (length > LIMITS.text * 3) throw new Refusal('Standard input is larger than a design may be.')
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

/** Waits until the text is out: a pipe takes it in pieces. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

/** Written beside and renamed: a crash leaves the old file or the new one, and a file may be read and written in one run. */
async function replaceFile(path: string, text: string): Promise<void> {
  const work = `${path}.${process.pid}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    const there = await stat(path).catch(() => undefined)
    if (there && !there.isFile()) return await writeFile(path, text)
    await writeFile(work, text)
    await rename(work, there ? await realpath(path) : path)
  } catch (error) {
    await rm(work, { force: true })
    throw new Refusal(`${path}: ${reasonOf(error)}`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'it is a folder.',
  EACCES: 'access is denied.',
  ENOTDIR: 'a part of the path is a file.',
  EEXIST: 'a part of the path is a file.',
  ENOSPC: 'there is no space left.',
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}
