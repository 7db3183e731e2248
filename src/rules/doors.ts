/** Azure Monitor resources are isolated through a private link scope, not by their own door. */
export const MONITOR_TYPES: ReadonlySet<string> = new Set([
  'Microsoft.Insights/components',
  'Microsoft.OperationalInsights/workspaces',
])

/** Front doors that are public in documented private designs: an AKS API server, the front end of an Application Gateway. */
export const FRONT_DOOR_TYPES: ReadonlySet<string> = new Set([
  'Microsoft.ContainerService/managedClusters',
  'Microsoft.Network/applicationGateways',
])

/** Endpoints of a workspace: online ones have a rule of their own, batch ones share the door of their workspace. */
export const SCORING_TYPES: ReadonlySet<string> = new Set([
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
  'Microsoft.MachineLearningServices/workspaces/batchEndpoints',
])

export const WORKSPACE_TYPE = 'Microsoft.MachineLearningServices/workspaces'
