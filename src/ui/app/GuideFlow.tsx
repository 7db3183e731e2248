import { lazy, Suspense, useState } from 'react'
import type { AnyPattern } from '../../model/pattern'
import { useCordonStore, useServices } from '../../store/hooks'
import { opening } from '../../store/opening'
import { GuideDialog } from '../guide/GuideDialog'
import type { AppDialogProps } from './dialogs'

const PatternDialog = lazy(() =>
  import('../start/PatternDialog').then((module) => ({ default: module.PatternDialog })),
)

/** From the questions to the advised pattern with its parameters, and back. */
export function GuideFlow({ open, onClose }: AppDialogProps) {
  const store = useCordonStore()
  const services = useServices()
  const [pattern, setPattern] = useState<AnyPattern | null>(null)
  return (
    <>
      <GuideDialog open={open && pattern === null} onClose={onClose} onOpenPattern={setPattern} />
      {open && pattern && (
        <Suspense fallback={null}>
          <PatternDialog
            pattern={pattern}
            onClose={() => setPattern(null)}
            onBuilt={(diagram) => {
              setPattern(null)
              onClose()
              opening(store, services).built(diagram)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
