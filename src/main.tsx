import './refuseFraming'
import './trustedTypes'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { createAnalysisClient } from './analysis/client'
import { keepOffline } from './offline'
import { readFragment, writeFragment } from './persistence/clipboardText'
import { COMFORTABLE_LINK } from './persistence/comfortableLink'
import { browserFiles } from './persistence/files'
import { browserDesigns } from './persistence/storage/browserDesigns'
import { browserPreferences } from './persistence/storage/preferences'
import { catalog } from './registry'
import { startSession } from './session'
import { createCordonStore } from './store/createCordonStore'
import type { Services } from './store/services'
import { App } from './ui/app/App'

keepOffline()

const designs = browserDesigns()
const services: Services = {
  designs,
  files: browserFiles(),
  links: {
    make: async (diagram) => (await import('./persistence/links')).makeLink(diagram),
    comfortable: COMFORTABLE_LINK,
  },
  preferences: browserPreferences(),
}
const { analyze, ...fixes } = createAnalysisClient({ today: () => new Date().toISOString().slice(0, 10) })
const store = createCordonStore({
  catalog,
  analyze,
  fixes,
  storage: designs,
  clipboard: { encode: writeFragment, decode: readFragment },
})

const root = document.getElementById('root')
if (root) {
  void startSession(store, services).then(() =>
    createRoot(root).render(
      <StrictMode>
        <App store={store} services={services} />
      </StrictMode>,
    ),
  )
}
