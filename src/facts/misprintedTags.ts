/** Service tags that documents print in a form that Azure does not know, with the ones that are meant. */
import { cite, type Source } from './source'

export interface MisprintedTag {
  /** As printed; a region may follow after a dot. */
  readonly printed: string
  readonly meant: string
  /** Where the misprint stands. */
  readonly printedIn: Source
  readonly source: Source
}

const TAGS = cite('virtual-network/service-tags-overview', 'Available service tags')

export const MISPRINTED_TAGS: readonly MisprintedTag[] = [
  {
    printed: 'Keyvault',
    meant: 'AzureKeyVault',
    printedIn: cite(
      'machine-learning/how-to-access-azureml-behind-firewall',
      'Scenario: Workspace created with the hbi_workspace flag enabled',
    ),
    source: TAGS,
  },
  {
    printed: 'Frontdoor.FirstParty',
    meant: 'AzureFrontDoor.FirstParty',
    printedIn: cite(
      'machine-learning/how-to-registry-network-isolation',
      'Outbound network configuration to access any Azure Machine Learning registry',
    ),
    source: TAGS,
  },
  {
    printed: 'BatchNodeManagement.uswest',
    meant: 'BatchNodeManagement.westus',
    printedIn: cite('machine-learning/how-to-access-azureml-behind-firewall'),
    source: TAGS,
  },
]

/** The misprint that a tag repeats, and the tag that is meant, with its region if it names one. */
export function misprintOf(
  text: string,
): { readonly row: MisprintedTag; readonly meant: string } | undefined {
  const written = text.trim().toLowerCase()
  for (const row of MISPRINTED_TAGS) {
    const printed = row.printed.toLowerCase()
    if (written === printed) return { row, meant: row.meant }
    if (written.startsWith(`${printed}.`))
      return { row, meant: row.meant + text.trim().slice(printed.length) }
  }
  return undefined
}
