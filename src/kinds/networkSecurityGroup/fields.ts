import { SERVICE_TAGS } from '../../facts/serviceTags'
import { choice, integer, ports, stringList, table, text } from '../../model/fields'

const ENDPOINTS = {
  help: '*, prefixes, or one service tag.',
  suggestions: ['*', ...SERVICE_TAGS.map((tag) => tag.name)],
}

/** Properties of a network security group. */
export const networkSecurityGroupFields = {
  rules: table(
    'Rules',
    {
      name: text('Name', 'Rule'),
      direction: choice(
        'Direction',
        [
          { value: 'Inbound', label: 'Inbound' },
          { value: 'Outbound', label: 'Outbound' },
        ],
        'Outbound',
      ),
      priority: integer('Priority', 100, 100, 4096),
      access: choice(
        'Access',
        [
          { value: 'Allow', label: 'Allow' },
          { value: 'Deny', label: 'Deny' },
        ],
        'Allow',
      ),
      protocol: choice(
        'Protocol',
        [
          { value: 'Tcp', label: 'TCP' },
          { value: 'Udp', label: 'UDP' },
          { value: 'Icmp', label: 'ICMP' },
          { value: 'Esp', label: 'ESP' },
          { value: 'Ah', label: 'AH' },
          { value: '*', label: 'Any' },
        ],
        'Tcp',
      ),
      sources: stringList('Source', ['*'], ENDPOINTS),
      sourcePorts: ports('Source ports', '*'),
      destinations: stringList('Destination', ['*'], ENDPOINTS),
      ports: ports('Destination ports', '443'),
    },
    [],
    { help: 'The six default rules (65000 to 65500) apply after these.' },
  ),
}
