/** `system` follows the setting of the operating system. */
export type ThemeMode = 'light' | 'dark' | 'system'

/** Sets the colours of the whole page; the tokens follow the attribute without any component rendering again. */
export function applyThemeMode(mode: ThemeMode, root: HTMLElement = document.documentElement): void {
  if (mode === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = mode
}
