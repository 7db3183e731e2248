import styles from './KeyHint.module.css'

const isApple = () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const APPLE: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' }
const OTHER: Readonly<Record<string, string>> = { Mod: 'Ctrl' }
const KEYS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
}

/**
 * The words for a shortcut on this machine.
 *
 * @param keys parts joined by `+`, `Mod` for ⌘ or Ctrl: `Mod+Shift+Z`
 */
export function shortcutText(keys: string, apple = isApple()): string {
  const modifiers = apple ? APPLE : OTHER
  // A plus that ends the text is the key itself: `Mod++`.
  const parts = keys.split(/\+(?!$)/).map((part) => modifiers[part] ?? KEYS[part] ?? part)
  return parts.join(apple ? '' : ' ')
}

/** A keyboard shortcut as a small key cap. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className={styles['key']}>{shortcutText(keys)}</kbd>
}
