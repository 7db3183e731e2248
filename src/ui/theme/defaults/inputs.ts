import type { Components, Theme } from '@mui/material/styles'

/** Form controls: 32 px high, label above (the field's own), never floating inside. */
export const inputDefaults: Components<Theme> = {
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true, variant: 'outlined' } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiSelect: {
    defaultProps: { size: 'small' },
    styleOverrides: { select: { minHeight: 0 }, icon: { fontSize: 18, color: 'var(--muted)' } },
  },
  MuiInputBase: {
    styleOverrides: {
      root: { fontSize: 13, lineHeight: '20px' },
      input: {
        height: 'auto',
        '&::placeholder': { color: 'var(--muted)', opacity: 1 },
        '&.Mui-disabled': { WebkitTextFillColor: 'var(--muted)' },
      },
    },
  },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: {
        borderRadius: 'var(--radius)',
        backgroundColor: 'var(--panel)',
        '&:hover:not(.Mui-disabled, .Mui-error, .Mui-focused) .MuiOutlinedInput-notchedOutline': {
          borderColor: 'var(--muted)',
        },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 1.5, borderColor: 'var(--accent)' },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--error)' },
        '&.Mui-disabled': { backgroundColor: 'var(--hover)' },
        '&.MuiInputBase-multiline': { padding: '6px 10px' },
        '&.MuiInputBase-adornedStart': { paddingLeft: 8 },
        '&.MuiInputBase-adornedEnd': { paddingRight: 8 },
      },
      input: { padding: '6px 10px', '.MuiInputBase-multiline > &': { padding: 0 } },
      notchedOutline: { borderColor: 'var(--line-strong)' },
    },
  },
  MuiInputAdornment: { styleOverrides: { root: { color: 'var(--muted)' } } },
  MuiFormHelperText: {
    styleOverrides: { root: { margin: '3px 0 0', fontSize: 11.5, lineHeight: 1.4, color: 'var(--muted)' } },
  },
  MuiFormControlLabel: {
    styleOverrides: { root: { marginLeft: -4, gap: 4 }, label: { fontSize: 13 } },
  },
  MuiCheckbox: {
    defaultProps: { size: 'small', disableRipple: true },
    styleOverrides: { root: { padding: 4, color: 'var(--muted)' } },
  },
  MuiRadio: {
    defaultProps: { size: 'small', disableRipple: true },
    styleOverrides: { root: { padding: 4, color: 'var(--muted)' } },
  },
  MuiSwitch: { defaultProps: { size: 'small', disableRipple: true } },
  MuiAutocomplete: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      inputRoot: { padding: '0 8px !important', minHeight: 32 },
      input: { padding: '5px 2px !important' },
      listbox: { padding: 4, fontSize: 12.5 },
      option: { minHeight: '28px !important', borderRadius: 4, padding: '3px 8px !important' },
      paper: { marginTop: 4 },
    },
  },
}
