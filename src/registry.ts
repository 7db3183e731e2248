import { kinds } from './kinds/list'
import { relations } from './links/list'
import { makeCatalog } from './model/catalog'
import type { AnyPattern } from './model/pattern'
import type { CloudId } from './model/settings'
import type { Rule } from './model/rule'
import type { EmitNode } from './model/template'
import type { Exporter } from './exporters/exporter'

/** Everything that can be drawn. Rules, patterns and exporters are loaded by who runs them. */
export const catalog = makeCatalog(kinds, relations)

/** The documented patterns, fetched when they are first needed. */
export const loadPatterns = async (): Promise<readonly AnyPattern[]> =>
  (await import('./patterns/list')).patterns

/** The questions that lead to a pattern, and what their answers advise. */
export const loadGuide = async () => ({
  questions: (await import('./patterns/guide/questions')).GUIDE_QUESTIONS,
  recommend: (await import('./patterns/guide/recommend')).recommend,
})

/** Every rule. */
export const loadRules = async (): Promise<readonly Rule[]> => (await import('./rules/list')).rules

/** What deploys each kind. */
export const loadEmitters = async (): Promise<ReadonlyMap<string, EmitNode>> =>
  (await import('./kinds/emitters')).emitters

/** Every format to export to. */
export const loadExporters = async (): Promise<readonly Exporter[]> =>
  (await import('./exporters/list')).exporters

/** Names of a cloud's regions as the resource manager writes them. */
export const loadRegions = async (cloud: CloudId): Promise<readonly string[]> =>
  (await import('./facts/regions')).regionsOf(cloud).map(({ name }) => name)

/** What the documents demand, by which rules say what they check. */
export const loadRequirements = async () => (await import('./facts/requirements')).REQUIREMENTS

/** What the rule sets of others check. */
export const loadPeerRules = async () => (await import('./facts/peerRules')).PEER_RULES

/** Where documents disagree or were overtaken, and what holds. */
export const loadClaims = async () => (await import('./facts/superseded')).SUPERSEDED_CLAIMS
