import { absoluteBox } from '../../../src/model/boxes'
import { withDescendants } from '../../../src/model/commands'
import type { Diagram } from '../../../src/model/diagram'

const SVG = 'http://www.w3.org/2000/svg'

/**
 * The same drawing without any framework: plain boxes, one picture of straight lines, and the cheapest drag that a browser can do. Nothing can
 * be faster than this.
 */
export function showFloor(root: HTMLElement, diagram: Diagram): void {
  const boxes = Object.keys(diagram.nodes).map((id) => ({ id, ...absoluteBox(diagram, id) }))
  const width = Math.max(...boxes.map((box) => box.x + box.w))
  const height = Math.max(...boxes.map((box) => box.y + box.h))
  const zoom = Math.min(innerWidth / width, innerHeight / height, 1)
  const plane = document.createElement('div')
  plane.style.cssText = `position:absolute;transform-origin:0 0;transform:scale(${zoom})`
  const picture = document.createElementNS(SVG, 'svg')
  picture.style.cssText = 'position:absolute;overflow:visible;width:1px;height:1px'
  for (const { from, to } of Object.values(diagram.links)) {
    const [a, b] = [absoluteBox(diagram, from), absoluteBox(diagram, to)]
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', `M${a.x + a.w} ${a.y + a.h / 2}L${b.x} ${b.y + b.h / 2}`)
    path.setAttribute('stroke', '#8f5f08')
    path.setAttribute('stroke-dasharray', '5 4')
    picture.append(path)
  }
  plane.append(picture)
  for (const { id, x, y, w, h } of boxes) {
    const box = document.createElement('div')
    box.dataset['id'] = id
    box.className = 'react-flow__node'
    box.style.cssText = `position:absolute;width:${w}px;height:${h}px;border:1px solid #c4cad3;background:#fff;transform:translate(${x}px,${y}px)`
    box.textContent = diagram.nodes[id]?.name ?? ''
    plane.append(box)
  }
  root.append(plane)
  makeDraggable(plane, diagram, zoom)
}

function makeDraggable(plane: HTMLElement, diagram: Diagram, zoom: number): void {
  let moved: { readonly element: HTMLElement; readonly x: number; readonly y: number }[] = []
  let start = { x: 0, y: 0 }
  plane.addEventListener('pointerdown', (event) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['id'] : undefined
    if (id === undefined) return
    start = { x: event.clientX, y: event.clientY }
    moved = withDescendants(diagram, [id]).flatMap((inside) => {
      const element = plane.querySelector<HTMLElement>(`[data-id="${inside}"]`)
      if (element) element.style.willChange = 'transform'
      return element ? [{ element, ...absoluteBox(diagram, inside) }] : []
    })
  })
  document.addEventListener('pointermove', (event) => {
    const dx = (event.clientX - start.x) / zoom
    const dy = (event.clientY - start.y) / zoom
    for (const { element, x, y } of moved) element.style.transform = `translate(${x + dx}px, ${y + dy}px)`
  })
  document.addEventListener('pointerup', () => {
    for (const { element } of moved) element.style.willChange = ''
    moved = []
  })
}
