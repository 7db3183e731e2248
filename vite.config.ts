import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

import { precache } from './scripts/vite/precache.mjs'
import { securityFiles } from './scripts/vite/security-files.mjs'

export default defineConfig({
  // Relative addresses: the build works at any path of any static host.
  base: './',
  plugins: [react(), securityFiles(), precache({ entry: 'src/serviceWorker.ts' })],
  build: {
    // The first versions with `light-dark()`, on which the theme rests.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The content security policy has no `data:` for fonts, and inlined files would count into the first load.
    assetsInlineLimit: 0,
    // Every browser of the target preloads modules by itself.
    modulePreload: { polyfill: false },
    // scripts/check-size.mjs holds the bound that counts: what loads first, gzipped.
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
    environment: 'node',
    // One slow machine must not make a test red; a hanging one must still end.
    testTimeout: 20_000,
  },
})
