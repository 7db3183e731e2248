import Button from '@mui/material/Button'
import { Table2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { plural } from '../../../lib/text'
import type { ControlProps } from './control'
import styles from './TableControl.module.css'
import { cellText, type Rows } from './tableEdit'

const TableDialog = lazy(() => import('./TableDialog').then((module) => ({ default: module.TableDialog })))

const SHOWN = 5

/** A rule table: its first rows at a glance; the whole is edited in a wide window. */
export function TableControl(props: ControlProps) {
  const { field, value, onChange, onCommit, id, labelId, describedBy } = props
  const [open, setOpen] = useState(false)
  const rows: Rows = Array.isArray(value) ? (value as Rows) : []
  const columns = field.columns ?? {}
  return (
    <>
      {rows.length > 0 && (
        <ol className={styles['glance']}>
          {rows.slice(0, SHOWN).map((row, index) => (
            <li key={index}>
              {typeof row['priority'] === 'number' && (
                <span className={styles['number']}>{row['priority']}</span>
              )}
              <span className={styles['rowName']}>{cellText(row['name'] ?? Object.values(row)[0])}</span>
              <span className={styles['verdict']}>{cellText(row['access'] ?? row['action'])}</span>
            </li>
          ))}
          {rows.length > SHOWN && <li className={styles['more']}>and {rows.length - SHOWN} more</li>}
        </ol>
      )}
      <Button
        id={id}
        className={styles['edit']}
        aria-labelledby={`${labelId} ${id}`}
        aria-describedby={describedBy}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Table2 size={14} aria-hidden="true" />
        {value === undefined ? 'Different tables' : `Edit ${plural(rows.length, 'row')}…`}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <TableDialog
            title={field.label}
            {...(field.help !== undefined && { help: field.help })}
            columns={columns}
            rows={rows}
            onChange={(next) => onChange(next)}
            onClose={() => {
              setOpen(false)
              onCommit()
            }}
          />
        </Suspense>
      )}
    </>
  )
}
