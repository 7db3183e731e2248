import Divider from '@mui/material/Divider'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { Ellipsis } from 'lucide-react'
import type { Finding } from '../../model/finding'
import { useActions, useCordon } from '../../store/hooks'
import { useProblemsView } from './problemsView'
import styles from './ProblemList.module.css'
import { useRowMenu } from './rowMenu'
import { SEVERITY_CHOICES } from './severityChoices'

/** What else can be done with a finding: read why, accept it, weigh its rule otherwise. */
export function RowMenu({ finding }: { readonly finding: Finding }) {
  const isOpen = useRowMenu((menu) => menu.key === finding.key)
  const open = useRowMenu((menu) => menu.open)
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={styles['moreButton']}
        aria-label={`More for: ${finding.message}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={(event) => {
          event.stopPropagation()
          open(finding.key, event.currentTarget)
        }}
      >
        <Ellipsis size={15} aria-hidden="true" />
      </button>
      {isOpen && <Items finding={finding} />}
    </>
  )
}

function Items({ finding }: { readonly finding: Finding }) {
  const { place, close } = useRowMenu()
  const { showRule, reveal, setView, withdraw, setRuleSeverity } = useActions()
  const setAccepting = useProblemsView((view) => view.setAccepting)
  const setFilter = useProblemsView((view) => view.setFilter)
  const own = useCordon(({ diagram }) => diagram.settings.severities[finding.rule])
  const { element, elementName, field, rule, state } = finding
  const run = (act: () => void) => () => {
    close()
    act()
  }
  const anchor =
    place instanceof HTMLElement
      ? { anchorEl: place }
      : { anchorReference: 'anchorPosition' as const, ...(place && { anchorPosition: place }) }
  return (
    <Menu
      open
      onClose={close}
      {...anchor}
      onClick={(event) => event.stopPropagation()}
      onContextMenu={(event) => event.stopPropagation()}
    >
      <MenuItem onClick={run(() => showRule(rule))}>Why? Open the rule’s page</MenuItem>
      {element !== null && (
        <MenuItem
          onClick={run(() => {
            setView({ inspector: true })
            reveal([element], field)
          })}
        >
          Go to {field === undefined ? 'the element' : 'the field'}
        </MenuItem>
      )}
      {element !== null && (
        <MenuItem onClick={run(() => setFilter({ element }))}>Only findings of {elementName}</MenuItem>
      )}
      <Divider component="li" sx={{ my: 0.5 }} />
      {state === 'accepted' ? (
        <MenuItem onClick={run(() => withdraw(finding))}>Withdraw the acceptance</MenuItem>
      ) : (
        <MenuItem onClick={run(() => setAccepting(finding))}>Accept…</MenuItem>
      )}
      <Divider component="li" sx={{ my: 0.5 }} />
      <ListSubheader role="presentation">Severity of the rule in this design</ListSubheader>
      {SEVERITY_CHOICES.map(({ value, label }) => (
        <MenuItem
          key={label}
          role="menuitemradio"
          aria-checked={(own ?? null) === value}
          selected={(own ?? null) === value}
          onClick={run(() => setRuleSeverity(rule, value))}
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  )
}
