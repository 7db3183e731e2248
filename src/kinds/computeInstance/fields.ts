import { ADDRESS_DEMAND } from '../../facts/addressDemand'
import { flag, integer, text } from '../../model/fields'

export const computeInstanceFields = {
  vmSize: text('VM size', 'Standard_DS3_v2'),
  count: integer('Instances', 1, 1, 1000, {
    help: 'Instances of this kind; each takes one address.',
    source: ADDRESS_DEMAND.computeInstance.source,
  }),
  publicIp: flag('Public IP address', false, { section: 'Network' }),
  ssh: flag('SSH access', false, { section: 'Network' }),
  localAuthDisabled: flag('Local authentication off', true),
}
