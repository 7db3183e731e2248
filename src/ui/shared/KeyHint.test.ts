import { expect, it } from 'vitest'

import { shortcutText } from './KeyHint'

it.each([
  ['Mod+Shift+Z', 'Ctrl Shift Z', '⌘⇧Z'],
  ['/', '/', '/'],
  ['Mod++', 'Ctrl +', '⌘+'],
  ['Alt+ArrowUp', 'Alt ↑', '⌥↑'],
  ['Escape', 'Esc', 'Esc'],
])('%s reads %s, and %s on Apple machines', (keys, other, apple) => {
  expect(shortcutText(keys, false)).toBe(other)
  expect(shortcutText(keys, true)).toBe(apple)
})
