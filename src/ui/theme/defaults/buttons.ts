import type { Components, Theme } from '@mui/material/styles'

const filled = {
  backgroundColor: 'var(--accent-fill)',
  color: 'var(--on-accent)',
  '&:hover': { backgroundColor: 'var(--accent-fill-hover)' },
  '&.Mui-disabled': { backgroundColor: 'var(--line)', color: 'var(--muted)', opacity: 1 },
}

/** Buttons: quiet by default; the one filled button of a screen asks for `variant="contained"`. */
export const buttonDefaults: Components<Theme> = {
  MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
  MuiButton: {
    defaultProps: { variant: 'outlined', color: 'inherit', size: 'small', disableElevation: true },
    styleOverrides: {
      root: {
        minWidth: 0,
        minHeight: 28,
        padding: '3px 10px',
        gap: 6,
        borderRadius: 'var(--radius)',
        whiteSpace: 'nowrap',
        '&.Mui-focusVisible': { outline: '2px solid var(--accent)', outlineOffset: 1 },
        '&.Mui-disabled': { color: 'var(--muted)', opacity: 0.6 },
      },
      sizeMedium: { minHeight: 32, padding: '5px 12px', fontSize: 13 },
      sizeLarge: { minHeight: 36, padding: '7px 14px', fontSize: 13 },
      startIcon: { margin: 0 },
      endIcon: { margin: 0, '& > kbd:nth-of-type(1)': { fontSize: 11 } },
      outlined: {
        variants: [
          {
            props: { color: 'inherit' },
            style: {
              borderColor: 'var(--line-strong)',
              backgroundColor: 'var(--panel)',
              color: 'var(--text)',
              '&:hover': { backgroundColor: 'var(--hover)' },
            },
          },
        ],
      },
      text: {
        variants: [
          {
            props: { color: 'inherit' },
            style: { color: 'var(--text)', '&:hover': { backgroundColor: 'var(--hover)' } },
          },
        ],
      },
      contained: {
        // A filled button is the accent unless it says otherwise: `inherit` is only the default of the quiet ones.
        variants: [
          { props: { color: 'inherit' }, style: filled },
          { props: { color: 'primary' }, style: filled },
        ],
      },
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small', color: 'inherit' },
    styleOverrides: {
      root: {
        width: 28,
        height: 28,
        padding: 0,
        borderRadius: 'var(--radius)',
        color: 'var(--muted)',
        '&:hover': { backgroundColor: 'var(--hover)', color: 'var(--text)' },
        '&.Mui-focusVisible': { outline: '2px solid var(--accent)', outlineOffset: 1 },
        '&[aria-pressed="true"]': { backgroundColor: 'var(--accent-tint)', color: 'var(--accent)' },
        '&.Mui-disabled': { color: 'var(--muted)', opacity: 0.5 },
      },
      sizeMedium: { width: 32, height: 32 },
    },
  },
  MuiToggleButtonGroup: { defaultProps: { size: 'small' } },
  MuiToggleButton: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: {
        minHeight: 28,
        padding: '2px 10px',
        gap: 6,
        borderColor: 'var(--line-strong)',
        color: 'var(--muted)',
        '&:hover': { backgroundColor: 'var(--hover)' },
        '&.Mui-selected, &.Mui-selected:hover': {
          backgroundColor: 'var(--accent-tint)',
          color: 'var(--accent)',
          fontWeight: 600,
        },
        '&.Mui-focusVisible': { outline: '2px solid var(--accent)', outlineOffset: -2 },
      },
    },
  },
}
