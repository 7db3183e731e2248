import { lazy, Suspense, useState } from 'react'
import { useCordon } from '../../store/hooks'
import { CommandDialog } from './CommandDialog'
import { dialogs } from './dialogs'
import { useDialog } from './openDialog'

const RuleBook = lazy(() =>
  import('../rulePage/RuleBookDialog').then((module) => ({ default: module.RuleBookDialog })),
)
const WeighFix = lazy(() =>
  import('../shared/fixes/WeighFixDialog').then((module) => ({ default: module.WeighFixDialog })),
)
const loaded = dialogs.map(({ id, load }) => ({ id, Dialog: lazy(load) }))

/** Fetches and shows the dialog that is asked for. It stays mounted while it closes, so that the focus can go back. */
export function AppDialogs() {
  const { open, close } = useDialog()
  const [last, setLast] = useState(open)
  if (open !== null && open !== last) setLast(open)
  const shown = open ?? last
  return (
    <>
      <CommandDialog open={open === 'commands'} onClose={close} />
      {loaded.map(
        ({ id, Dialog }) =>
          id === shown && (
            <Suspense key={id} fallback={null}>
              <Dialog open={open !== null} onClose={close} />
            </Suspense>
          ),
      )}
      <Rules />
      <WeighedFix />
    </>
  )
}

/** The pages of the rules, opened by whoever names a rule. */
function Rules() {
  const isAsked = useCordon(({ view }) => view.rule !== null)
  const [wasAsked, setWasAsked] = useState(isAsked)
  if (isAsked && !wasAsked) setWasAsked(true)
  if (!wasAsked) return null
  return (
    <Suspense fallback={null}>
      <RuleBook />
    </Suspense>
  )
}

/** What a fix would bring, put before the person who asked for it. */
function WeighedFix() {
  const trial = useCordon(({ weighed }) => weighed)
  return (
    trial && (
      <Suspense fallback={null}>
        <WeighFix trial={trial} />
      </Suspense>
    )
  )
}
