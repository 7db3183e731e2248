import type { CoverageNote } from './note'

/** Requirements of the categories training, egress, firewall and exfiltration that no rule checks. */
export const trafficNotes: readonly CoverageNote[] = [
  {
    requirement: 'TRN-006',
    by: 'undecidable',
    reason:
      'Rules of a firewall name hosts, ports and protocols; whether an appliance lets WebSocket upgrades pass is not part of them. The hosts themselves are checked.',
  },
  {
    requirement: 'TRN-009',
    by: 'undecidable',
    reason:
      'The address ranges of the service in a region and its pair are published weekly and are not part of a drawing, so a list of prefixes cannot be judged complete.',
  },
  {
    requirement: 'TRN-010',
    by: 'undecidable',
    reason:
      'Locks on resource groups and policies of the subscription against security groups are not drawn.',
  },
  {
    requirement: 'TRN-014',
    by: 'undecidable',
    reason: 'Who deploys, and whether by delegation from another tenant, is not part of a design.',
  },
  {
    requirement: 'TRN-015',
    by: 'undecidable',
    reason: 'A design has no creation dates; everything that it deploys is new.',
  },
  {
    requirement: 'TRN-019',
    by: 'undecidable',
    reason: 'Azure Databricks is not among the kinds that can be drawn.',
  },
  {
    requirement: 'TRN-021',
    by: 'undecidable',
    reason: 'The permissions of the identity that deploys are not part of a design.',
  },
  {
    requirement: 'EGR-003',
    by: 'placement',
    reason: 'Each subnet has the switch, and its export always writes it.',
  },
  {
    requirement: 'EGR-017',
    by: 'undecidable',
    reason: 'A drawing does not say whether people use RStudio or Visual Studio Code.',
  },
  {
    requirement: 'EGR-020',
    by: 'placement',
    reason:
      'The number of public addresses of a NAT gateway is limited to the documented range, and its export makes Standard addresses alone.',
  },
  {
    requirement: 'EGR-029',
    by: 'placement',
    reason: 'A design is deployed to one resource group, firewall, network and public address with it.',
  },
  {
    requirement: 'EXF-008',
    by: 'undecidable',
    reason: 'A design has no creation dates; everything that it deploys is new.',
  },
  {
    requirement: 'EXF-009',
    by: 'undecidable',
    reason: 'Environments and their images are chosen in jobs, not in the network.',
  },
]
