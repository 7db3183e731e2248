import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogTitle from '@mui/material/DialogTitle'
import { ArrowDown, ArrowUp, Copy, Plus, Trash2 } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { plural } from '../../../lib/text'
import type { FieldSet } from '../../../model/fields'
import { useAnnounce } from '../announcer'
import { EmptyState } from '../EmptyState'
import { ToolButton } from '../ToolButton'
import { CellControl } from './CellControl'
import styles from './TableDialog.module.css'
import { addRow, duplicateRow, moveRow, pasteCells, setCell, sortRows, type Rows } from './tableEdit'

interface TableDialogProps {
  readonly title: string
  readonly help?: string
  readonly columns: FieldSet
  readonly rows: Rows
  onChange(rows: Rows): void
  onClose(): void
}

/** A rule table in full: every cell is edited in place, arrow keys go from row to row, cells of a spreadsheet can be pasted. */
export function TableDialog({ title, help, columns, rows, onChange, onClose }: TableDialogProps) {
  const titleId = useId()
  const grid = useRef<HTMLTableElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const announce = useAnnounce()
  const [refused, setRefused] = useState(0)
  const names = Object.keys(columns)
  const paste = (row: number, column: string, text: string) => {
    const pasted = pasteCells(rows, columns, { row, column }, text)
    onChange(pasted.rows)
    setRefused(pasted.refused)
  }
  const add = () => {
    onChange(addRow(rows, columns))
    announce('Row added')
    requestAnimationFrame(() => focusCell(grid.current, rows.length, names[0]))
  }
  const remove = (index: number) => {
    onChange(rows.filter((_, at) => at !== index))
    announce('Row deleted')
    // The last row takes its button, and with it the focus, away.
    requestAnimationFrame(() => {
      if (rows.length === 1) addButton.current?.focus()
      else if (index === rows.length - 1) focusCell(grid.current, index - 1, names[0])
    })
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xl" fullWidth>
      <DialogTitle id={titleId}>
        {title} <span className={styles['count']}>{plural(rows.length, 'row')}</span>
      </DialogTitle>
      {help !== undefined && <p className={styles['help']}>{help}</p>}
      <div className={styles['scroll']}>
        {rows.length === 0 ? (
          <EmptyState title="No rows yet">
            Add one, or paste cells of a spreadsheet into the first row.
          </EmptyState>
        ) : (
          <Grid
            ref={grid}
            columns={columns}
            rows={rows}
            onChange={onChange}
            onDelete={remove}
            onPaste={paste}
          />
        )}
      </div>
      <DialogActions className={styles['foot']}>
        <Button ref={addButton} onClick={add}>
          <Plus size={14} aria-hidden="true" />
          Add a row
        </Button>
        {'priority' in columns && rows.length > 1 && (
          <Button onClick={() => onChange(sortRows(rows, 'priority'))}>Sort by priority</Button>
        )}
        <span className={styles['note']} role="status">
          {refused > 0 && `${plural(refused, 'pasted cell')} did not fit the column and stayed as they were.`}
        </span>
        <Button variant="contained" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  )
}

interface GridProps {
  readonly ref: RefObject<HTMLTableElement | null>
  readonly columns: FieldSet
  readonly rows: Rows
  onChange(rows: Rows): void
  onDelete(row: number): void
  onPaste(row: number, column: string, text: string): void
}

function Grid({ ref, columns, rows, onChange, onDelete, onPaste }: GridProps) {
  const names = Object.keys(columns)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the cells' fields, among which they move
    <table ref={ref} className={styles['table']} onKeyDown={(event) => moveBetweenRows(event, ref.current)}>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col" title={columns[name]?.help}>
              {columns[name]?.label}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">Row</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {names.map((name) => (
              <td key={name} data-wide={isWide(columns, name) || undefined}>
                <CellControl
                  name={name}
                  row={index}
                  field={columns[name]}
                  value={row[name]}
                  onChange={(value) => onChange(setCell(rows, index, name, value))}
                  onPasteCells={(text) => onPaste(index, name, text)}
                />
              </td>
            ))}
            <td className={styles['tools']}>
              <RowTools
                index={index}
                count={rows.length}
                onMove={(by) => onChange(moveRow(rows, index, by))}
                onDuplicate={() => onChange(duplicateRow(rows, index, columns))}
                onDelete={() => onDelete(index)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface RowToolsProps {
  readonly index: number
  readonly count: number
  onMove(by: -1 | 1): void
  onDuplicate(): void
  onDelete(): void
}

function RowTools({ index, count, onMove, onDuplicate, onDelete }: RowToolsProps) {
  const row = `row ${index + 1}`
  return (
    <span className={styles['buttons']}>
      <ToolButton
        label={`Move ${row} up`}
        icon={<ArrowUp />}
        disabled={index === 0}
        onClick={() => onMove(-1)}
      />
      <ToolButton
        label={`Move ${row} down`}
        icon={<ArrowDown />}
        disabled={index === count - 1}
        onClick={() => onMove(1)}
      />
      <ToolButton label={`Duplicate ${row}`} icon={<Copy />} onClick={onDuplicate} />
      <ToolButton label={`Delete ${row}`} icon={<Trash2 />} onClick={onDelete} />
    </span>
  )
}

const isWide = (columns: FieldSet, name: string) =>
  ['stringList', 'cidrList', 'ipList'].includes(columns[name]?.control ?? '') || name === 'name'

/** Up and down go to the same column of the next row; in a list of choices Ctrl must be held, since it uses the keys itself. */
function moveBetweenRows(event: KeyboardEvent, grid: HTMLElement | null): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const cell = event.target
  if (by === 0 || !(cell instanceof HTMLElement)) return
  if (cell instanceof HTMLSelectElement && !event.ctrlKey) return
  const { row, column } = cell.dataset
  if (row === undefined || column === undefined) return
  event.preventDefault()
  focusCell(grid, Number(row) + by, column)
}

function focusCell(grid: HTMLElement | null, row: number, column: string | undefined): void {
  if (column === undefined) return
  const cell = grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${CSS.escape(column)}"]`)
  cell?.focus()
  if (cell instanceof HTMLInputElement) cell.select()
}
