import { amlWorkspace } from '../../kinds/amlWorkspace'
import { onlineEndpoint } from '../../kinds/onlineEndpoint'
import type { ClauseResult } from '../../model/pattern'
import type { RuleContext } from '../../model/rule'
import { all, none } from './clauses'

type Check = (context: RuleContext) => ClauseResult

export const endpointPrivate: Check = ({ topology }) =>
  all(
    topology.nodesOf(onlineEndpoint),
    (endpoint) => endpoint.properties.publicAccess === 'Disabled',
    (endpoint) => endpoint.id,
    'no online endpoint',
    'public network access is on',
  )

export const legacyFlag: Check = ({ topology }) =>
  none(
    topology
      .nodesOf(onlineEndpoint)
      .filter((endpoint) => endpoint.properties.legacyEgressPrivate)
      .map((endpoint) => endpoint.id),
    'carries the legacy flag',
  )

export const legacyFlagSet: Check = ({ topology }) =>
  all(
    topology.nodesOf(onlineEndpoint),
    (endpoint) => endpoint.properties.legacyEgressPrivate,
    (endpoint) => endpoint.id,
    'no online endpoint',
    'lacks the legacy flag',
  )

export const v1Mode: Check = ({ topology }) =>
  none(
    topology
      .nodesOf(amlWorkspace)
      .filter((workspace) => workspace.properties.v1LegacyMode)
      .map((workspace) => workspace.id),
    'is in v1 legacy mode',
  )

export const v1ModeOn: Check = ({ topology }) =>
  all(
    topology.nodesOf(amlWorkspace),
    (workspace) => workspace.properties.v1LegacyMode,
    (workspace) => workspace.id,
    'no workspace',
    'is not in v1 legacy mode',
  )

export const noOnlineEndpoints: Check = ({ topology }) =>
  none(
    topology.nodesOf(onlineEndpoint).map((endpoint) => endpoint.id),
    'is a managed online endpoint',
  )
