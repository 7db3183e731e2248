import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { ThemeProvider } from '@mui/material/styles'
import { LucideProvider } from 'lucide-react'
import { useEffect, useLayoutEffect, type ReactNode } from 'react'

import './tokens.css'
import './tones.css'
import './fonts.css'
import './base.css'

import { loadFonts } from './loadFonts'
import { applyThemeMode, type ThemeMode } from './mode'
import { theme } from './theme'

/** `speedy` fills an empty style element through the CSS object model: no inline style that a strict policy would refuse. */
const emotionCache = createCache({ key: 'cordon', speedy: true, prepend: true })

/** Colours, fonts and component defaults for everything inside. */
export function ThemeRoot({ mode = 'system', children }: { mode?: ThemeMode; children: ReactNode }) {
  useLayoutEffect(() => applyThemeMode(mode), [mode])
  useEffect(() => loadFonts(), [])
  return (
    <CacheProvider value={emotionCache}>
      {/* The mode is kept by the store, so MUI gets no storage of its own. */}
      <ThemeProvider theme={theme} storageManager={null}>
        {/* The weight of our own icons. */}
        <LucideProvider size={16} strokeWidth={1.7}>
          {children}
        </LucideProvider>
      </ThemeProvider>
    </CacheProvider>
  )
}
