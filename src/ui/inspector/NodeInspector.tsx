import type { DiagramNode, Json } from '../../model/diagram'
import { readProperties } from '../../model/fields'
import type { Kind } from '../../model/kind'
import { useActions, useCordon, useCordonStore } from '../../store/hooks'
import { findingsOf, plannedSubnet } from '../../store/selectors'
import { FieldList } from '../shared/fields/FieldList'
import { Findings } from './Findings'
import { Header } from './Header'
import styles from './Inspector.module.css'
import { NameField } from './NameField'
import { OwnerField } from './OwnerField'
import { Relations } from './Relations'
import { verdicts } from './verdicts'

/** One element: what is wrong with it, its name, its fields, what it is linked to, and who deploys it. */
export function NodeInspector({ node }: { readonly node: DiagramNode }) {
  const { catalog } = useCordonStore()
  const kind = catalog.kinds.get(node.kind)
  if (!kind) return <UnknownNode node={node} />
  return <KnownNode node={node} kind={kind} />
}

function KnownNode({ node, kind }: { readonly node: DiagramNode; readonly kind: Kind }) {
  const { dispatch, endMerge } = useActions()
  const findings = useCordon((state) => findingsOf(state, node.id))
  const reserved = useCordon((state) => plannedSubnet(state, node.id)?.reserved)
  const { properties } = readProperties(kind.fields, node.properties)
  const change = (name: string, value: Json) =>
    dispatch([{ type: 'setProperties', id: node.id, properties: { [name]: value } }], {
      label: `Change ${kind.fields[name]?.label.toLowerCase() ?? name} of ${node.name}`,
      merge: `field ${node.id} ${name}`,
    })
  return (
    <>
      <Header
        icon={kind.icon}
        tone={kind.tone?.(properties)}
        title={node.name}
        type={[kind.label, kind.resourceType].filter(Boolean).join(' · ')}
      />
      <div className={styles['body']}>
        <Findings findings={findings} />
        <NameField node={node} kind={kind} />
        <FieldList
          fields={kind.fields}
          values={properties}
          onChange={change}
          onCommit={endMerge}
          verdictOf={verdicts(findings)}
          reserved={reserved}
        />
        <Relations node={node} />
        {kind.resourceType !== undefined && <OwnerField node={node} />}
      </div>
    </>
  )
}

/** An element of a newer version: kept as it is, its values readable. */
function UnknownNode({ node }: { readonly node: DiagramNode }) {
  return (
    <>
      <Header title={node.name} type={`${node.kind} · not known to this version`} />
      <div className={styles['body']}>
        <p className={styles['muted']}>
          This element comes from a newer version of Cordon. It is kept as it is; it takes part in no check
          and no export.
        </p>
        <dl className={styles['muted']}>
          {Object.entries(node.properties).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  )
}
