import Button from '@mui/material/Button'
import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import type { IpPlan } from '../../model/plan'
import { useActions, useServices } from '../../store/hooks'
import { PanelActions } from '../shared/PanelActions'
import { ToolButton } from '../shared/ToolButton'
import { useCopy } from '../shared/useCopy'
import { NextPrefix } from './NextPrefix'
import styles from './PlanTools.module.css'

/** Next free prefix, and the plan as files. */
export function PlanTools({ plan }: { readonly plan: IpPlan }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [state, copy] = useCopy()
  const { exportDesign, notify } = useActions()
  const { files } = useServices()
  const withFile = async (ending: string, take: (name: string, text: string) => void) => {
    try {
      const written = await exportDesign('ip-plan')
      const file = written.files.find(({ path }) => path === `ip-plan.${ending}`)
      if (file) take(file.path, file.text)
    } catch {
      notify('The plan could not be written.', 'refused')
    }
  }
  return (
    <PanelActions>
      <Button
        variant="text"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Next free prefix
      </Button>
      {anchor && <NextPrefix plan={plan} anchor={anchor} onClose={() => setAnchor(null)} />}
      <ToolButton
        label={state === 'copied' ? 'Copied' : 'Copy as Markdown'}
        icon={<Copy />}
        onClick={() => void withFile('md', (_name, text) => void copy(text, 'the plan as Markdown'))}
      />
      <Button
        variant="text"
        className={styles['download'] ?? ''}
        onClick={() => void withFile('csv', (name, text) => files.download(name, text, 'text/csv'))}
      >
        <Download size={14} aria-hidden="true" /> CSV
      </Button>
      <Button
        variant="text"
        className={styles['download'] ?? ''}
        onClick={() => void withFile('md', (name, text) => files.download(name, text, 'text/markdown'))}
      >
        <Download size={14} aria-hidden="true" /> Markdown
      </Button>
    </PanelActions>
  )
}
