import type { EmitNode } from '../model/template'
import { emit as emitAiSearch } from './aiSearch/emit'
import { emit as emitAiServices } from './aiServices/emit'
import { emit as emitAmlRegistry } from './amlRegistry/emit'
import { emit as emitAmlWorkspace } from './amlWorkspace/emit'
import { emit as emitApplicationInsights } from './applicationInsights/emit'
import { emit as emitBatchEndpoint } from './batchEndpoint/emit'
import { emit as emitComputeCluster } from './computeCluster/emit'
import { emit as emitComputeInstance } from './computeInstance/emit'
import { emit as emitContainerRegistry } from './containerRegistry/emit'
import { emit as emitCosmosDb } from './cosmosDb/emit'
import { emit as emitKeyVault } from './keyVault/emit'
import { emit as emitKubernetesCluster } from './kubernetesCluster/emit'
import { emit as emitLogAnalytics } from './logAnalytics/emit'
import { emit as emitManagedNetwork } from './managedNetwork/emit'
import { emit as emitOnlineEndpoint } from './onlineEndpoint/emit'
import { emit as emitPolicyAssignment } from './policyAssignment/emit'
import { emit as emitSqlDatabase } from './sqlDatabase/emit'
import { emit as emitStorageAccount } from './storageAccount/emit'

/** Who writes the resources of each kind; kinds that are missing deploy nothing. Apart from the kinds so that a first load carries none of it. */
export const emitters: ReadonlyMap<string, EmitNode> = new Map<string, EmitNode>([
  ['aiSearch', emitAiSearch],
  ['aiServices', emitAiServices],
  ['amlRegistry', emitAmlRegistry],
  ['amlWorkspace', emitAmlWorkspace],
  ['applicationInsights', emitApplicationInsights],
  ['batchEndpoint', emitBatchEndpoint],
  ['computeCluster', emitComputeCluster],
  ['computeInstance', emitComputeInstance],
  ['containerRegistry', emitContainerRegistry],
  ['cosmosDb', emitCosmosDb],
  ['keyVault', emitKeyVault],
  ['kubernetesCluster', emitKubernetesCluster],
  ['logAnalytics', emitLogAnalytics],
  ['managedNetwork', emitManagedNetwork],
  ['onlineEndpoint', emitOnlineEndpoint],
  ['policyAssignment', emitPolicyAssignment],
  ['sqlDatabase', emitSqlDatabase],
  ['storageAccount', emitStorageAccount],
])
