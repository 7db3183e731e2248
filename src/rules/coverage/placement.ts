import type { CoverageNote } from './note'

/** Requirements of the categories placement, dns and network that no rule checks. */
export const placementNotes: readonly CoverageNote[] = [
  {
    requirement: 'PLC-006',
    by: 'superseded',
    reason: 'The newer overview lets key vault, registry and their endpoints stand in a peered network.',
  },
  {
    requirement: 'PLC-007',
    by: 'undecidable',
    reason:
      'Storage accounts are drawn without a region of their own: they are deployed to the region of the design.',
  },
  {
    requirement: 'PLC-010',
    by: 'superseded',
    reason:
      'The newer training article describes clusters in another region than a workspace with private endpoint; the private link article still advises against it.',
  },
  {
    requirement: 'PLC-015',
    by: 'undecidable',
    reason:
      'A resource id holds the subscription, not the tenant; all that a design deploys is in one tenant.',
  },
  {
    requirement: 'PLC-016',
    by: 'placement',
    reason:
      'A private endpoint stands in a subnet and takes region and subscription from its virtual network.',
  },
  {
    requirement: 'DNS-011',
    by: 'undecidable',
    reason:
      'The wildcard record holds the GUID of the workspace, which exists only after the deployment; zone groups write it by themselves.',
  },
  {
    requirement: 'DNS-017',
    by: 'superseded',
    reason:
      'The older overview accepts host records in place of forwarders; the newer articles forward to the private zones.',
  },
  {
    requirement: 'DNS-018',
    by: 'undecidable',
    reason:
      'Records of compute instances are written by hand on the server with names that exist only after the deployment.',
  },
  {
    requirement: 'NET-012',
    by: 'clause',
    reason:
      'Whether a network is meant to be isolated is what its pattern says; the pattern of isolated networks forbids the connection.',
  },
]
