// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { AnnouncerProvider } from './announcer'
import { ErrorBoundary } from './ErrorBoundary'
import { FilterField } from './FilterField'
import { KindIcon } from './KindIcon'
import { Mono } from './Mono'
import { SegmentedControl } from './SegmentedControl'
import { SeverityIcon } from './SeverityIcon'
import { SourceLink } from './SourceLink'
import { Splitter } from './Splitter'
import { ToolButton } from './ToolButton'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('KindIcon', () => {
  it('draws the shapes and is hidden from screen readers', () => {
    const { container } = render(
      <KindIcon
        svg='<svg viewBox="0 0 24 24" stroke-width="1.6"><path d="M1 2"/><circle cx="3" cy="4" r="1"/></svg>'
        size={22}
      />,
    )
    const svg = container.querySelector('svg')
    expect(svg?.getAttribute('aria-hidden')).toBe('true')
    expect(svg?.getAttribute('width')).toBe('22')
    expect(svg?.getAttribute('stroke-width')).toBe('1.6')
    expect(svg?.querySelector('path')?.getAttribute('d')).toBe('M1 2')
    expect(svg?.querySelector('circle')?.getAttribute('cy')).toBe('4')
  })
})

describe('SeverityIcon', () => {
  it('has a name, and none where words stand beside it', () => {
    const { rerender } = render(<SeverityIcon mark="needsInformation" />)
    expect(screen.getByRole('img', { name: 'Needs information' })).toBeTruthy()
    rerender(<SeverityIcon mark="needsInformation" label={null} />)
    expect(screen.queryByRole('img')).toBeNull()
  })
})

describe('SourceLink', () => {
  it('opens the document apart from the app', () => {
    render(
      <SourceLink
        doc="Secure a workspace"
        heading="Limits"
        date="2026-01-08"
        url="https://learn.microsoft.com/x"
      />,
    )
    const link = screen.getByRole('link', { name: /Secure a workspace: Limits, 2026-01-08/ })
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(link.getAttribute('target')).toBe('_blank')
  })

  it.each([
    undefined,
    'data:text/html,1',
    'https://learn.microsoft.com.evil.example/',
    'http://learn.microsoft.com/',
  ])('shows %s as text', (url) => {
    render(<SourceLink doc="Somewhere" date="2026-03" undated {...(url !== undefined && { url })} />)
    expect(screen.queryByRole('link')).toBeNull()
    expect(document.body.textContent).toContain('Somewhere, read 2026-03')
  })
})

describe('Mono', () => {
  const withClipboard = (writeText: (text: string) => Promise<void>) =>
    vi.stubGlobal('navigator', { clipboard: { writeText }, userAgent: '' })
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    ['says that it copied', () => Promise.resolve(), 'Copied 10.1.0.0/16'],
    [
      'says that it could not',
      () => Promise.reject(new Error('denied')),
      'The browser did not allow copying',
    ],
  ])('%s', async (_what, answer, words) => {
    const writeText = vi.fn<(text: string) => Promise<void>>(answer)
    withClipboard(writeText)
    render(
      <AnnouncerProvider>
        <Mono copyable>10.1.0.0/16</Mono>
      </AnnouncerProvider>,
    )
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy 10.1.0.0/16' })))
    expect(writeText).toHaveBeenCalledWith('10.1.0.0/16')
    expect(screen.getAllByRole('status').map((region) => region.textContent)).toContain(words)
  })
})

describe('SegmentedControl', () => {
  it('is a group of radio buttons and reports the value itself', () => {
    const onChange = vi.fn<(value: boolean) => void>()
    const options = [
      { value: true, label: 'Yes' },
      { value: false, label: 'No' },
    ]
    render(<SegmentedControl label="Trusted services" options={options} value onChange={onChange} invalid />)
    expect(screen.getByRole('radiogroup', { name: 'Trusted services' }).getAttribute('aria-invalid')).toBe(
      'true',
    )
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Yes' }).checked).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: 'No' }))
    expect(onChange).toHaveBeenCalledExactlyOnceWith(false)
  })
})

describe('Splitter', () => {
  it('tells its value and moves by keys', () => {
    const onResize = vi.fn<(size: number) => void>()
    render(<Splitter edge="left" size={300} min={240} max={520} onResize={onResize} label="inspector" />)
    const splitter = screen.getByRole('separator', { name: 'Resize inspector' })
    expect(splitter.getAttribute('aria-valuenow')).toBe('300')
    expect(splitter.getAttribute('aria-orientation')).toBe('vertical')
    fireEvent.keyDown(splitter, { key: 'ArrowLeft' })
    expect(onResize).toHaveBeenLastCalledWith(316)
  })
})

describe('FilterField', () => {
  function Field({ onLeaveDown }: { onLeaveDown: () => void }) {
    const [value, setValue] = useState('')
    return (
      <FilterField
        value={value}
        onChange={setValue}
        label="Find a resource"
        shortcut="/"
        onLeaveDown={onLeaveDown}
      />
    )
  }

  it('is emptied by Escape and by its button, and leads on to the list', () => {
    const onLeaveDown = vi.fn<() => void>()
    render(<Field onLeaveDown={onLeaveDown} />)
    const input = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find a resource' })
    fireEvent.change(input, { target: { value: 'vault' } })
    fireEvent.keyDown(input, { key: 'Escape' })
    expect(input.value).toBe('')
    fireEvent.change(input, { target: { value: 'vault' } })
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(input.value).toBe('')
    expect(document.activeElement).toBe(input)
    fireEvent.keyDown(input, { key: 'ArrowDown' })
    expect(onLeaveDown).toHaveBeenCalledOnce()
  })
})

describe('ToolButton', () => {
  it('is named by its label and tells whether it is down', () => {
    render(<ToolButton label="Grid" shortcut="G" pressed icon="#" />)
    expect(screen.getByRole('button', { name: 'Grid', pressed: true })).toBeTruthy()
  })
})

describe('ErrorBoundary', () => {
  function Fragile({ broken }: { broken: boolean }) {
    if (broken) throw new Error('no such zone')
    return <p>fine</p>
  }

  it('keeps the failure inside, tells it, and shows the children again for a new key', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const onError = vi.fn<(error: unknown) => void>()
    const panel = (key: string, broken: boolean) => (
      <ErrorBoundary area="The inspector" resetKey={key} onError={onError}>
        <Fragile broken={broken} />
      </ErrorBoundary>
    )
    const { rerender } = render(panel('n1', true))
    expect(screen.getByRole('alert').textContent).toContain('no such zone')
    expect(screen.queryByRole('button', { name: /Save the drawing/ })).toBeNull()
    expect(onError).toHaveBeenCalledOnce()
    rerender(panel('n2', false))
    expect(screen.getByText('fine')).toBeTruthy()
  })

  it('offers the drawing as a file when it is the outermost', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const onSaveDrawing = vi.fn<() => void>()
    render(
      <ErrorBoundary area="Cordon" onSaveDrawing={onSaveDrawing}>
        <Fragile broken />
      </ErrorBoundary>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Save the drawing as a file' }))
    expect(onSaveDrawing).toHaveBeenCalledOnce()
  })
})
