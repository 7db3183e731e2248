/** Type under which a dragged kind travels in a DataTransfer. */
const TYPE = 'application/x-cordon-kind'

let dragged: string | null = null

/** Starts dragging a kind, e.g. from the palette; call it in `dragstart`. */
export function startKindDrag(transfer: DataTransfer, kindId: string): void {
  transfer.setData(TYPE, kindId)
  transfer.effectAllowed = 'copy'
  dragged = kindId
}

/** Ends it; call it in `dragend`. */
export function endKindDrag(): void {
  dragged = null
}

/** The kind that is dragged over an element. Browsers tell the value only at the drop, so it is kept here meanwhile. */
export function draggedKind(transfer: DataTransfer): string | null {
  if (!transfer.types.includes(TYPE)) return null
  return transfer.getData(TYPE) || dragged
}
