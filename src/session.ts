import type { CordonStore } from './store/createCordonStore'
import type { Services } from './store/services'
import type { ThemeMode } from './store/state'

/** The design that was open when the page was left. */
const OPEN_DESIGN = 'open design'

/**
 * Shows what the page was opened for: the design in its address, the one that was open when it was left, or the first screen. From
 * then on the browser's Back leads from a design to the first screen.
 */
export async function startSession(store: CordonStore, services: Services): Promise<void> {
  const { preferences } = services
  const theme = preferences.read('theme')
  if (isTheme(theme)) store.actions.setTheme(theme)
  await openWhatIsAsked(store, services)
  rememberDesign(store, services)
  followHistory(store)
  window.addEventListener('hashchange', () => void openLinked(store))
}

async function openLinked({ actions }: CordonStore): Promise<boolean> {
  if (location.hash.length < 2) return false
  const rule = /^#\/rules(?:\/([\w/-]+))?$/.exec(location.hash)
  if (rule) {
    history.replaceState(history.state, '', location.pathname + location.search)
    actions.showRule(rule[1] ?? '')
    return false
  }
  const { clearLink, linkedDesign } = await import('./persistence/links')
  const linked = linkedDesign()
  if (linked === null) return false
  clearLink()
  if (linked.ok) {
    await actions.saveNow()
    actions.open(linked.value, { type: 'shared' })
  } else actions.notify(linked.error, 'refused')
  return true
}

async function openWhatIsAsked(store: CordonStore, { designs, preferences }: Services): Promise<void> {
  if (await openLinked(store)) return
  const id = preferences.read(OPEN_DESIGN)
  if (id === null || id === '') return
  const loaded = await designs.load(id).catch(() => null)
  if (loaded?.ok) store.actions.open(loaded.value, { type: 'stored', id })
  else preferences.write(OPEN_DESIGN, '')
}

function rememberDesign({ getState, subscribe }: CordonStore, { preferences }: Services): void {
  let known = ''
  const note = () => {
    const { designId, view } = getState()
    const now = view.screen === 'design' ? (designId ?? '') : ''
    if (now === known) return
    known = now
    preferences.write(OPEN_DESIGN, now)
  }
  note()
  subscribe(note)
}

/** A design is a step of the browser's history beyond the first screen; each step knows how far beyond. */
function followHistory({ getState, subscribe, actions }: CordonStore): void {
  const isDesign = () => getState().view.screen === 'design'
  const own = (state: unknown) => (typeof state === 'number' ? state : null)
  let steps = isDesign() ? (own(history.state) ?? 0) : 0
  history.replaceState(steps, '')
  if (isDesign() && steps === 0) history.pushState((steps = 1), '')
  window.addEventListener('popstate', ({ state }) => {
    const known = own(state)
    if (known === null) {
      // A link put into the address bar: a step that nobody made here. What shows stays until the link has been read.
      steps = isDesign() ? steps + 1 : 0
      history.replaceState(steps, '')
      return
    }
    steps = known
    actions.setView({ screen: steps > 0 ? 'design' : 'start' })
  })
  subscribe(({ view: { screen } }, before) => {
    if (screen === before.view.screen || (screen === 'design') === steps > 0) return
    if (screen === 'design') history.pushState((steps = 1), '')
    else history.go(-steps)
  })
}

function isTheme(text: string | null): text is ThemeMode {
  return text === 'system' || text === 'light' || text === 'dark'
}
