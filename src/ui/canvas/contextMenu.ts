import type { NodeId } from '../../model/diagram'
import type { CordonStore } from '../../store/createCordonStore'
import { useCanvasMenu } from './canvasMenu'
import type { MenuItem } from './canvasMenu'
import { useRenaming } from './renaming'

/** Opens what can be done with an element, a line, or with the canvas. */
export function openContextMenu(
  store: CordonStore,
  at: { readonly x: number; readonly y: number },
  target: { readonly node?: NodeId; readonly link?: string },
  fit: () => void,
): void {
  const { actions } = store
  const { selection, diagram } = store.getState()
  const { node, link } = target
  if (node !== undefined && !selection.nodes.includes(node)) actions.select([node])
  if (link !== undefined) actions.select([], [link])
  const groups =
    node !== undefined
      ? nodeItems(store, node)
      : link !== undefined
        ? [[{ label: 'Remove link', keys: 'Del', run: actions.deleteSelection }]]
        : canvasItems(store, fit)
  const name = node === undefined ? undefined : diagram.nodes[node]?.name
  useCanvasMenu.getState().open({ ...at, groups, ...(name !== undefined && { title: name }) })
}

function nodeItems(store: CordonStore, id: NodeId): readonly (readonly MenuItem[])[] {
  const { actions } = store
  const { selection, diagram } = store.getState()
  const isSingle = selection.nodes.length <= 1
  const isContainer = store.catalog.kinds.get(diagram.nodes[id]?.kind ?? '')?.appearance === 'container'
  const isCollapsed = diagram.layout[id]?.collapsed === true
  return [
    [
      ...(isSingle
        ? [
            { label: 'Rename', keys: 'F2', run: () => useRenaming.getState().start(id) },
            { label: 'Link to …', keys: 'L', run: () => actions.startLink(id) },
          ]
        : []),
      ...(isContainer && isSingle
        ? [{ label: isCollapsed ? 'Expand' : 'Collapse', run: () => actions.setCollapsed(id, !isCollapsed) }]
        : []),
    ],
    [
      { label: 'Copy', keys: 'Ctrl C', run: () => void writeClipboard(actions.copy()) },
      { label: 'Cut', keys: 'Ctrl X', run: () => void writeClipboard(actions.cut()) },
      { label: 'Duplicate', keys: 'Ctrl D', run: actions.duplicate },
    ],
    [{ label: 'Delete', keys: 'Del', run: actions.deleteSelection }],
  ]
}

function canvasItems(store: CordonStore, fit: () => void): readonly (readonly MenuItem[])[] {
  const { actions } = store
  const { clipboard, view } = store.getState()
  return [
    [
      { label: 'Paste', keys: 'Ctrl V', disabled: clipboard === null, run: () => actions.paste() },
      { label: 'Select all', keys: 'Ctrl A', run: actions.selectAll },
    ],
    [
      { label: 'Arrange', run: () => void actions.arrange() },
      { label: 'Fit in view', keys: 'Shift 1', run: fit },
    ],
    [
      { label: view.grid ? 'Hide grid' : 'Show grid', run: () => actions.setView({ grid: !view.grid }) },
      { label: view.snap ? 'Do not snap' : 'Snap to grid', run: () => actions.setView({ snap: !view.snap }) },
      {
        label: view.minimap ? 'Hide overview' : 'Show overview',
        run: () => actions.setView({ minimap: !view.minimap }),
      },
    ],
  ]
}

/** Puts text onto the system's clipboard where the browser lets us. */
async function writeClipboard(text: string | null): Promise<void> {
  if (text === null) return
  await navigator.clipboard?.writeText(text).catch(() => undefined)
}
