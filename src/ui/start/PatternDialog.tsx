import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogTitle from '@mui/material/DialogTitle'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { plural } from '../../lib/text'
import type { Diagram, Json } from '../../model/diagram'
import { initialProperties, readProperties } from '../../model/fields'
import type { AnyPattern } from '../../model/pattern'
import { useCordonStore } from '../../store/hooks'
import { FieldList } from '../shared/fields/FieldList'
import { Miniature } from '../shared/Miniature'
import { SourceLink } from '../shared/SourceLink'
import { buildWith } from './PatternCard'
import styles from './PatternDialog.module.css'

interface PatternDialogProps {
  readonly pattern: AnyPattern
  onClose(): void
  onBuilt(diagram: Diagram): void
}

/** A pattern's parameters beside the drawing that they build. */
export function PatternDialog({ pattern, onClose, onBuilt }: PatternDialogProps) {
  const titleId = useId()
  const { catalog } = useCordonStore()
  const [values, setValues] = useState<Readonly<Record<string, Json>>>(
    () => initialProperties(pattern.parameters) as Readonly<Record<string, Json>>,
  )
  // The picture follows when there is time; typing does not wait for it.
  const drawn = useDeferredValue(values)
  const diagram = useMemo(() => tryBuild(pattern, drawn), [pattern, drawn])
  const isLegal = readProperties(pattern.parameters, values).problems.length === 0
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="lg" fullWidth>
      <DialogTitle id={titleId}>{pattern.title}</DialogTitle>
      <div className={styles['body']}>
        <form
          id={`${titleId}-form`}
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            const built = tryBuild(pattern, values)
            if (built) onBuilt(built)
          }}
        >
          <p className={styles['summary']}>{pattern.summary}</p>
          <FieldList
            fields={pattern.parameters}
            values={values}
            onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
          />
          <div className={styles['source']}>
            <SourceLink {...pattern.source} />
          </div>
        </form>
        <div className={styles['picture']}>
          {diagram ? (
            <>
              <Miniature diagram={diagram} catalog={catalog} label={`Drawing of ${pattern.title}`} />
              <p className={styles['facts']}>
                {plural(Object.keys(diagram.nodes).length, 'element')},{' '}
                {plural(Object.keys(diagram.links).length, 'link')}
              </p>
            </>
          ) : (
            <p className={styles['facts']}>
              These values do not fit together. The drawing follows as soon as they do.
            </p>
          )}
        </div>
      </div>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          type="submit"
          form={`${titleId}-form`}
          disabled={diagram === null || !isLegal}
        >
          Open this design
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** The built drawing, or nothing for values that a pattern cannot build with, such as half a prefix while it is typed. */
function tryBuild(pattern: AnyPattern, values: Readonly<Record<string, Json>>): Diagram | null {
  try {
    return buildWith(pattern, values)
  } catch {
    return null
  }
}
