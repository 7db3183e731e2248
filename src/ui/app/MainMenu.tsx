import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useCordonStore, useServices } from '../../store/hooks'
import { shortcutText } from '../shared/KeyHint'
import { ToolButton } from '../shared/ToolButton'
import { appCommands, type AppCommand } from './commands'
import styles from './MainMenu.module.css'
import { useDialog } from './openDialog'

/** Everything that has no button of its own; the same commands as in the search. */
export function MainMenu() {
  const store = useCordonStore()
  const services = useServices()
  const { show } = useDialog()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  const groups = anchor ? inGroups(appCommands({ store, services, show })) : []
  return (
    <>
      <ToolButton
        label="More commands"
        icon={<Ellipsis />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {groups.flatMap((commands, index) => [
          index > 0 && <Divider key={`line ${index}`} component="li" sx={{ my: 0.5 }} />,
          ...commands.map(({ id, title, keys, run }) => (
            <MenuItem
              key={id}
              onClick={() => {
                close()
                run()
              }}
            >
              <span className={styles['title']}>{title}</span>
              {keys !== undefined && <span className={styles['keys']}>{shortcutText(keys)}</span>}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  )
}

function inGroups(commands: readonly AppCommand[]): readonly (readonly AppCommand[])[] {
  const groups = new Map<string, AppCommand[]>()
  for (const command of commands) {
    if (!command.inMenu) continue
    const group = groups.get(command.group)
    if (group) group.push(command)
    else groups.set(command.group, [command])
  }
  return [...groups.values()]
}
