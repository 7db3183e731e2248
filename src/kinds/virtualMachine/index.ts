import { nameRule } from '../../facts/naming'
import { plural } from '../../lib/text'
import { defineKind } from '../../model/kind'
import { facts } from '../headline'
import { addresses, contribute } from './contribute'
import { virtualMachineFields } from './fields'
import icon from './icon.svg?raw'

const PURPOSES = { jumpHost: 'jump host', attached: 'attached compute', general: '' }

/** A virtual machine, or several alike. */
export const virtualMachine = defineKind({
  id: 'virtualMachine',
  label: 'Virtual machine',
  summary: 'A jump host, an attached compute or any other machine.',
  group: 'connect',
  icon,
  resourceType: 'Microsoft.Compute/virtualMachines',
  abbreviation: 'vm',
  nameRule: nameRule('Microsoft.Compute/virtualMachines'),
  fields: virtualMachineFields,
  appearance: 'card',
  placement: {
    in: ['subnet', 'onPremisesSite'],
    home: { kind: 'subnet', name: 'snet-jump', properties: { role: 'jumpHost' } },
  },
  size: { w: 176, h: 48 },
  tone: ({ purpose }) => (purpose === 'attached' ? 'training' : 'admin'),
  headline: ({ purpose, os, count, publicIp }) =>
    facts(PURPOSES[purpose], os, count > 1 && plural(count, 'machine'), publicIp && 'public IP'),
  addresses,
  contribute,
})
