import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

type Scheme = 'light' | 'dark'
const SCHEMES: readonly Scheme[] = ['light', 'dark']

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** Colour tokens of tokens.css: name → hex value in each scheme. */
const tokens = new Map<string, Readonly<Record<Scheme, string>>>()
for (const [, name, light, dark, both] of css.matchAll(
  /--([\w-]+):\s*(?:light-dark\((#\w{6}),\s*(#\w{6})\)|(#\w{6}));/g,
)) {
  tokens.set(name ?? '', { light: light ?? both ?? '', dark: dark ?? both ?? '' })
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, scheme: Scheme): number {
  const [first, second] = [one, other].map((name) => {
    const token = tokens.get(name)
    if (!token) throw new Error(`tokens.css has no --${name}`)
    return luminance(token[scheme])
  }) as [number, number]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

const TONES = ['vnet', 'training', 'scoring', 'private-endpoints', 'firewall', 'names', 'admin'] as const
const TONE_FILLS = TONES.map((tone) => `tone-${tone}-fill`)
const PLAIN = ['canvas', 'panel', 'raised', 'hover']
const STATES = ['error-fill', 'warning-fill', 'ok-fill']
const EVERYWHERE = [...PLAIN, 'accent-tint', 'tone-vnet-header', ...STATES, ...TONE_FILLS]

/** Text token → every ground that the interface sets it on. */
const PAIRS: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ...['text', 'muted', 'accent', 'error', 'warning', 'ok'].map((name) => [name, EVERYWHERE] as const),
  ...TONES.map((tone) => [`tone-${tone}`, [...PLAIN, 'tone-vnet-fill', `tone-${tone}-fill`]] as const),
  ['tone-vnet', ['tone-vnet-header', 'accent-tint']],
  ['on-accent', ['accent-fill', 'accent-fill-hover']],
  ['on-error', ['error']],
  ['on-warning', ['warning']],
  ['on-ok', ['ok']],
  // Tooltips are the page's colours turned round.
  ['panel', ['text']],
]

describe('text contrast', () => {
  it.each(PAIRS.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    '%s on %s reaches 4.5:1',
    (text, ground) => {
      for (const scheme of SCHEMES) expect(contrast(text, ground, scheme), scheme).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('leaves no text colour and no ground out', () => {
    const tested = new Set(PAIRS.flatMap(([text, grounds]) => [text, ...grounds]))
    const lines = ['canvas-dot', 'line', 'line-strong', 'error-line', 'warning-line', 'ok-line']
    expect([...tokens.keys()].filter((name) => !tested.has(name)).sort()).toEqual(lines.sort())
  })
})

it('agrees with the published contrast of black on white and of a mid grey', () => {
  expect((luminance('#ffffff') + 0.05) / (luminance('#000000') + 0.05)).toBeCloseTo(21, 5)
  expect((luminance('#ffffff') + 0.05) / (luminance('#767676') + 0.05)).toBeCloseTo(4.54, 2)
})
