/** `npm start`: installs what is missing, builds what is stale, serves the app. Options as in serve.mjs. */
import { buildIfStale } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { serve } from './serve.mjs'

ensureDependencies()
buildIfStale()
await serve(process.argv.slice(2))
