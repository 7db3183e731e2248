import { useId } from 'react'
import type { DiagramNode } from '../../model/diagram'
import type { Kind } from '../../model/kind'
import { useActions } from '../../store/hooks'
import fieldStyles from '../shared/fields/fields.module.css'
import { nameHint, nameProblem } from './nameCheck'

/** The element's name with what its resource type allows. Any text is kept: exports make a legal name of it and say so. */
export function NameField({ node, kind }: { readonly node: DiagramNode; readonly kind: Kind }) {
  const { rename, endMerge } = useActions()
  const id = useId()
  const problem = nameProblem(node.name, kind)
  const hint = nameHint(kind)
  return (
    <div className={fieldStyles['row']} data-field="name">
      <label htmlFor={id} className={fieldStyles['label']}>
        Name
      </label>
      <input
        id={id}
        className={fieldStyles['input']}
        data-mark={problem === undefined ? undefined : 'warning'}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={node.name}
        onChange={(event) => rename(node.id, event.target.value)}
        onBlur={endMerge}
      />
      <div id={`${id}-hint`} className={fieldStyles['help']}>
        {hint}
        {problem !== undefined && (
          <div className={fieldStyles['check']} data-wrong="">
            {problem} The export changes the name.
          </div>
        )}
      </div>
    </div>
  )
}
