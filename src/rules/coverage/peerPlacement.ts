import type { PeerNote } from './peerNote'

/** Rules of other tools that no drawing and no export here can break. */
export const placementPeers: readonly PeerNote[] = [
  {
    by: 'placement',
    reason:
      'Computes are drawn in a subnet or in a managed network, never in neither; what a managed network with its isolation off means is checked.',
    peers: ['Azure.ML.ComputeVnet'],
  },
  {
    by: 'placement',
    reason:
      'Exports of storage accounts always ask for encrypted transport and TLS 1.2, and let no other tenant replicate.',
    peers: [
      '404c3081-a854-4457-ae30-26a93ef643f9',
      'fe83a0eb-a853-422d-aac2-1bffd182c5d0',
      'AZU-0008',
      'AZU-0011',
      'Azure.Storage.MinTLS',
      'Azure.Storage.SecureTransfer',
      'CKV_AZURE_3',
      'CKV_AZURE_44',
      '92a89a79-6c52-4a7e-a03f-61306fc49312',
    ],
  },
  {
    by: 'placement',
    reason: 'Exports of key vaults always turn soft delete on; its retention is a field of the vault.',
    peers: ['Azure.KeyVault.SoftDelete', 'CKV_AZURE_111'],
  },
  {
    by: 'placement',
    reason: 'Exports make Standard public addresses alone, over all zones where the region has them.',
    peers: [
      'Azure.PublicIP.MigrateStandard',
      'Azure.PublicIP.StandardSKU',
      'VNET-REL-standard-ip',
      '5cea1501-6fe4-4ec4-ac8f-f72320eb18d3',
      'c63b81fb-7afc-894c-a840-91bb8a8dcfaf',
      '682e4ab9-59fe-4871-9839-265b54c568c4',
      '4bae5a28-5cf4-40d9-bcf1-623d28f6d917',
      'ALZ D03.05',
      'Azure.PublicIP.AvailabilityZone',
    ],
  },
  {
    by: 'placement',
    reason:
      'Gateways are drawn with SKUs that span zones alone; legacy, Basic and zoneless ones cannot be chosen.',
    peers: [
      'e345b6c3-24bd-4c93-9bbb-7e5e49a17b78',
      '5b1933a6-90e4-f642-a01f-e58594e5aab2',
      'bbe668b7-eb5c-c746-8b82-70afdedf0cae',
      'da8a2248-6b4a-44a7-96bf-bf1c0dd208c3',
      'ALZ D06.06',
      'ALZ D06.09',
      'Azure.VNG.ERAvailabilityZoneSKU',
      'Azure.VNG.ERLegacySKU',
      'Azure.VNG.VPNAvailabilityZoneSKU',
      'Azure.VNG.VPNLegacySKU',
    ],
  },
  {
    by: 'placement',
    reason:
      'Application Gateways are drawn in version 2 alone, and exported over all zones where the region has them.',
    peers: ['Azure.AppGw.MigrateV2', 'Azure.AppGw.AvailabilityZone', 'c9c00f2a-3888-714b-a72b-b4c9e8fcffb2'],
  },
  {
    by: 'placement',
    reason: 'A firewall of the drawing always has a policy, with its rules in it.',
    peers: [
      '794d77cc-fe65-4801-8514-230c0be387a8',
      'ALZ D07.10',
      'CKV_AZURE_219',
      '3a63560a-1ed3-6140-acd1-d1d23f9a2e12',
    ],
  },
  {
    by: 'placement',
    reason: 'Machines stand in a subnet or on a site, and exports make their network interfaces with them.',
    peers: ['AZU-0068', 'Azure.NIC.Attached', 'Azure.NIC.UniqueDns', 'd416745a-506c-48b6-8ab1-83cb814bcaa3'],
  },
  {
    by: 'placement',
    reason: 'Only network virtual appliances forward packets, and for them the switch is what they are for.',
    peers: ['88c0b9da-ce96-4b03-9635-f29a937e2900', 'AZU-0075', 'CKV_AZURE_118'],
  },
  {
    by: 'placement',
    reason:
      'Exports of AKS take the Standard load balancer and the tier with an uptime agreement, spread nodes over zones, give nodes no public addresses, use a managed identity and add no HTTP application routing.',
    peers: [
      'Azure.AKS.StandardLB',
      'CKV_AZURE_143',
      'Azure.AKS.AvailabilityZone',
      '4f63619f-5001-439c-bacb-8de891287727',
      'Azure.AKS.UptimeSLA',
      'CKV_AZURE_170',
      'Azure.AKS.ManagedIdentity',
      'Azure.AKS.HttpAppRouting',
      'CKV_AZURE_246',
    ],
  },
  {
    by: 'placement',
    reason:
      'Exports of policy assignments carry the name of the definition; who assigned them is in the activity log.',
    peers: ['Azure.Policy.AssignmentDescriptors', 'Azure.Policy.AssignmentAssignedBy'],
  },
  {
    by: 'placement',
    reason:
      'Exports make the names of parts that are not drawn from those of the elements, within the limits of each type.',
    peers: [
      'Azure.AKS.DNSPrefix',
      'Azure.Firewall.PolicyName',
      'Azure.NIC.Name',
      'Azure.VNG.ConnectionName',
      'Azure.PublicIP.DNSLabel',
    ],
  },
  {
    by: 'placement',
    reason:
      'Acceptances of findings carry a reason and may carry an end; exemptions of policies are not drawn.',
    peers: ['Azure.Policy.WaiverExpiry', 'Azure.Policy.ExemptionDescriptors'],
  },
]
