import { deflate, inflateBounded } from '../../lib/inflate'
import { printPrettyJson } from '../../lib/prettyJson'
import { andThen, err, mapError, ok, type Result } from '../../lib/result'
import { decodeUtf8, encodeUtf8 } from '../../lib/utf8'
import type { Diagram } from '../../model/diagram'
import { canonicalDocument, writeDocument } from '../documentText'
import { readDocument, readParsed } from '../gate'
import { LIMITS } from '../limits'
import { problem, type InputProblem } from '../problem'
import { ByteReader, ByteWriter, Malformed } from './bytes'
import { readDesign, writeDesign } from './design'
import { unwrap, wrap } from './envelope'
import { TABLES_1 } from './tables'
import { likelyStyles, packStyle, styled, unpackStyle } from './textStyle'

/** What the payload holds, its first byte: a design, a design and the style of its file, or the text of a file. */
const DESIGN = 0
const STYLED = 1
const TEXT = 2

export interface OpenedLink {
  readonly diagram: Diagram
  /** The very text that the link was made from; of a drawing, the text that Cordon saves. */
  readonly text: string
}

/** The fragment that holds a whole design, without `#`. Opening it gives an equal design. Same design, same fragment. */
export function linkOfDesign(diagram: Diagram): string {
  const link = wrap(payload(DESIGN, writeDesign(diagram, TABLES_1)))
  // Nobody shall lose anything to a text that bytes cannot hold, such as half an emoji: the design then goes as JSON.
  return opensTo(link, writeDocument(diagram)) ? link : textLink(writeDocument(diagram))
}

/**
 * The fragment that holds a file's text: opening it gives the same bytes back. As short as the design's own where the text is
 * as Cordon or a plain JSON printer would write it.
 */
export function linkOfText(text: string): Result<string, InputProblem> {
  const read = readDocument(text)
  if (!read.ok) return read
  if (writeDocument(read.value) === text) return ok(linkOfDesign(read.value))
  const style = likelyStyles(text).find(
    (likely) => styled(canonicalDocument(read.value), likely, printPrettyJson) === text,
  )
  if (!style) return ok(textLink(text))
  const out = new ByteWriter()
  const packed = encodeUtf8(packStyle(style))
  out.count(packed.length)
  out.bytes(packed)
  out.bytes(writeDesign(read.value, TABLES_1))
  const link = wrap(payload(STYLED, out.finish()))
  return ok(opensTo(link, text) ? link : textLink(text))
}

/** Opens a link or fragment. Bytes that nobody made, cut-off, huge and newer ones give a problem, never half a design. */
export function openLink(link: string): Result<OpenedLink, InputProblem> {
  return andThen(unwrap(link), (bytes) => {
    const [form] = bytes
    if (form === undefined || form > TEXT) {
      return err(problem('newer', 'The link was made by a newer version of Cordon.'))
    }
    const unpacked = inflateBounded(bytes.subarray(1), {
      maxBytes: LIMITS.text,
      dictionary: encodeUtf8(TABLES_1.dictionary),
    })
    const content = mapError(unpacked, (reason) =>
      reason === 'tooLarge'
        ? problem('tooLarge', 'The link unpacks to more than a design may hold.')
        : problem('damaged', 'The link is damaged: it cannot be unpacked.'),
    )
    return andThen(content, (inner) => openForm(form, inner))
  })
}

function openForm(form: number, bytes: Uint8Array): Result<OpenedLink, InputProblem> {
  if (form === TEXT) {
    const text = decodeUtf8(bytes)
    if (text === undefined) return err(problem('damaged', 'The link is damaged: it holds no text.'))
    return andThen(readDocument(text), (diagram) => ok({ diagram, text }))
  }
  if (form === DESIGN) {
    return andThen(designIn(bytes), (diagram) => ok({ diagram, text: writeDocument(diagram) }))
  }
  const input = new ByteReader(bytes)
  return guarded(() => {
    const packed = decodeUtf8(input.bytes(input.many()))
    const style = unpackStyle(packed ?? '')
    if (!style.ok) throw new Malformed('style')
    return andThen(designIn(input.bytes(input.left())), (diagram) =>
      ok({ diagram, text: styled(canonicalDocument(diagram), style.value, printPrettyJson) }),
    )
  })
}

function designIn(bytes: Uint8Array): Result<Diagram, InputProblem> {
  return guarded(() => readParsed(readDesign(bytes, TABLES_1)))
}

function guarded<T>(read: () => Result<T, InputProblem>): Result<T, InputProblem> {
  try {
    return read()
  } catch (error) {
    if (error instanceof Malformed) {
      return err(problem('damaged', 'The link is damaged: what it holds is no design.'))
    }
    throw error
  }
}

function textLink(text: string): string {
  return wrap(payload(TEXT, encodeUtf8(text)))
}

function payload(form: number, content: Uint8Array): Uint8Array {
  const packed = deflate(content, encodeUtf8(TABLES_1.dictionary))
  const bytes = new Uint8Array(packed.length + 1)
  bytes[0] = form
  bytes.set(packed, 1)
  return bytes
}

function opensTo(link: string, text: string): boolean {
  const opened = openLink(link)
  return opened.ok && opened.value.text === text
}
