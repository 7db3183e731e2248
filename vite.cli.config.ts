import { defineConfig } from 'vite'

/** The command line as a bundle of its own: starting from one file with everything in it takes a fraction of a second. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: 'cordon.mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})
