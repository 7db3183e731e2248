import type { Diagram } from '../model/diagram'
import { readDocument } from '../persistence/gate'
import { describeProblem } from '../persistence/problem'
import { Refusal, type Io } from './command'

/** A design from a file or standard input, with the text that it came from. */
export async function readDesign(
  path: string,
  io: Io,
): Promise<{ readonly diagram: Diagram; readonly text: string }> {
  const text = await io.read(path)
  const read = readDocument(text)
  if (!read.ok) throw new Refusal(`${path === '-' ? 'Standard input' : path}: ${describeProblem(read.error)}`)
  return { diagram: read.value, text }
}
