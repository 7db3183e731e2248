import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { Check, Copy, Download } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useCordon, useServices } from '../../store/hooks'
import { useCopy } from '../shared/useCopy'
import { LengthMeter } from './LengthMeter'
import { htmlLink, markdownLink } from './linkTexts'
import styles from './ShareDialog.module.css'

export interface ShareDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** The whole design as a link or a file. Nothing is sent anywhere by making either. */
export function ShareDialog({ open, onClose }: ShareDialogProps) {
  const id = useId()
  return (
    <Dialog open={open} onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>Share the design</DialogTitle>
      <DialogContent className={styles['content'] ?? ''}>{open && <Link />}</DialogContent>
      <DialogActions>
        <SaveFile />
        <span className={styles['fill']} />
        <Button variant="text" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Link() {
  const link = useLink()
  const name = useCordon(({ diagram }) => diagram.name)
  const [state, copy] = useCopy()
  const id = useId()
  return (
    <>
      <div>
        <label className={styles['label']} htmlFor={id}>
          Link
        </label>
        <div className={styles['row']}>
          <input
            id={id}
            className={styles['link']}
            readOnly
            spellCheck={false}
            value={link ?? ''}
            placeholder="Making the link…"
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button
            variant="contained"
            disabled={link === null}
            onClick={() => void (link && copy(link, 'the link'))}
          >
            {state === 'copied' ? (
              <Check size={14} aria-hidden="true" />
            ) : (
              <Copy size={14} aria-hidden="true" />
            )}
            {state === 'copied' ? 'Copied' : 'Copy link'}
          </Button>
        </div>
        <LengthMeter length={link?.length ?? null} />
        <CopyAs link={link} name={name} />
      </div>
      <div className={styles['words']}>
        <p>
          A link you share contains the whole design: anyone who has it can read it. Opening it never touches
          the designs that are kept there.
        </p>
        <p>
          Your design stays in this browser. The page makes no network requests after it has loaded; you can
          check this in the network panel or by going offline. Files and browser storage are not encrypted by
          us.
        </p>
      </div>
    </>
  )
}

function CopyAs({ link, name }: { readonly link: string | null; readonly name: string }) {
  const [, copy] = useCopy()
  const [copied, setCopied] = useState<'Markdown' | 'HTML' | null>(null)
  const as = (what: 'Markdown' | 'HTML', text: string) => {
    void copy(text, `the link as ${what}`)
    setCopied(what)
  }
  return (
    <p className={styles['as']}>
      {(['Markdown', 'HTML'] as const).map((what) => (
        <button
          key={what}
          type="button"
          className={styles['quiet']}
          disabled={link === null}
          onClick={() =>
            link !== null && as(what, what === 'HTML' ? htmlLink(name, link) : markdownLink(name, link))
          }
        >
          {copied === what ? `Copied as ${what}` : `Copy as ${what}`}
        </button>
      ))}
    </p>
  )
}

function SaveFile() {
  const { files } = useServices()
  const diagram = useCordon((state) => state.diagram)
  return (
    <Button onClick={() => void files.save(diagram)}>
      <Download size={14} aria-hidden="true" /> Save as a file
    </Button>
  )
}

/** The link of the design as it is now; `null` while it is made. */
function useLink(): string | null {
  const { links } = useServices()
  const diagram = useCordon((state) => state.diagram)
  const [made, setMade] = useState<string | null>(null)
  useEffect(() => {
    let given = false
    void links.make(diagram).then((link) => given || setMade(link))
    return () => {
      given = true
    }
  }, [links, diagram])
  return made
}
