export interface SplitterRange {
  readonly min: number
  readonly max: number
}

const STEP = 16
const LARGE_STEP = 64

export const clampSize = (size: number, { min, max }: SplitterRange): number =>
  Math.round(Math.min(Math.max(size, min), Math.max(min, max)))

/**
 * The size of a panel after a key on its splitter, or `undefined` when the key is none of the splitter's.
 *
 * @param grow the arrow key that makes the panel larger
 */
export function sizeAfterKey(
  key: { readonly key: string; readonly shiftKey: boolean },
  size: number,
  range: SplitterRange,
  grow: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown',
): number | undefined {
  const shrink = {
    ArrowLeft: 'ArrowRight',
    ArrowRight: 'ArrowLeft',
    ArrowUp: 'ArrowDown',
    ArrowDown: 'ArrowUp',
  }[grow]
  const step = key.shiftKey ? LARGE_STEP : STEP
  if (key.key === grow) return clampSize(size + step, range)
  if (key.key === shrink) return clampSize(size - step, range)
  if (key.key === 'Home') return clampSize(range.min, range)
  if (key.key === 'End') return clampSize(range.max, range)
  return undefined
}
