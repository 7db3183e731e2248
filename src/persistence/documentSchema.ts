import '../lib/jitless'
import * as z from 'zod/mini'
import { DEFAULT_SETTINGS } from '../model/settings'
import { LIMITS } from './limits'

/** The schema of a document's current form. Unknown members are dropped; properties of elements are kept as they are. */

const nodeId = z.string().check(z.regex(/^n[1-9][0-9]{0,8}$/))
const linkId = z.string().check(z.regex(/^l[1-9][0-9]{0,8}$/))
const text = z.string().check(z.maxLength(LIMITS.string))
const word = z.string().check(z.minLength(1), z.maxLength(200))
const properties = z.record(z.string(), z.json())

const owner = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('ours') }),
  z.object({ mode: z.literal('existing'), resourceId: text }),
])

const node = z.object({
  id: nodeId,
  kind: word,
  name: text,
  parent: z._default(z.nullable(nodeId), null),
  owner: z._default(owner, { mode: 'ours' }),
  properties: z._default(properties, {}),
})

const link = z.object({
  id: linkId,
  kind: word,
  from: nodeId,
  to: nodeId,
  properties: z._default(properties, {}),
})

const coordinate = z.number().check(z.minimum(-1e7), z.maximum(1e7))
const length = z.number().check(z.minimum(0), z.maximum(1e7))
const box = z.object({
  x: coordinate,
  y: coordinate,
  w: length,
  h: length,
  collapsed: z.optional(z.boolean()),
})

const intent = z.object({
  from: nodeId,
  to: nodeId,
  protocol: z.enum(['tcp', 'udp', 'any']),
  port: z.int().check(z.minimum(0), z.maximum(65_535)),
  expect: z.enum(['reach', 'blocked']),
})

const accepted = z.object({
  key: text,
  reason: text,
  expires: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  baseline: z.optional(z.boolean()),
})

const { naming, ...defaults } = DEFAULT_SETTINGS
const settings = z.object({
  cloud: z._default(z.enum(['AzurePublic', 'AzureGovernment', 'AzureChina']), defaults.cloud),
  region: z._default(text, defaults.region),
  isolation: z._default(z.enum(['public', 'private', 'exfiltration']), defaults.isolation),
  network: z._default(z.enum(['either', 'managed', 'custom']), defaults.network),
  naming: z._default(
    z.object({
      workload: z._default(text, naming.workload),
      environment: z._default(text, naming.environment),
      instance: z._default(text, naming.instance),
    }),
    naming,
  ),
  tags: z._default(z.record(z.string(), text), {}),
  profile: z._default(z.enum(['correctness', 'recommended', 'all']), defaults.profile),
  severities: z._default(z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])), {}),
})

/** A whole document; what may be left out has the default that a new design has. */
export const documentSchema = z.object({
  schema: z.int().check(z.minimum(1)),
  name: text,
  settings: z._default(settings, DEFAULT_SETTINGS),
  nodes: z.record(nodeId, node),
  links: z._default(z.record(linkId, link), {}),
  layout: z._default(z.record(nodeId, box), {}),
  intents: z._default(z.array(intent).check(z.maxLength(LIMITS.remarks)), []),
  accepted: z._default(z.array(accepted).check(z.maxLength(LIMITS.remarks)), []),
  nextId: z.optional(z.int().check(z.minimum(1), z.maximum(2_000_000_000))),
})

/** What is wrong in plain words. */
export function wordIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `It must be ${article(issue.expected)}; it is missing or something else.`
    case 'invalid_value':
      return `It must be ${issue.values.map((value) => `“${String(value)}”`).join(' or ')}.`
    case 'invalid_format':
      return 'It is not written as such a value must be.'
    case 'invalid_key':
      return 'Its name is not an id as it must be: n1, n2 … for elements, l1, l2 … for links.'
    case 'too_big':
      return `It is above the largest allowed, ${String(issue.maximum)}.`
    case 'too_small':
      return `It is below the smallest allowed, ${String(issue.minimum)}.`
    default:
      return 'It is not what it must be.'
  }
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
}

function article(type: string): string {
  return WORDS[type] ?? type
}
