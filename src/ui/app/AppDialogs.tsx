import { lazy, Suspense, useState } from 'react'
import { CommandDialog } from './CommandDialog'
import { dialogs } from './dialogs'
import { useDialog } from './openDialog'

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
    </>
  )
}
