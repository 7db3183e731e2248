import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStore,
  useStoreApi,
  ViewportPortal,
} from '@xyflow/react'
import type { NodeChange } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useCallback, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useCordon, useCordonStore } from '../../store/hooks'
import './canvas.css'
import './nodes.css'
import { CanvasMenu } from './CanvasMenu'
import { chosenNodes } from './chosenNodes'
import { Ghosts } from './Ghosts'
import { makeFlowNodes } from './flowNodes'
import type { FlowNode } from './flowNodes'
import { LineLayer } from './LineLayer'
import { nodeTypes } from './nodes'
import { SelectionFrame } from './SelectionFrame'
import { useCanvasEvents } from './useCanvasEvents'
import { useDragging } from './useDragging'
import { useDropKind } from './useDropKind'
import { useLines } from './useLines'
import { useViewWishes } from './useViewWishes'
import { useWholeInSight } from './useWholeInSight'
import { ViewTools } from './ViewTools'

/** Below this zoom sub-lines and chips are left out: they could not be read. */
const FAR = 0.4
/** Grid of dots, canvas pixels. */
const DOTS = 24

/** The drawing. Everything on it can be done with the pointer and with the keyboard. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Surface />
      <CanvasMenu />
    </ReactFlowProvider>
  )
}

function Surface() {
  const root = useRef<HTMLDivElement>(null)
  const liveLayer = useRef<HTMLDivElement>(null)
  const store = useCordonStore()
  const flow = useReactFlow<FlowNode>()
  const [toNodes] = useState(() => makeFlowNodes(store.catalog))
  const nodes = useCordon(toNodes)
  const isFar = useStore((state) => state.transform[2] < FAR)
  const grid = useCordon(({ view }) => view.grid)
  const minimap = useCordon(({ view }) => view.minimap)
  const isWhole = useWholeInSight(nodes)
  const isLinking = useCordon(({ linkingFrom }) => linkingFrom !== null)
  const onNodesChange = useSelectionChanges()
  const dragging = useDragging(root, liveLayer, flow)
  const dropping = useDropKind(root, flow)
  const events = useCanvasEvents(root)
  useViewWishes(root)
  return (
    <div
      ref={root}
      className="canvas"
      data-far={isFar ? '' : undefined}
      data-choosing={isLinking ? '' : undefined}
      role="application"
      aria-label="Drawing. Tab goes from element to element, Enter renames, L links, arrow keys move."
      tabIndex={-1}
      {...dropping}
      {...events}
    >
      <ReactFlow<FlowNode>
        nodes={nodes}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        // React Flow deselects what it draws; what is a chip of another node is left to us.
        onPaneClick={() => store.actions.select([])}
        {...dragging}
        minZoom={0.08}
        maxZoom={2.5}
        zIndexMode="manual"
        elevateNodesOnSelect={false}
        nodesConnectable={false}
        nodeDragThreshold={3}
        autoPanSpeed={5}
        autoPanOnNodeFocus
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={MULTI_KEYS}
        selectionMode={SelectionMode.Full}
        panOnScroll
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements={nodes.length > 500 && !isFar}
        onMoveStart={() => root.current?.setAttribute('data-panning', '')}
        onMoveEnd={(_event, viewport) => {
          root.current?.removeAttribute('data-panning')
          store.actions.setZoom(viewport.zoom)
        }}
        proOptions={HIDE_ATTRIBUTION}
      >
        {grid && !isFar && <Background variant={BackgroundVariant.Dots} gap={DOTS} size={1.6} />}
        <Lines />
        <SelectionFrame root={root} />
        <LiveMarks layer={liveLayer} />
        <Ghosts />
        {minimap && nodes.length > 0 && !isWhole && (
          <MiniMap<FlowNode>
            pannable
            zoomable
            nodeClassName={minimapClass}
            ariaLabel="Overview of the drawing"
          />
        )}
      </ReactFlow>
      <ViewTools />
      <div className="drag-shield" />
      <div className="drop-hint" hidden role="presentation" />
    </div>
  )
}

const MULTI_KEYS = ['Shift', 'Control', 'Meta']
// React Flow asks for its mark or a subscription; the MIT licence does not, and its name stands in the list of licences.
const HIDE_ATTRIBUTION = { hideAttribution: true }

function minimapClass({ type, data }: FlowNode): string {
  return `map-${type} map-${data.model.tone}`
}

/** What is drawn while something is dragged: lines at it and guides, the preview of a link, the place into which it falls. */
function LiveMarks({ layer }: { readonly layer: RefObject<HTMLDivElement | null> }) {
  return (
    <ViewportPortal>
      <div ref={layer} aria-hidden="true" />
      <svg className="lines live" aria-hidden="true">
        <path className="link-preview" />
      </svg>
      <div className="drop-mark" hidden />
    </ViewportPortal>
  )
}

function Lines() {
  return <LineLayer lines={useLines()} />
}

/** React Flow tells what was selected by click and marquee; everything else about nodes is decided by the document. */
function useSelectionChanges(): (changes: NodeChange<FlowNode>[]) => void {
  const store = useCordonStore()
  const flow = useStoreApi()
  return useCallback(
    (changes) => {
      const { nodeLookup, multiSelectionActive, userSelectionActive } = flow.getState()
      const chosen = chosenNodes(store.getState().selection.nodes, changes, {
        isDrawn: (id) => nodeLookup.has(id),
        isAdding: multiSelectionActive || userSelectionActive,
      })
      if (chosen) store.actions.select(chosen)
    },
    [store, flow],
  )
}
