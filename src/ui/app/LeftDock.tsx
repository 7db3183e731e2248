import { lazy, Suspense, useState, type RefObject } from 'react'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { SegmentedControl } from '../shared/SegmentedControl'
import { Palette } from '../palette/Palette'
import styles from './LeftDock.module.css'

const Outline = lazy(() => import('../outline/Outline').then((module) => ({ default: module.Outline })))

const TABS = [
  { value: 'palette', label: 'Resources' },
  { value: 'outline', label: 'Outline' },
] as const

/** What can be drawn, or what is drawn as a list. */
export function LeftDock({ searchField }: { readonly searchField: RefObject<HTMLInputElement | null> }) {
  const [tab, setTab] = useState<'palette' | 'outline'>('palette')
  return (
    <ErrorBoundary area={tab === 'palette' ? 'The list of resources' : 'The outline'} resetKey={tab}>
      <div className={styles['tabs']}>
        <SegmentedControl label="Left panel" options={TABS} value={tab} onChange={setTab} />
      </div>
      {tab === 'palette' ? (
        <Palette searchField={searchField} />
      ) : (
        <Suspense fallback={null}>
          <Outline />
        </Suspense>
      )}
    </ErrorBoundary>
  )
}
