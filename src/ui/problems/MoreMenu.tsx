import Divider from '@mui/material/Divider'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Profile } from '../../model/settings'
import { useActions, useCordon, useServices } from '../../store/hooks'
import { ToolButton } from '../shared/ToolButton'
import { useProblemsView } from './problemsView'

const PROFILES: readonly { readonly value: Profile; readonly label: string }[] = [
  { value: 'correctness', label: 'Correctness: what cannot work' },
  { value: 'recommended', label: 'Recommended' },
  { value: 'all', label: 'All: opinions too' },
]

const REPORTS = [
  { path: 'findings.md', label: 'Findings as Markdown', type: 'text/markdown' },
  { path: 'findings.sarif', label: 'Findings as SARIF 2.1.0', type: 'application/sarif+json' },
  { path: 'findings.json', label: 'Findings as JSON', type: 'application/json' },
] as const

/** Which rules run, the baseline, reports, and the book of rules. */
export function MoreMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  return (
    <>
      <ToolButton
        label="More about findings"
        icon={<Ellipsis />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      {anchor && <Items anchor={anchor} onClose={close} />}
    </>
  )
}

function Items({ anchor, onClose }: { readonly anchor: HTMLElement; onClose(): void }) {
  const profile = useCordon(({ diagram }) => diagram.settings.profile)
  const open = useCordon(({ analysis }) =>
    (analysis.result?.findings ?? []).some(({ state }) => state === 'open'),
  )
  const setAccepting = useProblemsView((view) => view.setAccepting)
  const { setSettings, endMerge, exportDesign, notify, showRule } = useActions()
  const { files } = useServices()
  const run = (act: () => void) => () => {
    onClose()
    act()
  }
  const save = async ({ path, type }: (typeof REPORTS)[number]) => {
    try {
      const { files: written } = await exportDesign('findings')
      const file = written.find((candidate) => candidate.path === path)
      if (file) files.download(file.path, file.text, type)
    } catch {
      notify('The report could not be written.', 'refused')
    }
  }
  return (
    <Menu
      anchorEl={anchor}
      open
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
    >
      <ListSubheader role="presentation">Rules that run</ListSubheader>
      {PROFILES.map(({ value, label }) => (
        <MenuItem
          key={value}
          role="menuitemradio"
          aria-checked={value === profile}
          selected={value === profile}
          onClick={run(() => {
            setSettings({ profile: value })
            endMerge()
          })}
        >
          {label}
        </MenuItem>
      ))}
      <Divider component="li" sx={{ my: 0.5 }} />
      <MenuItem disabled={!open} onClick={run(() => setAccepting('all'))}>
        Accept today’s findings…
      </MenuItem>
      <MenuItem onClick={run(() => showRule(''))}>All rules…</MenuItem>
      <Divider component="li" sx={{ my: 0.5 }} />
      {REPORTS.map((report) => (
        <MenuItem key={report.path} onClick={run(() => void save(report))}>
          {report.label}
        </MenuItem>
      ))}
    </Menu>
  )
}
