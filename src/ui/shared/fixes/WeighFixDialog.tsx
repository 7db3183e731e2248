import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'
import type { Trial } from '../../../store/state'
import { useActions } from '../../../store/hooks'
import { Effects } from './Effects'

/** A fix that would bring an error, or leave its finding: nothing has been applied yet, the person decides. */
export function WeighFixDialog({ trial }: { readonly trial: Trial }) {
  const { applyWeighed, dropWeighed } = useActions()
  const id = useId()
  return (
    <Dialog open onClose={dropWeighed} maxWidth="sm" fullWidth aria-labelledby={`${id}-title`}>
      <DialogTitle id={`${id}-title`}>{trial.fix.title}?</DialogTitle>
      <DialogContent>
        <p>{trial.finding.message}</p>
        <Effects trial={trial} />
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={() => void applyWeighed()}>
          Apply anyway
        </Button>
        <Button variant="contained" onClick={dropWeighed}>
          Leave it
        </Button>
      </DialogActions>
    </Dialog>
  )
}
