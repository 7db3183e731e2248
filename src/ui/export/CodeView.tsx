import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { NodeId } from '../../model/diagram'
import type { ExportedFile } from '../../model/template'
import { useActions } from '../../store/hooks'
import styles from './CodeView.module.css'
import { highlightLines, plainLines, type Token } from './highlight'
import { linesOf, nodeAt } from './spans'

/** Height of a line, pixels; the style sheet says the same. */
const LINE = 18
const SPARE = 30

export interface CodeViewProps {
  readonly file: ExportedFile
  /** The element whose lines are marked and brought into sight. */
  readonly node: NodeId | undefined
}

/** A file with colours and line numbers. Only the lines in sight are drawn; a click selects what a line belongs to. */
export function CodeView({ file, node }: CodeViewProps) {
  const lines = useHighlighted(file)
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 600 })
  const marked = useMemo(() => (node === undefined ? [] : linesOf(file, node)), [file, node])
  const { select } = useActions()
  useScrolledTo(scroller, marked, view.height)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      setView({ top: element.scrollTop, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const first = Math.max(0, Math.floor(view.top / LINE) - SPARE)
  const last = Math.min(lines.length, Math.ceil((view.top + view.height) / LINE) + SPARE)
  const digits = String(lines.length).length
  const choose = (line: number) => {
    const found = nodeAt(file, line)
    if (found !== undefined && getSelection()?.isCollapsed !== false) select([found])
  }
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable by keys
      tabIndex={0}
      role="region"
      aria-label={`${file.path}, ${lines.length} lines`}
      onScroll={(event) =>
        setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
    >
      <pre className={styles['code']} style={{ height: lines.length * LINE }}>
        <code className={styles['window']} style={{ transform: `translateY(${first * LINE}px)` }}>
          {lines.slice(first, last).map((line, index) => {
            const number = first + index + 1
            const isMarked = marked.some(({ from, to }) => from <= number && number <= to)
            return (
              // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- by keys one selects on the canvas, which leads here
              <span
                key={number}
                className={styles['line']}
                data-marked={isMarked || undefined}
                onClick={() => choose(number)}
              >
                <span className={styles['number']} style={{ minWidth: `${digits + 1}ch` }} aria-hidden="true">
                  {number}
                </span>
                <Line tokens={line} />
              </span>
            )
          })}
        </code>
      </pre>
    </div>
  )
}

const Line = memo(function Line({ tokens }: { readonly tokens: readonly Token[] }) {
  return (
    <span className={styles['text']}>
      {tokens.map(({ text, type }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the pieces of a line have no other identity
        <span key={index} data-token={type || undefined}>
          {text}
        </span>
      ))}
      {'\n'}
    </span>
  )
})

/** Plain at once, coloured as soon as the highlighter is there. */
function useHighlighted(file: ExportedFile): readonly (readonly Token[])[] {
  const [coloured, setColoured] = useState<{
    readonly text: string
    readonly lines: readonly (readonly Token[])[]
  }>()
  const { text, language } = file
  useEffect(() => {
    let given = false
    void highlightLines({ text, language }).then((lines) => given || setColoured({ text, lines }))
    return () => {
      given = true
    }
  }, [text, language])
  const plain = useMemo(() => plainLines(text), [text])
  return coloured?.text === text ? coloured.lines : plain
}

/** Brings the longest marked stretch, the resource itself, into sight when another element is selected or the view is shown. */
function useScrolledTo(
  scroller: React.RefObject<HTMLDivElement | null>,
  marked: readonly { readonly from: number; readonly to: number }[],
  height: number,
): void {
  const longest = marked.reduce<(typeof marked)[number] | undefined>(
    (best, span) => (best && best.to - best.from >= span.to - span.from ? best : span),
    undefined,
  )
  const first = longest?.from
  const last = longest?.to
  useEffect(() => {
    const element = scroller.current
    if (!element || first === undefined || last === undefined) return
    const top = (first - 1) * LINE
    const isSeen = top >= element.scrollTop && last * LINE <= element.scrollTop + height
    if (!isSeen) element.scrollTo({ top: Math.max(0, top - 2 * LINE) })
  }, [scroller, first, last, height])
}
