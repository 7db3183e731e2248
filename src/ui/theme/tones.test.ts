import { readdirSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import type { Tone } from '../../model/kind'

const TONES: Readonly<Record<Tone, true>> = {
  neutral: true,
  vnet: true,
  training: true,
  scoring: true,
  privateEndpoints: true,
  firewall: true,
  names: true,
  admin: true,
  managed: true,
  outside: true,
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

it('has a colour for every tone of the model', () => {
  const styled = [...read('./tones.css').matchAll(/\[data-tone='(\w+)'\]/g)].map(([, tone]) => tone)
  expect(new Set(styled)).toEqual(new Set(Object.keys(TONES)))
})

it('is a token that exists wherever the interface names one', () => {
  const ui = new URL('../', import.meta.url)
  const sources = readdirSync(ui, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(css|tsx?)$/.test(path) && !path.includes('.test.'))
    .map((path) => [path, readFileSync(new URL(path, ui), 'utf8')] as const)
  const declared = new Set(
    sources.flatMap(([, text]) => [...text.matchAll(/(--[\w-]+)['"]?\]?:/g)].map(([, name]) => name)),
  )
  const missing = sources.flatMap(([path, text]) =>
    [...text.matchAll(/var\((--(?!mui-|xy-)[\w-]+)\)/g)]
      .map(([, name]) => name)
      .filter((name) => !declared.has(name))
      .map((name) => `${path}: ${name}`),
  )
  expect(missing).toEqual([])
})
