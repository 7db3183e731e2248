import { cloudOfRegion } from '../../facts/regions'
import { zonesFor } from '../../facts/privateDns'
import { privateDnsZone } from '../../kinds/privateDnsZone'
import { privateEndpoint } from '../../kinds/privateEndpoint'
import { dnsZoneLink } from '../../links/dnsZoneLink'
import { privateLink } from '../../links/privateLink'
import { zoneGroup } from '../../links/zoneGroup'
import type { DiagramBuilder } from '../../model/builder'
import type { NodeId } from '../../model/diagram'
import type { WorkspaceIds } from './workspace'

/** What an endpoint leads to. */
export interface EndpointTarget {
  readonly name: string
  readonly node: NodeId
  readonly resourceType: string
  readonly groupId: string
}

/** The endpoints of an isolated workspace: workspace, blob, file, vault, registry. */
export function workspaceTargets(ids: WorkspaceIds): readonly EndpointTarget[] {
  const storage = 'Microsoft.Storage/storageAccounts'
  return [
    {
      name: 'pep-mlw',
      node: ids.workspace,
      resourceType: 'Microsoft.MachineLearningServices/workspaces',
      groupId: 'amlworkspace',
    },
    { name: 'pep-st-blob', node: ids.storage, resourceType: storage, groupId: 'blob' },
    { name: 'pep-st-file', node: ids.storage, resourceType: storage, groupId: 'file' },
    { name: 'pep-kv', node: ids.vault, resourceType: 'Microsoft.KeyVault/vaults', groupId: 'vault' },
    {
      name: 'pep-cr',
      node: ids.registry,
      resourceType: 'Microsoft.ContainerRegistry/registries',
      groupId: 'registry',
    },
  ]
}

/** Makes private DNS zones by name once, linked to the networks whose Azure DNS must answer from them. */
export class ZoneSet {
  readonly #ids = new Map<string, NodeId>()

  readonly #builder: DiagramBuilder
  readonly #networks: readonly NodeId[]
  readonly #region: string

  constructor(builder: DiagramBuilder, networks: readonly NodeId[], region: string) {
    this.#builder = builder
    this.#networks = networks
    this.#region = region
  }

  zone(name: string): NodeId {
    const known = this.#ids.get(name)
    if (known) return known
    const id = this.#builder.add(privateDnsZone, name)
    for (const network of this.#networks) this.#builder.link(dnsZoneLink, id, network)
    this.#ids.set(name, id)
    return id
  }

  /** The zones of a sub-resource by the documented table. */
  zonesOf({ resourceType, groupId }: Pick<EndpointTarget, 'resourceType' | 'groupId'>): readonly NodeId[] {
    return (zonesFor(resourceType, groupId, cloudOfRegion(this.#region), this.#region) ?? []).map((name) =>
      this.zone(name),
    )
  }
}

/** Private endpoints in a subnet, each with its zone group. Returns the ids in the order of the targets. */
export function addPrivateEndpoints(
  b: DiagramBuilder,
  subnet: NodeId,
  targets: readonly EndpointTarget[],
  zones: ZoneSet | undefined,
): readonly NodeId[] {
  return targets.map((target) => {
    const endpoint = b.add(privateEndpoint, target.name, { groupId: target.groupId }, { in: subnet })
    b.link(privateLink, endpoint, target.node)
    for (const zone of zones?.zonesOf(target) ?? []) b.link(zoneGroup, endpoint, zone)
    return endpoint
  })
}
