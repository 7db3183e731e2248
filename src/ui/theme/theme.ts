import { createTheme } from '@mui/material/styles'

import { buttonDefaults } from './defaults/buttons'
import { inputDefaults } from './defaults/inputs'
import { navigationDefaults } from './defaults/navigation'
import { surfaceDefaults } from './defaults/surfaces'

const ink = (name: string) => ({
  main: `var(--${name})`,
  light: `var(--${name})`,
  dark: `var(--${name})`,
  contrastText: `var(--on-${name}, var(--panel))`,
})

/**
 * MUI in the density of an editor. All colours are the custom properties of tokens.css, so one theme serves light and
 * dark; `nativeColor` lets the browser, not MUI, mix colours that are only names here.
 */
export const theme = createTheme({
  cssVariables: { nativeColor: true, disableCssColorScheme: true },
  spacing: 8,
  shape: { borderRadius: 6 },
  palette: {
    primary: ink('accent'),
    secondary: ink('muted'),
    error: ink('error'),
    warning: ink('warning'),
    success: ink('ok'),
    info: ink('accent'),
    text: { primary: 'var(--text)', secondary: 'var(--muted)', disabled: 'var(--muted)' },
    background: { default: 'var(--canvas)', paper: 'var(--panel)' },
    divider: 'var(--line)',
    action: { hover: 'var(--hover)', selected: 'var(--accent-tint)', active: 'var(--muted)' },
  },
  typography: {
    fontFamily: 'var(--font)',
    fontSize: 13,
    htmlFontSize: 16,
    h1: { fontSize: 18, fontWeight: 650, lineHeight: 1.3 },
    h2: { fontSize: 15, fontWeight: 650, lineHeight: 1.35 },
    h3: { fontSize: 13, fontWeight: 650, lineHeight: 1.4 },
    body1: { fontSize: 13, lineHeight: 1.45 },
    body2: { fontSize: 12.5, lineHeight: 1.45 },
    button: { fontSize: 12.5, fontWeight: 500, lineHeight: 1.4, textTransform: 'none', letterSpacing: 0 },
    caption: { fontSize: 11.5, lineHeight: 1.4, letterSpacing: 0 },
  },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 100,
      short: 120,
      standard: 140,
      complex: 160,
      enteringScreen: 120,
      leavingScreen: 80,
    },
  },
  components: { ...buttonDefaults, ...inputDefaults, ...navigationDefaults, ...surfaceDefaults },
})
