import type { Components, Theme } from '@mui/material/styles'

/** Tabs, menus, lists and tables: 28–36 px rows. */
export const navigationDefaults: Components<Theme> = {
  MuiTabs: {
    styleOverrides: {
      root: { minHeight: 36 },
      list: { gap: 4 },
      indicator: { height: 2, backgroundColor: 'var(--accent)' },
    },
  },
  MuiTab: {
    defaultProps: { disableRipple: true, iconPosition: 'end' },
    styleOverrides: {
      root: {
        minHeight: 36,
        minWidth: 0,
        padding: '0 10px',
        gap: 6,
        fontSize: 13,
        color: 'var(--muted)',
        opacity: 1,
        '&:hover': { color: 'var(--text)' },
        '&.Mui-selected': { color: 'var(--text)', fontWeight: 600 },
        '&.Mui-focusVisible': {
          outline: '2px solid var(--accent)',
          outlineOffset: -3,
          borderRadius: 'var(--radius)',
        },
      },
    },
  },
  MuiMenu: {
    defaultProps: { transitionDuration: 80 },
    styleOverrides: { list: { padding: 4, minWidth: 160 } },
  },
  MuiMenuItem: {
    defaultProps: { dense: true },
    styleOverrides: {
      root: {
        minHeight: 28,
        padding: '3px 8px',
        gap: 8,
        borderRadius: 4,
        fontSize: 12.5,
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: 'var(--accent-tint)' },
        '&.Mui-focusVisible': { backgroundColor: 'var(--hover)' },
        '&.Mui-selected.Mui-focusVisible': { backgroundColor: 'var(--accent-tint)' },
      },
    },
  },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: '0 !important', color: 'var(--muted)' } } },
  MuiListSubheader: {
    styleOverrides: {
      root: { fontSize: 11.5, fontWeight: 600, lineHeight: '24px', padding: '0 8px', color: 'var(--muted)' },
    },
  },
  MuiTable: { defaultProps: { size: 'small' } },
  MuiTableCell: {
    styleOverrides: {
      root: { height: 28, padding: '2px 8px', fontSize: 12.5, lineHeight: 1.35, borderColor: 'var(--line)' },
      alignRight: { fontVariantNumeric: 'tabular-nums' },
      head: { fontSize: 11.5, fontWeight: 600, color: 'var(--muted)', backgroundColor: 'var(--panel)' },
    },
  },
  MuiLink: { defaultProps: { underline: 'hover' }, styleOverrides: { root: { color: 'var(--accent)' } } },
}
