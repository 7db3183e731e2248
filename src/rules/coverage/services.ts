import type { CoverageNote } from './note'

/** Requirements of the categories inbound, paas, managed, inference, studio and governance that no rule checks. */
export const serviceNotes: readonly CoverageNote[] = [
  {
    requirement: 'INB-004',
    by: 'placement',
    reason:
      'Exports never write address rules into the first deployment: the workspace is deployed shut, and a note gives the command that opens it for the addresses.',
  },
  {
    requirement: 'PAAS-018',
    by: 'placement',
    reason: 'Container Instances are not among the things that can be drawn as a place to deploy models.',
  },
  {
    requirement: 'PAAS-019',
    by: 'placement',
    reason:
      'The quarantine policy of a registry is not part of a design, and exports leave it at its default, off.',
  },
  {
    requirement: 'PAAS-020',
    by: 'placement',
    reason: 'A design makes no workspaces with keys of the customer.',
  },
  {
    requirement: 'MNG-008',
    by: 'undecidable',
    reason: 'Which resource providers a subscription has registered is not part of a design.',
  },
  {
    requirement: 'MNG-009',
    by: 'placement',
    reason:
      'Exports grant the workspace the role that approves private endpoints on every target beyond its own resources.',
  },
  {
    requirement: 'MNG-012',
    by: 'placement',
    reason:
      'Exports grant the workspace the role Reader on the private endpoints of its storage where public access is off.',
  },
  { requirement: 'MNG-013', by: 'undecidable', reason: 'Locks on resource groups are not drawn.' },
  {
    requirement: 'MNG-014',
    by: 'undecidable',
    reason: 'Custom policies and those that management groups assign are not drawn.',
  },
  {
    requirement: 'MNG-020',
    by: 'undecidable',
    reason:
      'Whether flow logs are demanded is no part of a drawing; the guide asks for it and answers with a network of one’s own.',
  },
  {
    requirement: 'INF-005',
    by: 'undecidable',
    reason: 'A design has no creation dates; everything that it deploys is new.',
  },
  {
    requirement: 'INF-014',
    by: 'placement',
    reason: 'Exports of private clusters always turn the public name off.',
  },
  { requirement: 'INF-015', by: 'placement', reason: 'Exports give every cluster a managed identity.' },
  {
    requirement: 'INF-016',
    by: 'placement',
    reason: 'Exports leave the local accounts of a cluster enabled.',
  },
  {
    requirement: 'INF-017',
    by: 'undecidable',
    reason:
      'A cluster of the design goes to the subscription of the deployment, which a drawing does not name; connections through Arc are not drawn.',
  },
  {
    requirement: 'INF-021',
    by: 'placement',
    reason: 'Exports give every workspace a system-assigned identity.',
  },
  {
    requirement: 'INF-029',
    by: 'placement',
    reason: 'Exports use a drawn zone or the one that AKS makes, never none.',
  },
  {
    requirement: 'INF-032',
    by: 'undecidable',
    reason: 'A design states how the network is, not how it was when an endpoint was made.',
  },
  {
    requirement: 'STU-001',
    by: 'placement',
    reason:
      'Exports grant the workspace the role Reader on the private endpoints of its storage where public access is off.',
  },
  {
    requirement: 'STU-003',
    by: 'undecidable',
    reason: 'The people who read further datastores, and their roles, are not part of a design.',
  },
  {
    requirement: 'STU-004',
    by: 'undecidable',
    reason: 'Which account a labelling project uses is chosen in the project, not in the network.',
  },
  {
    requirement: 'STU-007',
    by: 'undecidable',
    reason: 'Which sample pipelines people run is not part of a design.',
  },
  {
    requirement: 'GOV-002',
    by: 'undecidable',
    reason: 'Only built-in policies can be drawn, and none refuses public addresses of computes.',
  },
  {
    requirement: 'GOV-003',
    by: 'placement',
    reason: 'One table of required traffic serves the rules for both sorts of network.',
  },
  {
    requirement: 'GOV-005',
    by: 'superseded',
    reason: 'The newer parity article offers private link in Azure Government and at 21Vianet.',
  },
]
