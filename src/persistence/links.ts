import { mapError, type Result } from '../lib/result'
import type { Diagram } from '../model/diagram'
import { describeProblem } from './problem'
import { holdsDesign } from './shareLink/envelope'
import { linkOfDesign, openLink } from './shareLink/shareLink'

/** The address of this page with the design in its fragment, which no browser sends anywhere. */
export function makeLink(diagram: Diagram, page: { readonly href: string } = location): string {
  const [address] = page.href.split('#', 1)
  return `${address}#${linkOfDesign(diagram)}`
}

/** The design in the page's address; `null` when it holds none. */
export function linkedDesign(page: { readonly hash: string } = location): Result<Diagram, string> | null {
  if (!holdsDesign(page.hash)) return null
  const opened = mapError(openLink(page.hash), describeProblem)
  return opened.ok ? { ok: true, value: opened.value.diagram } : opened
}

/** Takes the design out of the address bar, so that neither a bookmark nor the next reload brings the old state back. */
export function clearLink(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
}
