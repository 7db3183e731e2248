import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogTitle from '@mui/material/DialogTitle'
import { KeyHint } from '../shared/KeyHint'
import type { AppDialogProps } from './dialogs'
import styles from './ShortcutsDialog.module.css'

type Row = readonly [what: string, ...keys: string[]]

const GROUPS: readonly (readonly [title: string, rows: readonly Row[]])[] = [
  [
    'Everywhere',
    [
      ['Search or run a command', 'Mod+K'],
      ['Find a resource', '/'],
      ['Undo', 'Mod+Z'],
      ['Redo', 'Mod+Shift+Z', 'Mod+Y'],
      ['Save as a file', 'Mod+S'],
      ['Open a file', 'Mod+O'],
      ['Next, previous finding', 'F8', 'Shift+F8'],
      ['Light or dark', 'Alt+Shift+D'],
      ['This list', '?'],
    ],
  ],
  [
    'On the drawing',
    [
      ['Next, previous element', 'Tab', 'Shift+Tab'],
      ['Nearest element that way', 'Alt+ArrowRight'],
      ['Move, by grid steps', 'ArrowRight', 'Shift+ArrowRight'],
      ['Rename', 'Enter', 'F2'],
      ['Link to another element', 'L'],
      ['Copy, cut, paste', 'Mod+C', 'Mod+X', 'Mod+V'],
      ['Duplicate', 'Mod+D', 'Alt+drag'],
      ['Move off the grid', 'drag+Alt'],
      ['Delete', 'Delete', 'Backspace'],
      ['Select all', 'Mod+A'],
      ['Leave, clear the selection', 'Escape'],
    ],
  ],
  [
    'View',
    [
      ['Fit everything', 'Shift+1'],
      ['Fit the selection', 'Shift+2'],
      ['Zoom in, out', '+', '-'],
      ['Full size', '0'],
      ['Pan', 'Space', 'drag'],
    ],
  ],
]

/** The keys and what they do. */
export function ShortcutsDialog({ open, onClose }: AppDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="shortcuts-title" maxWidth="md" fullWidth>
      <DialogTitle id="shortcuts-title">Keyboard shortcuts</DialogTitle>
      <div className={styles['groups']}>
        {GROUPS.map(([title, rows]) => (
          <section key={title} aria-label={title}>
            <h3 className={styles['title']}>{title}</h3>
            <dl>
              {rows.map(([what, ...keys]) => (
                <div key={what} className={styles['row']}>
                  <dt>{what}</dt>
                  <dd className={styles['keys']}>
                    {keys.map((key) => (
                      <KeyHint key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  )
}
