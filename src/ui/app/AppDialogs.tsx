import { lazy, Suspense, useMemo, useState } from 'react'
import { dialogs } from './dialogs'
import { useDialog } from './openDialog'

const loaded = new Map(dialogs.map(({ id, load }) => [id, lazy(load)]))

/** Fetches and shows the dialog that is asked for. It stays mounted while it closes, so that the focus can go back. */
export function AppDialogs() {
  const { open, close } = useDialog()
  const [last, setLast] = useState(open)
  if (open !== null && open !== last) setLast(open)
  const shown = open ?? last
  const Dialog = useMemo(() => (shown === null ? undefined : loaded.get(shown)), [shown])
  if (!Dialog) return null
  return (
    <Suspense fallback={null}>
      <Dialog open={open !== null} onClose={close} />
    </Suspense>
  )
}
