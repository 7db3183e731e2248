import { tinykeys } from 'tinykeys'
import type { CordonStore } from '../../store/createCordonStore'
import { appCommands, type CommandContext } from './commands'
import { useDialog } from './openDialog'

/** True while the person types into something, so that single keys belong to the text. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select'))
  )
}

const isInOverlay = ({ target }: KeyboardEvent) =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null

/**
 * Keys that work everywhere in the design. Those of the canvas (move, copy, delete) are its own, since in a field they belong to
 * the text. Returns what ends them.
 */
export function bindShortcuts(context: CommandContext, focusPalette: () => void): () => void {
  const run = (id: string) =>
    appCommands(context)
      .find((command) => command.id === id)
      ?.run()
  const always = (act: () => void) => (event: KeyboardEvent) => {
    // What the canvas or a panel has handled already is not done twice.
    if (event.defaultPrevented || useDialog.getState().open !== null) return
    event.preventDefault()
    act()
  }
  const outsideText = (act: () => void) => (event: KeyboardEvent) => {
    if (!isTyping(event) && !isInOverlay(event)) always(act)(event)
  }
  return tinykeys(window, {
    '$mod+k': always(() => context.show('commands')),
    '$mod+Shift+p': always(() => context.show('commands')),
    '$mod+f': outsideText(() => context.show('commands')),
    '$mod+z': outsideText(() => run('undo')),
    '$mod+Shift+z': outsideText(() => run('redo')),
    '$mod+y': outsideText(() => run('redo')),
    '$mod+s': always(() => run('save')),
    '$mod+o': always(() => run('open')),
    'Alt+Shift+d': always(() => toggleTheme(context.store)),
    F8: always(() => run('nextFinding')),
    'Shift+F8': always(() => run('previousFinding')),
    '/': outsideText(focusPalette),
    // With and without Shift: where the sign stands depends on the keyboard.
    'Shift+?': outsideText(() => context.show('shortcuts')),
    '?': outsideText(() => context.show('shortcuts')),
  })
}

function toggleTheme({ getState, actions }: CordonStore): void {
  const { theme } = getState().view
  const isDark = theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
  actions.setTheme(isDark ? 'light' : 'dark')
}
