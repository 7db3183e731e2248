import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, it, vi } from 'vitest'
import { zipTexts } from './zip'

afterEach(() => vi.useRealTimers())

const files = [
  { path: 'main.bicep', text: "param location string = 'westeurope'\n" },
  { path: 'modules/network.bicep', text: '// ümlaut 🙂\n' },
]

it('keeps folders and texts', () => {
  const read = unzipSync(zipTexts(files))
  expect(Object.entries(read).map(([path, bytes]) => ({ path, text: strFromU8(bytes) }))).toEqual(files)
})

it('gives the same bytes at any time', () => {
  vi.useFakeTimers({ now: new Date('2026-01-01') })
  const first = zipTexts(files)
  vi.setSystemTime(new Date('2030-06-06'))
  expect(zipTexts(files)).toEqual(first)
})
