import { err, mapError, type Result } from '../lib/result'
import type { Diagram } from '../model/diagram'
import { writeDocument } from './documentText'
import { fileNameOf } from './fileName'
import { readDocument } from './gate'
import { LIMITS } from './limits'
import { describeProblem, problem } from './problem'

/** Files of designs in the browser. Errors are one sentence for the person. */
export interface DesignFiles {
  /** Asks for a file; `null` when the person gave up. */
  open(): Promise<Result<Diagram, string> | null>
  /** Reads a file that was dropped on the window. */
  read(file: Blob): Promise<Result<Diagram, string>>
  /** Hands the design out as `<name>.cordon.json`, to a place that the person picks where the browser can ask. */
  save(diagram: Diagram): Promise<void>
  /** Hands any text or bytes out as a file. */
  download(name: string, content: string | Uint8Array, type: string): void
}

/** The part of the file-system picker that is used; browsers without it download. */
interface SavePicker {
  showSaveFilePicker?(options: object): Promise<{
    createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>
  }>
}

const TYPE = { description: 'Cordon design', accept: { 'application/json': ['.cordon.json', '.json'] } }

export function browserFiles(): DesignFiles {
  return {
    open: async () => {
      const file = await pickFile()
      return file === null ? null : read(file)
    },
    read,
    save: async (diagram) => {
      const picker = window as unknown as SavePicker
      const name = fileNameOf(diagram.name)
      if (!picker.showSaveFilePicker) return download(name, writeDocument(diagram), 'application/json')
      try {
        const handle = await picker.showSaveFilePicker({ suggestedName: name, types: [TYPE] })
        const writable = await handle.createWritable()
        await writable.write(writeDocument(diagram))
        await writable.close()
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return
        // Refused by policy (embedded, old permission): the download always works.
        download(name, writeDocument(diagram), 'application/json')
      }
    },
    download,
  }
}

async function read(file: Blob): Promise<Result<Diagram, string>> {
  // Up to three bytes make one unit of text; what is longer cannot pass the gate and need not be read.
  if (file.size > LIMITS.text * 3) {
    return err(describeProblem(problem('tooLarge', `The file has ${file.size} bytes.`)))
  }
  return mapError(readDocument(await file.text()), describeProblem)
}

/** The browser's own dialog for one file. */
function pickFile(): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.json,application/json'
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

function download(name: string, content: string | Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The browser takes the file after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
