import type { Components, Theme } from '@mui/material/styles'

const popup = {
  border: '1px solid var(--line)',
  borderRadius: 8,
  backgroundColor: 'var(--panel)',
  backgroundImage: 'none',
  boxShadow: 'var(--shadow-popup)',
}

const notice = (severity: 'error' | 'warning' | 'success', token: string) => ({
  props: { severity },
  style: {
    borderColor: `var(--${token}-line)`,
    backgroundColor: `var(--${token}-fill)`,
    color: 'var(--text)',
  },
})

/** Papers, dialogs, tooltips and chips: a thin line, almost no shadow. */
export const surfaceDefaults: Components<Theme> = {
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiPopover: { styleOverrides: { paper: popup } },
  MuiBackdrop: {
    styleOverrides: {
      root: { backgroundColor: 'var(--scrim)' },
      invisible: { backgroundColor: 'transparent' },
    },
  },
  MuiDialog: {
    defaultProps: { transitionDuration: 100 },
    styleOverrides: { paper: { ...popup, borderRadius: 10 } },
  },
  MuiDialogTitle: { styleOverrides: { root: { padding: '14px 16px 8px', fontSize: 15, fontWeight: 650 } } },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 16px 12px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 16px 14px', gap: 4 } } },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterNextDelay: 150, disableInteractive: true },
    styleOverrides: {
      tooltip: {
        maxWidth: 320,
        padding: '4px 8px',
        borderRadius: 'var(--radius)',
        backgroundColor: 'var(--text)',
        color: 'var(--panel)',
        fontSize: 12,
        fontWeight: 450,
        lineHeight: 1.4,
      },
      arrow: { color: 'var(--text)' },
    },
  },
  MuiChip: {
    defaultProps: { size: 'small', variant: 'outlined' },
    styleOverrides: {
      root: {
        height: 22,
        borderRadius: 11,
        fontSize: 11.5,
        fontWeight: 450,
        borderColor: 'var(--line-strong)',
      },
      label: { padding: '0 8px' },
      icon: { marginLeft: 6, marginRight: -4, color: 'var(--muted)' },
      deleteIcon: { fontSize: 14, marginRight: 4, color: 'var(--muted)' },
    },
  },
  MuiDivider: { styleOverrides: { root: { borderColor: 'var(--line)' } } },
  MuiAlert: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: {
      root: {
        padding: '6px 10px',
        fontSize: 12.5,
        borderRadius: 'var(--radius)',
        variants: [notice('error', 'error'), notice('warning', 'warning'), notice('success', 'ok')],
      },
      outlined: { color: 'var(--text)' },
      message: { padding: 0 },
      icon: { padding: 0, marginRight: 8, fontSize: 18 },
    },
  },
  MuiSnackbarContent: {
    styleOverrides: {
      root: {
        minWidth: 0,
        padding: '4px 12px',
        borderRadius: 8,
        fontSize: 13,
        backgroundColor: 'var(--text)',
        color: 'var(--panel)',
        boxShadow: 'var(--shadow-popup)',
      },
    },
  },
}
