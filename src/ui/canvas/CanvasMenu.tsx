import Divider from '@mui/material/Divider'
import ListItemText from '@mui/material/ListItemText'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useCanvasMenu } from './canvasMenu'
import type { MenuItem as Item } from './canvasMenu'

/** Shows the open menu. The focus goes back to where it was when it closes. */
export function CanvasMenu() {
  const { menu, close } = useCanvasMenu()
  if (!menu) return null
  return (
    <Menu
      open
      onClose={close}
      anchorReference="anchorPosition"
      anchorPosition={{ left: menu.x, top: menu.y }}
      slotProps={{ list: { dense: true, 'aria-label': menu.title ?? 'Actions' } }}
    >
      {menu.title !== undefined && <ListSubheader disableSticky>{menu.title}</ListSubheader>}
      {menu.groups.flatMap((group, index) => [
        ...(index > 0 && group.length > 0 ? [<Divider key={`line ${index}`} />] : []),
        ...group.map((item) => <Entry key={item.label} item={item} close={close} />),
      ])}
    </Menu>
  )
}

/** MUI's menu moves the focus among its direct children, hence it hands props on. */
function Entry({ item, close, ...props }: { readonly item: Item; close(): void }) {
  return (
    <MenuItem
      {...props}
      disabled={item.disabled ?? false}
      onClick={() => {
        close()
        item.run()
      }}
    >
      <ListItemText primary={item.label} secondary={item.hint} />
      {item.keys !== undefined && <kbd className="menu-keys">{item.keys}</kbd>}
    </MenuItem>
  )
}
