import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { NodeId } from '../../model/diagram'
import type { ExportedFile } from '../../model/template'
import { useActions } from '../../store/hooks'
import styles from './CodeView.module.css'
import { highlightLines, plainLines, type Token } from './highlight'
import { linesOf, nodeAt, type LineRange } from './spans'

/** Height of a line, pixels; the style sheet says the same. */
const LINE = 18
const SPARE = 30

/** What of a file is in sight, pixels. */
interface View {
  readonly top: number
  readonly height: number
}

export interface CodeViewProps {
  readonly file: ExportedFile
  /** The element whose lines are marked and brought into sight. */
  readonly node: NodeId | undefined
}

/** A file with colours and line numbers. Only the lines in sight are drawn; a click selects what a line belongs to. */
export function CodeView({ file, node }: CodeViewProps) {
  const lines = useHighlighted(file)
  const scroller = useRef<HTMLDivElement>(null)
  const marked = useMemo(() => (node === undefined ? [] : linesOf(file, node)), [file, node])
  const { select } = useActions()
  const { view, measure } = useView(scroller, node, marked)
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
      onScroll={measure}
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

/**
 * The part of a file that is in sight. Another element, or an element that gets its lines, brings the longest marked
 * stretch, the resource itself, into sight before anything is painted; where the person has scrolled since is theirs,
 * also when lines move or the panel gets another height.
 */
function useView(
  scroller: React.RefObject<HTMLDivElement | null>,
  node: NodeId | undefined,
  marked: readonly LineRange[],
): { readonly view: View; readonly measure: () => void } {
  const [view, setView] = useState<View>({ top: 0, height: 0 })
  const longest = longestOf(marked)
  const wanted = useRef<LineRange | undefined>(undefined)
  const isMarked = longest !== undefined
  useLayoutEffect(() => {
    wanted.current = longest
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- lines that only move are not brought back
  }, [node, isMarked])
  const measure = useCallback(() => {
    const element = scroller.current
    // Without height (a panel that is not laid out yet) there is nothing to scroll: the wish is kept.
    if (!element || element.clientHeight === 0) return
    if (wanted.current) bringIntoSight(element, wanted.current)
    wanted.current = undefined
    setView({ top: element.scrollTop, height: element.clientHeight })
  }, [scroller])
  useLayoutEffect(measure, [measure, node, isMarked])
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, measure])
  return { view, measure }
}

function longestOf(marked: readonly LineRange[]): LineRange | undefined {
  return marked.reduce<LineRange | undefined>(
    (best, span) => (best && best.to - best.from >= span.to - span.from ? best : span),
    undefined,
  )
}

/** Scrolls a stretch to the top, two lines before it left in sight, unless all of it is seen already. */
function bringIntoSight(element: HTMLElement, { from, to }: LineRange): void {
  const top = (from - 1) * LINE
  const isSeen = top >= element.scrollTop && to * LINE <= element.scrollTop + element.clientHeight
  if (!isSeen) element.scrollTo({ top: Math.max(0, top - 2 * LINE) })
}
