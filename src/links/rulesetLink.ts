import { defineRelation } from '../model/relation'

export const rulesetLink = defineRelation({
  id: 'rulesetLink',
  label: 'Ruleset link',
  summary: 'Forwarding rules of the resolver apply to the virtual network.',
  from: ['dnsPrivateResolver'],
  to: ['virtualNetwork'],
  appearance: 'hidden',
  fields: {},
})
