import type { PeerNote } from './peerNote'

/** Rules of other tools that the documents of Azure ML contradict, or that are no part of isolation. */
export const opinionPeers: readonly PeerNote[] = [
  {
    by: 'opinion',
    reason:
      'How many regions a design spans is a decision about failure, not about isolation; a drawing shows one deployment.',
    peers: [
      '0e57956d-71d9-4a35-bdcf-d7cfd7cd71f4',
      '13794a63-8d95-47ce-acbd-5925ede5b208',
      '36ea6c09-ef6e-d743-9cfb-bd0c928a430b',
      '611c7c96-ac55-4ddf-909e-9eb70fd048b7',
      '675d249a-9486-45e3-8e89-863f5802782d',
      '89928e61-bba8-4c25-99c5-a06a09849ecc',
      'AI-LZ AI.6',
      'AML-REL-multi-region',
      'Azure.ACR.GeoReplica',
      'CKV_AZURE_165',
      'Azure.Log.Replication',
      'a86ed26a-59d9-47bd-b440-6bc71b843978',
      'bdd38c02-96bf-4d4e-a636-293729463f3d',
      'DNS 23.5',
      'ALZ D03.10',
      'a2341513-2ab8-4aa1-b100-302e54640f18',
      'ALZ D01.09',
    ],
  },
  {
    by: 'opinion',
    reason:
      'Zones are a switch of the firewall, or chosen by the service; the documents of Azure ML ask for none.',
    peers: [
      '3e1f521a-d037-4709-bdd6-1f532f271a75',
      'ALZ D07.21',
      'Azure.Firewall.AvailabilityZone',
      'FW-REL-zones',
      'c72b7fee-1fa0-5b4b-98e5-54bcae95bb74',
      'c9b0c6f6-1f64-4b4b-8165-00770b295dd7',
      '18314dc7-a25d-420c-a069-f094b25ff919',
      'DNS 23.4',
      'AML-REL-zones',
    ],
  },
  {
    by: 'opinion',
    reason: 'Redundancy of links to a site is a decision about failure, not about isolation.',
    peers: ['ALZ D06.01', 'ER-REL-redundant'],
  },
  {
    by: 'opinion',
    reason:
      'Names follow the drawing; a house pattern is a convention of its owner, and the app proposes one.',
    peers: [
      'Azure.ACR.Naming',
      'Azure.NSG.Naming',
      'Azure.PublicIP.Naming',
      'Azure.Route.Naming',
      'Azure.Storage.Naming',
      'Azure.VNET.Naming',
      'Azure.VNET.SubnetNaming',
    ],
  },
  {
    by: 'opinion',
    reason:
      'The documents of Azure ML contradict it: local accounts stay, the system identity is enough, keys, v1 mode and the access mode of monitor scopes are a choice.',
    peers: [
      'Azure.AKS.LocalAccounts',
      'Azure.ML.UserManagedIdentity',
      '5f0c7d88-c7de-45b8-ac49-db49e72eaa78',
      'e413671a-dd10-4cc1-a943-45b598596cb7',
      'a499fed8-bcc8-4195-b154-641f14743757',
      'bec5db8e-c4e3-40f9-a545-e0bd00065c82',
    ],
  },
  {
    by: 'opinion',
    reason: 'Service endpoints are an alternative to private endpoints here, never asked for as such.',
    peers: [
      '60d21c4f-21a3-4d94-85f4-b924e6aeeda4',
      'c4857be7-912a-4c75-87e6-e30292bcdf78',
      'ea4d6841-2173-4317-9747-ff522a45120f',
      'ALZ D08.04',
    ],
  },
  {
    by: 'opinion',
    reason: 'The documents allow lists of addresses on storage; what such a list cannot do is checked.',
    peers: ['2a1a9cdf-e04d-429a-8416-3bfb72a1b26f'],
  },
  {
    by: 'opinion',
    reason:
      'Keys, roles, lifetimes of records and idle times are about sign-in, failure and cost, not about isolation.',
    peers: [
      'Azure.AI.DisableLocalAuth',
      'Azure.AppInsights.LocalAuth',
      'Azure.KeyVault.RBAC',
      'Azure.ML.ComputeIdleShutdown',
      'Azure.VM.AcceleratedNetworking',
      '3538aa48-c40b-455b-a93b-269fe6e65be2',
    ],
  },
  {
    by: 'opinion',
    reason: 'Pods for each node are a matter of capacity, and ranges are checked for overlap and size.',
    peers: [
      'Azure.AKS.NodeMinPods',
      'CKV_AZURE_168',
      'c22db132-399b-4e7c-995d-577a60881be8',
      'AKS 06.04.04',
      'AKS 06.04.05',
    ],
  },
  {
    by: 'opinion',
    reason:
      'The documented layouts are many; which of them a design follows is shown as a checklist, and none is forced on it.',
    peers: [
      'ALZ D01.04',
      'ALZ D03.03',
      'ALZ D03.07',
      'ALZ D05.01',
      'Azure.VNET.BastionSubnet',
      'Azure.VNET.FirewallSubnet',
      'Azure.VNET.FirewallSubnetNAT',
      'ALZ D07.05',
      'FW-PERF-ips',
      'd2e4a38e-2307-4299-a217-4c0cebc9a7f6',
      'NET-SEC-segment',
      'VNET-OPS-no-spoke-mesh',
      'VNET-OPS-tags',
      'NS-7',
      'fc5e4038-4584-4632-8c85-c0448d374b2c',
      '1adba190-5c4c-e646-8527-dd1b2a6d8b15',
      '8d319a05-677b-944f-b9b4-ca0fb42e883c',
      'AppDelivery A01.22',
      '8291c1fa-650c-b44b-b008-4deb7465919d',
    ],
  },
  {
    by: 'opinion',
    reason:
      'DNS servers on a site or in a hub are documented layouts; that they answer is checked by following each query.',
    peers: ['Azure.VNET.LocalDNS', 'CKV_AZURE_183'],
  },
  {
    by: 'opinion',
    reason:
      'Computes must reach their services outbound, and the default rules of a group let a network speak with itself; what must and must not pass is checked flow by flow.',
    peers: ['AZU-0051', 'ALZ D09.02', 'Azure.NSG.LateralTraversal', 'NS-8'],
  },
  {
    by: 'opinion',
    reason:
      'A circuit between two virtual networks works; the documented layouts use peering, which is checked where it is needed.',
    peers: [
      '194c14ac-0d7a-5a48-ae32-75fa450ee564',
      '560a76a7-8f64-4ce3-ad27-d174468861a1',
      'ALZ D06.24',
      'ALZ D06.25',
    ],
  },
  {
    by: 'opinion',
    reason:
      'Dedicated data endpoints narrow firewall rules for pulls from outside; by private endpoint they come by themselves.',
    peers: ['CKV_AZURE_237'],
  },
]
