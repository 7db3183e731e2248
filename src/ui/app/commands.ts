import type { CordonStore } from '../../store/createCordonStore'
import { opening } from '../../store/opening'
import type { Services } from '../../store/services'
import type { DialogId } from './dialogs'
import { stepFinding } from './stepFinding'

/** Something to run by name, from the menu, the search or a key. */
export interface AppCommand {
  readonly id: string
  readonly title: string
  readonly group: 'Design' | 'Edit' | 'View' | 'Check' | 'Help'
  readonly keys?: string
  /** Other words under which it is found. */
  readonly words?: string
  readonly inMenu?: boolean
  run(): void
}

export interface CommandContext {
  readonly store: CordonStore
  readonly services: Services
  show(dialog: DialogId): void
}

/** All commands of the app. What is drawn and what could be drawn is found beside them. */
export function appCommands(context: CommandContext): readonly AppCommand[] {
  return [...designCommands(context), ...editCommands(context), ...viewCommands(context)]
}

function designCommands({ store, services, show }: CommandContext): readonly AppCommand[] {
  const { actions, getState } = store
  const open = opening(store, services)
  const group = 'Design'
  return [
    {
      id: 'start',
      title: 'All designs and patterns',
      group,
      words: 'home start recent new template',
      inMenu: true,
      run: () => actions.setView({ screen: 'start' }),
    },
    {
      id: 'guide',
      title: 'Which isolation fits?',
      group,
      words: 'guide wizard choose pattern managed custom recommend advice',
      inMenu: true,
      run: () => show('guide'),
    },
    { id: 'new', title: 'New empty design', group, inMenu: true, run: open.empty },
    {
      id: 'open',
      title: 'Open a file…',
      group,
      keys: 'Mod+O',
      inMenu: true,
      run: () => void open.file(),
    },
    {
      id: 'save',
      title: 'Save as a file',
      group,
      keys: 'Mod+S',
      words: 'download cordon.json',
      inMenu: true,
      run: () => void services.files.save(getState().diagram),
    },
    { id: 'share', title: 'Share as a link…', group, words: 'url copy', run: () => show('share') },
    {
      id: 'settings',
      title: 'Design settings',
      group,
      words: 'cloud region intent isolation naming tags profile',
      inMenu: true,
      run: () => {
        actions.clearSelection()
        actions.setView({ inspector: true })
      },
    },
  ]
}

function editCommands({ store }: CommandContext): readonly AppCommand[] {
  const { actions } = store
  const group = 'Edit'
  return [
    { id: 'undo', title: 'Undo', group, keys: 'Mod+Z', run: actions.undo },
    { id: 'redo', title: 'Redo', group, keys: 'Mod+Shift+Z', run: actions.redo },
    { id: 'selectAll', title: 'Select all', group, run: actions.selectAll },
    { id: 'duplicate', title: 'Duplicate the selection', group, words: 'copy', run: actions.duplicate },
    { id: 'delete', title: 'Delete the selection', group, words: 'remove', run: actions.deleteSelection },
    {
      id: 'arrange',
      title: 'Arrange everything',
      group,
      words: 'layout tidy automatic',
      inMenu: true,
      run: () => void actions.arrange(),
    },
    {
      id: 'fixSafe',
      title: 'Apply all safe fixes',
      group: 'Check',
      words: 'findings problems',
      run: () => void actions.applySafeFixes(),
    },
    {
      id: 'rules',
      title: 'All rules',
      group: 'Check',
      words: 'documentation why source book',
      inMenu: true,
      run: () => actions.showRule(''),
    },
    {
      id: 'nextFinding',
      title: 'Next finding',
      group: 'Check',
      keys: 'F8',
      run: () => stepFinding(store, 1),
    },
    {
      id: 'previousFinding',
      title: 'Previous finding',
      group: 'Check',
      keys: 'Shift+F8',
      run: () => stepFinding(store, -1),
    },
  ]
}

function viewCommands({ store, show }: CommandContext): readonly AppCommand[] {
  const { actions, getState } = store
  const { view } = getState()
  const group = 'View'
  const toggle = (key: 'palette' | 'inspector' | 'minimap' | 'grid' | 'snap', what: string): AppCommand => ({
    id: key,
    title: `${view[key] ? 'Hide' : 'Show'} ${what}`,
    group,
    inMenu: true,
    run: () => actions.setView({ [key]: !getState().view[key] }),
  })
  return [
    toggle('palette', 'resources'),
    toggle('inspector', 'inspector'),
    toggle('minimap', 'minimap'),
    toggle('grid', 'grid'),
    {
      ...toggle('snap', 'snapping'),
      title: view.snap ? 'Stop snapping to grid and neighbours' : 'Snap to grid and neighbours',
    },
    {
      id: 'theme',
      title: 'Colours of the system',
      group,
      words: 'theme dark light mode',
      run: () => actions.setTheme('system'),
    },
    { id: 'light', title: 'Light colours', group, words: 'theme mode', run: () => actions.setTheme('light') },
    { id: 'dark', title: 'Dark colours', group, words: 'theme mode', run: () => actions.setTheme('dark') },
    {
      id: 'shortcuts',
      title: 'Keyboard shortcuts',
      group: 'Help',
      keys: '?',
      inMenu: true,
      run: () => show('shortcuts'),
    },
  ]
}
