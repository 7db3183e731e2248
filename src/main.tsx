import './refuseFraming'
import './trustedTypes'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { keepOffline } from './offline'

keepOffline()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <h1>Cordon</h1>
    </StrictMode>,
  )
}
