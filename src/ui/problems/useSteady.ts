import { useEffect, useMemo, useRef, useState, type HTMLAttributes } from 'react'
import type { Finding } from '../../model/finding'
import type { ProblemRow } from './findingRows'

type Handlers = Pick<HTMLAttributes<HTMLElement>, 'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'>

export interface Steady {
  /** The findings that the rows are made of: those of the last moment at which the list was free to change. */
  readonly findings: readonly Finding[]
  /** How many have come since and wait for their rows. */
  readonly waiting: number
  /** Shows them at once. */
  refresh(): void
  /** For the region that the list is in. */
  readonly handlers: Handlers
}

/**
 * Keeps rows from moving while somebody is about to act on one: as long as the pointer is over the list or the focus in it,
 * no row comes, goes or changes place. The list catches up when it is left, or when the person asks for what is new.
 * `design` tells drawings apart: another one starts anew. Where there was no row there is nothing to keep still.
 */
export function useSteady(findings: readonly Finding[], design: number): Steady {
  const { isHeld, handlers } = useHeld()
  const [base, setBase] = useState({ findings, design })
  const keepsStill = isHeld && base.design === design && base.findings.length > 0
  if (base.findings !== findings && !keepsStill) setBase({ findings, design })
  const waiting = useMemo(() => newSince(findings, base.findings), [findings, base])
  return {
    findings: base.findings,
    waiting,
    refresh: () => setBase({ findings, design }),
    handlers,
  }
}

/** How many findings an older answer had not. */
export function newSince(findings: readonly Finding[], before: readonly Finding[]): number {
  if (findings === before) return 0
  const known = new Set(before.map(({ key }) => key))
  return findings.filter(({ key }) => !known.has(key)).length
}

/** Rows with what their findings have become: what changed says so in its place, what went is marked as gone. */
export function rowsNow(rows: readonly ProblemRow[], findings: readonly Finding[]): readonly ProblemRow[] {
  const current = new Map(findings.map((finding) => [finding.key, finding]))
  return rows.map((row) => {
    if (row.type !== 'finding') return row
    const finding = current.get(row.key)
    if (!finding) return { ...row, gone: true }
    return finding === row.finding ? row : { ...row, finding }
  })
}

/** True while the pointer is over a region or the focus is in it or in a menu that was opened from it. */
function useHeld(): { readonly isHeld: boolean; readonly handlers: Handlers } {
  const [hasPointer, setPointer] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(leaving.current), [])
  const handlers = useMemo(
    (): Handlers => ({
      onPointerEnter: () => setPointer(true),
      onPointerLeave: () => setPointer(false),
      onFocus: () => {
        clearTimeout(leaving.current)
        setFocus(true)
      },
      onBlur: () => {
        // On its way to a menu, and back, the focus is nowhere for a moment.
        clearTimeout(leaving.current)
        leaving.current = setTimeout(() => setFocus(false))
      },
    }),
    [],
  )
  return { isHeld: hasPointer || hasFocus, handlers }
}
