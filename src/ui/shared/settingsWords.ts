import type { CloudId } from '../../model/settings'

/** Names of the clouds as people know them. */
export const CLOUD_WORDS: Readonly<Record<CloudId, string>> = {
  AzurePublic: 'Azure public',
  AzureGovernment: 'Azure Government',
  AzureChina: 'Azure operated by 21Vianet',
}
