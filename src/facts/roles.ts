/** Built-in roles that identities of a design need, and on what. */
import { cite, type Source } from './source'

export interface Role {
  /** GUID of the role definition, the same in every tenant. */
  readonly id: string
  readonly name: string
  /** Who needs it on what. */
  readonly needed: string
  readonly source: Source
  /** Where the GUID is listed. */
  readonly idSource: Source
}

const LIST = cite('role-based-access-control/built-in-roles')

function role(id: string, name: string, needed: string, source: Source): Role {
  return { id, name, needed, source, idSource: LIST }
}

export const ROLES = {
  networkContributor: role(
    '4d97b98b-1d4f-4787-a291-c67834d212e7',
    'Network Contributor',
    'identity of an AKS cluster, on each subnet and route table of the customer that it uses',
    cite('aks/concepts-network-cni-overview', 'AKS CNI networking prerequisites'),
  ),
  privateDnsZoneContributor: role(
    'b12aa53e-6015-4669-85d0-8515ebb3ae7f',
    'Private DNS Zone Contributor',
    'identity of a private AKS cluster, on a private DNS zone of the customer',
    cite('aks/private-clusters', 'Configuration options for private DNS'),
  ),
  networkConnectionApprover: role(
    'b556d68e-0be0-4f35-a333-ad7ee1ce17ea',
    'Azure AI Enterprise Network Connection Approver',
    'identity of a workspace, on targets of private endpoint rules of its managed network',
    cite('machine-learning/how-to-managed-network', 'Approval of private endpoints'),
  ),
  reader: role(
    'acdd72a7-3385-48ef-bd42-f606fba81ae7',
    'Reader',
    'identity of a workspace, on the private endpoints of storage that is shut to the public, so that studio can show data',
    cite('machine-learning/how-to-enable-studio-virtual-network', 'Datastore: Azure Storage Account'),
  ),
} as const satisfies Readonly<Record<string, Role>>
