import Button from '@mui/material/Button'
import { useMemo } from 'react'
import type { DiagramLink, Json } from '../../model/diagram'
import { readProperties, type FieldSet } from '../../model/fields'
import { useActions, useCordon, useCordonStore } from '../../store/hooks'
import { FieldList } from '../shared/fields/FieldList'
import { KindIcon } from '../shared/KindIcon'
import { Header } from './Header'
import styles from './Inspector.module.css'
import own from './Relations.module.css'

const NO_FIELDS: FieldSet = {}

/** One link: what it says, its two ends and its fields. */
export function LinkInspector({ link }: { readonly link: DiagramLink }) {
  const { catalog } = useCordonStore()
  const { dispatch, endMerge, deleteSelection } = useActions()
  const from = useCordon(({ diagram }) => diagram.nodes[link.from]?.name ?? link.from)
  const to = useCordon(({ diagram }) => diagram.nodes[link.to]?.name ?? link.to)
  const relation = catalog.relations.get(link.kind)
  const fields = relation?.fields ?? NO_FIELDS
  const isSymmetric = relation?.from.every((kind) => relation.to.includes(kind)) === true
  const named = useMemo(() => namedSections(fields, from, to), [fields, from, to])
  const { properties } = readProperties(fields, link.properties)
  const change = (name: string, value: Json) =>
    dispatch([{ type: 'setLinkProperties', id: link.id, properties: { [name]: value } }], {
      label: `Change ${fields[name]?.label.toLowerCase() ?? name}`,
      merge: `field ${link.id} ${name}`,
    })
  return (
    <>
      <Header title={relation?.label ?? link.kind} type={`${from} – ${to}`} />
      <div className={styles['body']}>
        {relation && <p className={styles['muted']}>{relation.summary}</p>}
        <ul>
          <End id={link.from} side={isSymmetric ? null : 'from'} />
          <End id={link.to} side={isSymmetric ? null : 'to'} />
        </ul>
        <FieldList fields={named} values={properties} onChange={change} onCommit={endMerge} />
        <div className={styles['actions']}>
          <Button onClick={deleteSelection}>Remove the link</Button>
        </div>
      </div>
    </>
  )
}

/** Sections by the names of the two ends: “vnet-hub → vnet-ml”. */
function namedSections(fields: FieldSet, from: string, to: string): FieldSet {
  const ends: Readonly<Record<string, string>> = { from, to }
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const section = field.section?.replaceAll(/\{(from|to)\}/g, (whole, end: string) => ends[end] ?? whole)
      return [name, section === undefined ? field : { ...field, section }]
    }),
  )
}

function End({ id, side }: { readonly id: string; readonly side: string | null }) {
  const { catalog } = useCordonStore()
  const { reveal } = useActions()
  const node = useCordon(({ diagram }) => diagram.nodes[id])
  if (!node) return null
  return (
    <li className={own['item']}>
      <button type="button" className={own['target']} onClick={() => reveal([id])}>
        <KindIcon svg={catalog.kinds.get(node.kind)?.icon ?? ''} size={16} className={own['icon']} />
        <span className={own['name']}>{node.name}</span>
        {side !== null && <span className={styles['muted']}>{side}</span>}
      </button>
    </li>
  )
}
