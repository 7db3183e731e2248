import { createRoot } from 'react-dom/client'
import { catalog } from '../../../src/registry'
import { createCordonStore } from '../../../src/store/createCordonStore'
import { StoreContext } from '../../../src/store/hooks'
import { Canvas } from '../../../src/ui/canvas/Canvas'
import { ThemeRoot } from '../../../src/ui/theme/ThemeRoot'
import { largeDrawing } from './drawing'
import { showFloor } from './floor'

declare global {
  interface Window {
    /** What the bench asks the page for. */
    bench: {
      readonly network: string
      readonly card: string
      analyses: number
      frames: number[] | null
    }
  }
}

const { diagram, network, card } = largeDrawing()
window.bench = { network, card, analyses: 0, frames: null }

let last = 0
const tick = (now: number) => {
  if (last > 0) window.bench.frames?.push(now - last)
  last = now
  requestAnimationFrame(tick)
}
requestAnimationFrame(tick)

const root = document.getElementById('root')
if (root) {
  root.style.height = '100vh'
  if (location.hash === '#floor') showFloor(root, diagram)
  else showCanvas(root)
}

function showCanvas(element: HTMLElement): void {
  const store = createCordonStore({
    catalog,
    analyze: () => {
      window.bench.analyses++
      return Promise.resolve(null)
    },
    fixes: { tryFixes: () => Promise.resolve(null), fixAll: () => Promise.resolve(null) },
    storage: { newId: () => 'bench', save: () => Promise.resolve() },
  })
  store.actions.open(diagram, { type: 'stored', id: 'bench' })
  createRoot(element).render(
    <ThemeRoot mode="light">
      <StoreContext value={store}>
        <Canvas />
      </StoreContext>
    </ThemeRoot>,
  )
}
