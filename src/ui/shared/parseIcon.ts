/** One shape of an icon, ready for `createElement`. */
export interface IconShape {
  readonly tag: ShapeTag
  readonly attributes: Readonly<Record<string, string>>
}

export interface ParsedIcon {
  readonly viewBox: string
  /** Presentation attributes of the root that its shapes inherit. */
  readonly attributes: Readonly<Record<string, string>>
  readonly shapes: readonly IconShape[]
}

type ShapeTag = 'path' | 'circle' | 'rect' | 'ellipse' | 'line'

const SHAPE_TAGS: ReadonlySet<string> = new Set<ShapeTag>(['path', 'circle', 'rect', 'ellipse', 'line'])

/** SVG attribute → React property. What is not listed is dropped. */
const PROPERTIES: Readonly<Record<string, string>> = {
  d: 'd',
  cx: 'cx',
  cy: 'cy',
  r: 'r',
  rx: 'rx',
  ry: 'ry',
  x: 'x',
  y: 'y',
  x1: 'x1',
  y1: 'y1',
  x2: 'x2',
  y2: 'y2',
  width: 'width',
  height: 'height',
  transform: 'transform',
  pathLength: 'pathLength',
  fill: 'fill',
  stroke: 'stroke',
  'stroke-width': 'strokeWidth',
  'stroke-linecap': 'strokeLinecap',
  'stroke-linejoin': 'strokeLinejoin',
  'stroke-dasharray': 'strokeDasharray',
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([\w-]+)="([^"]*)"/g)) {
    const property = PROPERTIES[name]
    if (property !== undefined) attributes[property] = value
  }
  return attributes
}

/**
 * Reads one of our own icon files: a root and flat shapes. Neither `innerHTML` nor `DOMParser` is used, since both are
 * refused under Trusted Types; a reader of this subset is smaller than a policy and runs without a DOM.
 */
export function parseIcon(svg: string): ParsedIcon {
  const shapes: IconShape[] = []
  let viewBox = '0 0 24 24'
  let attributes: Record<string, string> = {}
  for (const [, tag = '', text = ''] of svg.matchAll(/<(\w+)([^>]*)>/g)) {
    if (tag === 'svg') {
      viewBox = /viewBox="([^"]*)"/.exec(text)?.[1] ?? viewBox
      const { width: _width, height: _height, ...inherited } = attributesOf(text)
      attributes = inherited
    } else if (SHAPE_TAGS.has(tag)) {
      shapes.push({ tag: tag as ShapeTag, attributes: attributesOf(text) })
    }
  }
  return { viewBox, attributes, shapes }
}
