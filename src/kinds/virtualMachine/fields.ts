import { choice, flag, integer, ip, text } from '../../model/fields'

export const virtualMachineFields = {
  purpose: choice(
    'Purpose',
    [
      { value: 'jumpHost', label: 'Jump host' },
      { value: 'attached', label: 'Attached compute' },
      { value: 'general', label: 'General' },
    ],
    'jumpHost',
  ),
  os: choice(
    'Operating system',
    [
      { value: 'Linux', label: 'Linux' },
      { value: 'Windows', label: 'Windows' },
    ],
    'Windows',
  ),
  vmSize: text('VM size', 'Standard_D2s_v5'),
  count: integer('Machines', 1, 1, 100),
  publicIp: flag('Public IP address', false, { section: 'Network' }),
  address: ip('Static address', '', { section: 'Network' }),
}
