import { nameRule } from '../../facts/naming'
import { defineKind } from '../../model/kind'
import { paasDoor } from '../paasDoor'
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
  nameRule: nameRule('Microsoft.CognitiveServices/accounts'),
  fields: aiServicesFields,
  appearance: 'card',
  placement: { in: ['canvas'] },
  size: { w: 176, h: 48 },
  headline: ({ service, publicAccess }) => headlineOf([names[service]], publicAccess),
  contribute: (node, graph) => {
    const { publicAccess, ipRules, trustedServices } = node.properties
    const resourceType = 'Microsoft.CognitiveServices/accounts'
    const trustedServicesBypass = trustedServices
    return { doors: [paasDoor(node, graph, { resourceType, publicAccess, ipRules, trustedServicesBypass })] }
  },
})
