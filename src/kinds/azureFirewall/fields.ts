import { FIREWALL_TIERS } from '../../facts/firewallTiers'
import { SERVICE_TAGS } from '../../facts/serviceTags'
import { cite } from '../../facts/source'
import { choice, flag, integer, ip, ipList, ports, stringList, table, text } from '../../model/fields'

export const azureFirewallFields = {
  tier: choice(
    'SKU',
    [
      { value: 'Basic', label: 'Basic' },
      { value: 'Standard', label: 'Standard' },
      { value: 'Premium', label: 'Premium' },
    ],
    'Standard',
    { source: FIREWALL_TIERS.Standard.source },
  ),
  privateIp: ip('Private address', '', { help: 'Empty: the first usable address of AzureFirewallSubnet.' }),
  dnsProxy: flag('DNS proxy', true, {
    help: 'Needed for host names in network rules; clients ask the firewall.',
    source: cite('firewall/dns-details', 'Clients not configured to use the firewall DNS proxy'),
    section: 'DNS',
  }),
  dnsServers: ipList('Upstream DNS servers', [], { help: 'Empty: Azure-provided DNS.', section: 'DNS' }),
  threatIntel: choice(
    'Threat intelligence',
    [
      { value: 'Off', label: 'Off' },
      { value: 'Alert', label: 'Alert' },
      { value: 'Deny', label: 'Alert and deny' },
    ],
    'Alert',
  ),
  forcedTunnelling: flag('Management interface (forced tunnelling)', false, {
    help: 'Needs AzureFirewallManagementSubnet.',
    source: cite('firewall/management-nic', 'What happens when you enable the Management NIC'),
  }),
  zoneRedundant: flag('Zone redundant', false),
  rules: table(
    'Policy rules',
    {
      type: choice(
        'Type',
        [
          { value: 'network', label: 'Network' },
          { value: 'application', label: 'Application' },
          { value: 'dnat', label: 'DNAT' },
        ],
        'network',
      ),
      collection: text('Collection', 'aml'),
      name: text('Name', 'rule'),
      priority: integer('Collection priority', 200, 100, 65000),
      action: choice(
        'Action',
        [
          { value: 'Allow', label: 'Allow' },
          { value: 'Deny', label: 'Deny' },
        ],
        'Allow',
      ),
      sources: stringList('Source', ['*']),
      destinations: stringList('Destination', [], {
        help: 'Network: prefixes, service tags, FQDNs. Application: FQDNs, left-most wildcard.',
        suggestions: SERVICE_TAGS.filter((tag) => tag.azureFirewall).map((tag) => tag.name),
      }),
      protocols: stringList('Protocol', ['TCP'], {
        suggestions: ['TCP', 'UDP', 'ICMP', 'Any', 'Http', 'Https', 'Mssql'],
      }),
      ports: ports('Ports', '443'),
      translatedAddress: ip('Translated address', ''),
      translatedPort: ports('Translated port', ''),
    },
    [],
    { section: 'Policy' },
  ),
}
