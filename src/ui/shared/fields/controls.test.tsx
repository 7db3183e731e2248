// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Json } from '../../../model/diagram'
import { choice, cidr, cidrList, flag, integer, type Field } from '../../../model/fields'
import { FieldRow } from './FieldRow'

afterEach(cleanup)

function Held({ field, start, onValue }: { field: Field; start: Json; onValue: (value: Json) => void }) {
  const [value, setValue] = useState(start)
  const change = (next: Json) => {
    setValue(next)
    onValue(next)
  }
  return <FieldRow name="it" field={field} value={value} onChange={change} />
}

function show(field: Field, start: Json) {
  const onValue = vi.fn<(value: Json) => void>()
  render(<Held field={field} start={start} onValue={onValue} />)
  return { onValue, input: () => screen.getByLabelText<HTMLInputElement>(field.label) }
}

describe('a whole number', () => {
  const field = integer('Days', 90, 7, 90, { unit: 'days' })

  it('keeps what is outside the limits as a draft, says so, and drops it when left', () => {
    const { onValue, input } = show(field, 30)
    fireEvent.change(input(), { target: { value: '200' } })
    expect(onValue).not.toHaveBeenCalled()
    expect(screen.getByRole('status').textContent).toContain('7 to 90')
    fireEvent.blur(input())
    expect(input().value).toBe('30')
  })

  it('steps with the arrow keys and stops at the limits', () => {
    const { onValue, input } = show(field, 89)
    fireEvent.keyDown(input(), { key: 'ArrowUp' })
    fireEvent.keyDown(input(), { key: 'ArrowUp', shiftKey: true })
    expect(onValue.mock.calls).toEqual([[90], [90]])
  })
})

describe('an address prefix', () => {
  it('is kept as typed, with what is wrong and a way to mend it', () => {
    const { onValue, input } = show(cidr('Prefix'), '')
    fireEvent.change(input(), { target: { value: '10.0.0.7/24' } })
    expect(onValue).toHaveBeenLastCalledWith('10.0.0.7/24')
    expect(input().getAttribute('aria-invalid')).toBe('true')
    fireEvent.click(screen.getByRole('button', { name: 'Use 10.0.0.0/24' }))
    expect(onValue).toHaveBeenLastCalledWith('10.0.0.0/24')
    expect(screen.getByText(/256 addresses/)).toBeTruthy()
  })
})

describe('a list', () => {
  const field = cidrList('Prefixes')

  it('takes many at once, and the last back with Backspace', () => {
    const { onValue, input } = show(field, ['10.0.0.0/16'])
    fireEvent.paste(input(), { clipboardData: { getData: () => '10.1.0.0/16\n10.2.0.0/16, 10.0.0.0/16' } })
    expect(onValue).toHaveBeenLastCalledWith(['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/16'])
    fireEvent.keyDown(input(), { key: 'Backspace' })
    expect(onValue).toHaveBeenLastCalledWith(['10.0.0.0/16', '10.1.0.0/16'])
    expect(input().value).toBe('10.2.0.0/16')
  })

  it('keeps what was typed when it is left, and removes by name', () => {
    const { onValue, input } = show(field, [])
    fireEvent.change(input(), { target: { value: 'nonsense' } })
    fireEvent.blur(input())
    expect(onValue).toHaveBeenLastCalledWith(['nonsense'])
    fireEvent.click(screen.getByRole('button', { name: 'Remove nonsense' }))
    expect(onValue).toHaveBeenLastCalledWith([])
  })
})

describe('choices', () => {
  const options = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ value: `v${index}`, label: `Value ${index}` }))

  it('stand side by side while they are few and short', () => {
    const { onValue } = show(choice('Tier', options(2), 'v0'), 'v0')
    fireEvent.click(screen.getByRole('radio', { name: 'Value 1' }))
    expect(onValue).toHaveBeenLastCalledWith('v1')
  })

  it('are a list when they are many, and show a value that is not offered', () => {
    const { input } = show(choice('Tier', options(5), 'v0'), 'gone')
    expect(input().tagName).toBe('SELECT')
    expect(input().value).toBe('gone')
  })

  it('say nothing where several elements differ', () => {
    render(<FieldRow name="it" field={flag('Proxy', true)} value={undefined} onChange={() => undefined} />)
    for (const radio of screen.getAllByRole<HTMLInputElement>('radio')) expect(radio.checked).toBe(false)
  })
})
