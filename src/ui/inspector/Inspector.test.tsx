// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Analysis } from '../../analysis/result'
import type { Diagram, DiagramNode } from '../../model/diagram'
import { catalog } from '../../registry'
import { createCordonStore, emptyDiagram, type CordonStore } from '../../store/createCordonStore'
import { StoreContext } from '../../store/hooks'
import { Inspector } from './Inspector'

let store: CordonStore

const node = (id: string, kind: string): DiagramNode => ({
  id,
  kind,
  name: id,
  parent: null,
  properties: {},
  owner: { mode: 'ours' },
})
const diagram: Diagram = {
  ...emptyDiagram('Test'),
  nodes: { n1: node('n1', 'keyVault'), n2: node('n2', 'keyVault'), n3: node('n3', 'from-the-future') },
  layout: {},
  nextId: 4,
}

beforeEach(() => {
  store = createCordonStore({
    catalog,
    // Never answers: nothing that is typed may wait for it.
    analyze: () => new Promise<Analysis | null>(() => undefined),
    fixes: { tryFixes: () => Promise.resolve(null), fixAll: () => Promise.resolve(null) },
    storage: { newId: () => 'd1', save: () => Promise.resolve() },
  })
  store.actions.open(diagram, { type: 'new' })
  render(
    <StoreContext value={store}>
      <Inspector />
    </StoreContext>,
  )
})
afterEach(() => {
  cleanup()
  store.dispose()
})

const select = async (...ids: string[]) => {
  store.actions.select(ids)
  await screen.findByText(ids.length > 1 ? `${ids.length} elements selected` : /Microsoft\.|not known/)
}

it('shows the design when nothing is selected', async () => {
  fireEvent.change(await screen.findByLabelText('Stated intent'), { target: { value: 'exfiltration' } })
  expect(store.getState().diagram.settings.isolation).toBe('exfiltration')
})

it('makes the keystrokes in a field one step of undo, ended by leaving it', async () => {
  await select('n1')
  const name = screen.getByLabelText('Name')
  for (const value of ['k', 'kv', 'kv-a']) fireEvent.change(name, { target: { value } })
  fireEvent.blur(name)
  fireEvent.change(name, { target: { value: 'kv-b' } })
  expect(store.getState().diagram.nodes['n1']?.name).toBe('kv-b')
  store.actions.undo()
  expect(store.getState().diagram.nodes['n1']?.name).toBe('kv-a')
  store.actions.undo()
  expect(store.getState().diagram.nodes['n1']?.name).toBe('n1')
})

it('changes a field of several elements at once, as one step', async () => {
  await select('n1', 'n2')
  fireEvent.click(screen.getByRole('radio', { name: 'Premium' }))
  const skus = () => ['n1', 'n2'].map((id) => store.getState().diagram.nodes[id]?.properties['sku'])
  expect(skus()).toEqual(['premium', 'premium'])
  store.actions.undo()
  expect(skus()).toEqual([undefined, undefined])
})

it('refers to what exists by its resource ID', async () => {
  await select('n1')
  fireEvent.click(screen.getByRole('radio', { name: 'Existing' }))
  fireEvent.change(await screen.findByLabelText('Resource ID'), { target: { value: ' /subscriptions/x ' } })
  expect(store.getState().diagram.nodes['n1']?.owner).toEqual({
    mode: 'existing',
    resourceId: '/subscriptions/x',
  })
})

it('shows an element of a newer version without touching it', async () => {
  await select('n3')
  expect(screen.getByText(/not known to this version/)).toBeTruthy()
})

it('names the halves of a peering by their networks, in the words of Azure', async () => {
  store.actions.open(
    {
      ...diagram,
      nodes: {
        n1: { ...node('n1', 'virtualNetwork'), name: 'vnet-hub' },
        n2: { ...node('n2', 'virtualNetwork'), name: 'vnet-spoke' },
      },
      links: { l4: { id: 'l4', kind: 'peering', from: 'n1', to: 'n2', properties: {} } },
    },
    { type: 'new' },
  )
  store.actions.select([], ['l4'])
  const half = await screen.findByRole('group', { name: 'vnet-spoke → vnet-hub' })
  const transit = within(half).getByRole('radiogroup', { name: 'Use remote gateways' })
  fireEvent.click(within(transit).getByRole('radio', { name: 'On' }))
  expect(store.getState().diagram.links['l4']?.properties).toMatchObject({ toUseRemoteGateways: true })
  expect(screen.getByRole('group', { name: 'vnet-hub → vnet-spoke' })).toBeTruthy()
})
