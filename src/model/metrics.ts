/** Distances of the canvas in its own pixels: what layout, drops and drawing must agree on. */
export const METRICS = {
  grid: 8,
  /** Header of a container at the top level, and of one inside another. */
  header: 32,
  innerHeader: 26,
  /** Between a container's line and what it holds. */
  padding: 12,
  /** Between siblings inside a container. */
  gap: 12,
  /** The strip at a container's bottom that lists what is linked to it. */
  shelf: 52,
  shelfGap: 10,
  minCard: { w: 96, h: 40 },
  minContainer: { w: 128, h: 64 },
  /** Size of a collapsed container. */
  collapsed: { w: 208, h: 32 },
} as const

/** The nearest multiple of the grid. */
export function snapToGrid(value: number): number {
  return Math.round(value / METRICS.grid) * METRICS.grid
}
