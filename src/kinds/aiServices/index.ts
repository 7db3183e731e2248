import { defineKind } from '../../model/kind'
import { headlineOf } from '../publicAccess'
import { aiServicesFields } from './fields'
import icon from './icon.svg?raw'

const names = {
  AIServices: 'AI services',
  OpenAI: 'Azure OpenAI',
  CognitiveServices: 'multi-service',
} as const

/** An Azure AI services account, Azure OpenAI included. */
export const aiServices = defineKind({
  id: 'aiServices',
  label: 'Azure AI services',
  summary: 'Models behind an API: Azure OpenAI, speech, vision, language.',
  group: 'data',
  icon,
  resourceType: 'Microsoft.CognitiveServices/accounts',
  abbreviation: 'ais',
  fields: aiServicesFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ service, publicAccess }) => headlineOf([names[service]], publicAccess),
})
