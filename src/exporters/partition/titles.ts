import type { Concern } from '../../model/template'
import { lowerCamel } from '../../lib/identifier'
import { joinWords, type SymbolTable } from '../synthesize/symbols'
import type { GroupScope } from './deployment'
import type { Group } from './groups'

/** How the module of a concern is called: its symbol and file, and what it holds. */
const CONCERN_TITLES: Readonly<Record<Concern, { readonly symbol: string; readonly title: string }>> = {
  filtering: {
    symbol: 'filtering',
    title: 'Network security groups, route tables and service endpoint policies',
  },
  network: { symbol: 'network', title: 'Virtual networks, subnets and what they go out through' },
  firewall: { symbol: 'firewall', title: 'Firewalls and their policies' },
  connectivity: { symbol: 'connectivity', title: 'Peerings, gateways, Bastion and connections' },
  names: { symbol: 'dns', title: 'Private DNS zones and resolvers' },
  monitoring: { symbol: 'monitoring', title: 'Logs and metrics' },
  data: { symbol: 'data', title: 'Storage, secrets and images' },
  machineLearning: { symbol: 'machineLearning', title: 'Machine learning workspaces' },
  privateEndpoints: { symbol: 'privateEndpoints', title: 'Private endpoints and their DNS zone groups' },
  compute: { symbol: 'compute', title: 'Computes and virtual machines' },
  kubernetes: { symbol: 'kubernetes', title: 'Kubernetes clusters' },
  governance: { symbol: 'governance', title: 'Policy assignments' },
}

/** Symbol, file name and title of a group's module; unique in the table. */
export function titleOf(
  group: Group,
  table: SymbolTable,
): { readonly symbol: string; readonly file: string; readonly title: string } {
  const [first = 'network', ...rest] = group.concerns
  const words = rest.map((concern) => CONCERN_TITLES[concern])
  const { place, words: where } = placeOf(group.scope)
  const base = joinWords(CONCERN_TITLES[first].symbol, ...words.map(({ symbol }) => joinWords('and', symbol)))
  const symbol = table.claim(place === undefined ? base : joinWords(base, 'in', place))
  const titles = [
    CONCERN_TITLES[first].title,
    ...words.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)),
  ]
  return { symbol, file: hyphenated(symbol), title: `${titles.join('; ')}${where}` }
}

function placeOf(scope: GroupScope | undefined): { readonly place?: string; readonly words: string } {
  if (scope === undefined) return { words: '' }
  if ('parameter' in scope)
    return { place: scope.parameter, words: ` in the resource group that ${scope.parameter} names` }
  const name = scope.resourceGroup ?? scope.subscription
  return { place: lowerCamel(name, 'other').slice(0, 40), words: ` in ${name}` }
}

function hyphenated(symbol: string): string {
  return symbol.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
