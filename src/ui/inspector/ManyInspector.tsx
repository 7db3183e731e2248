import Button from '@mui/material/Button'
import { plural } from '../../lib/text'
import type { Command } from '../../model/commands'
import type { Json } from '../../model/diagram'
import { useActions, useCordon, useCordonStore } from '../../store/hooks'
import { selectGraph } from '../../store/selectors'
import { FieldList } from '../shared/fields/FieldList'
import { commonFields } from './commonFields'
import { Header } from './Header'
import styles from './Inspector.module.css'

/** Several elements: the fields that all of them have, changed together. */
export function ManyInspector() {
  const { catalog } = useCordonStore()
  const selection = useCordon((state) => state.selection)
  const graph = useCordon((state) => selectGraph(state, catalog))
  const { dispatch, endMerge, duplicate, deleteSelection } = useActions()
  const members = selection.nodes.flatMap((id) => {
    const view = graph.node(id)
    const kind = view && catalog.kinds.get(view.kind)
    return view && kind ? [{ view, kind, fields: kind.fields }] : []
  })
  const { fields, values } = commonFields(members)
  const kinds = [...new Set(members.map(({ kind }) => kind.label))]
  const change = (name: string, value: Json) => {
    const commands: Command[] = selection.nodes.map((id) => ({
      type: 'setProperties',
      id,
      properties: { [name]: value },
    }))
    dispatch(commands, {
      label: `Change ${fields[name]?.label.toLowerCase() ?? name} of ${selection.nodes.length} elements`,
      merge: `field ${selection.nodes.join(' ')} ${name}`,
    })
  }
  const count = selection.nodes.length + selection.links.length
  return (
    <>
      <Header title={`${plural(count, 'element')} selected`} type={kinds.slice(0, 4).join(', ')} />
      <div className={styles['body']}>
        <div className={styles['actions']}>
          {selection.nodes.length > 0 && <Button onClick={duplicate}>Duplicate</Button>}
          <Button onClick={deleteSelection}>Delete</Button>
        </div>
        {selection.links.length === 0 && Object.keys(fields).length > 0 ? (
          <FieldList fields={fields} values={values} onChange={change} onCommit={endMerge} />
        ) : (
          <p className={styles['muted']}>They have no field in common.</p>
        )}
      </div>
    </>
  )
}
