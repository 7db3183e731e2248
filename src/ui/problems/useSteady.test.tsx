// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../model/finding'
import { NO_FILTER, problemRows } from './findingRows'
import { rowsNow, useSteady } from './useSteady'

const finding = (key: string, message = key): Finding => ({
  key,
  rule: `area/${key}`,
  title: key,
  severity: 'error',
  state: 'open',
  certainty: 'proved',
  assumes: [],
  message,
  why: '',
  how: '',
  element: null,
  elementName: '',
  related: [],
  source: { doc: 'd', date: '2026-01-01' },
  fixes: [],
  patterns: [],
})

function List({ findings, design = 1 }: { readonly findings: readonly Finding[]; readonly design?: number }) {
  const steady = useSteady(findings, design)
  const rows = rowsNow(
    problemRows(steady.findings, {
      grouping: 'rule',
      filter: NO_FILTER,
      sections: new Set(),
      closed: new Set(),
    }),
    findings,
  )
  return (
    <>
      <div data-testid="list" {...steady.handlers}>
        {rows.map((row) => (
          <button key={row.key} type="button">
            {row.type === 'finding' && `${row.gone ? 'gone ' : ''}${row.finding.message}`}
          </button>
        ))}
      </div>
      <button type="button" onClick={steady.refresh}>{`waiting ${steady.waiting}`}</button>
    </>
  )
}

const rows = () => [...screen.getByTestId('list').children].map(({ textContent }) => textContent)
const before = [finding('a'), finding('b')]
const after = [finding('new'), finding('b', 'b has changed')]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('rows of the list', () => {
  it('follow the findings while nobody is there', () => {
    const { rerender } = render(<List findings={before} />)
    rerender(<List findings={after} />)
    expect(rows()).toEqual(['new', 'b has changed'])
  })

  it('keep their places under the pointer and catch up when it leaves', () => {
    const { rerender } = render(<List findings={before} />)
    fireEvent.pointerEnter(screen.getByTestId('list'))
    rerender(<List findings={after} />)
    expect(rows()).toEqual(['gone a', 'b has changed'])
    expect(screen.getByText('waiting 1')).toBeTruthy()
    fireEvent.pointerLeave(screen.getByTestId('list'))
    expect(rows()).toEqual(['new', 'b has changed'])
  })

  it('come at once where there was none, also under the pointer', () => {
    const { rerender } = render(<List findings={[]} />)
    fireEvent.pointerEnter(screen.getByTestId('list'))
    rerender(<List findings={after} />)
    expect(rows()).toEqual(['new', 'b has changed'])
  })

  it('keep their places around the focus, also on its way between rows', () => {
    const { rerender } = render(<List findings={before} />)
    act(() => screen.getByText('a').focus())
    act(() => screen.getByText('b').focus())
    act(() => void vi.runAllTimers())
    rerender(<List findings={after} />)
    expect(rows()).toEqual(['gone a', 'b has changed'])
    act(() => screen.getByText('waiting 1').focus())
    act(() => void vi.runAllTimers())
    expect(rows()).toEqual(['new', 'b has changed'])
  })

  it('catch up when asked, and keep still again', () => {
    const { rerender } = render(<List findings={before} />)
    fireEvent.pointerEnter(screen.getByTestId('list'))
    rerender(<List findings={after} />)
    fireEvent.click(screen.getByText('waiting 1'))
    expect(rows()).toEqual(['new', 'b has changed'])
    rerender(<List findings={before} />)
    expect(rows()).toEqual(['gone new', 'b'])
  })

  it('are those of another drawing at once', () => {
    const { rerender } = render(<List findings={before} />)
    fireEvent.pointerEnter(screen.getByTestId('list'))
    rerender(<List findings={after} design={2} />)
    expect(rows()).toEqual(['new', 'b has changed'])
  })
})
