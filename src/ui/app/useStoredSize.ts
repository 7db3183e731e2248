import { useState } from 'react'
import { useServices } from '../../store/hooks'

/** The size of a panel, kept for this browser. */
export function useStoredSize(name: string, initial: number): readonly [number, (size: number) => void] {
  const { preferences } = useServices()
  const [size, setSize] = useState(() => {
    const stored = Number(preferences.read(`size ${name}`))
    return Number.isFinite(stored) && stored > 0 ? stored : initial
  })
  const change = (next: number) => {
    setSize(next)
    preferences.write(`size ${name}`, String(next))
  }
  return [size, change]
}
