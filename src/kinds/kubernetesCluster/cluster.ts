import type { PropertiesOf } from '../../model/fields'
import type { NodeView } from '../../model/graph'
import type { kubernetesClusterFields } from './fields'

/** A cluster with its properties read. */
export type Cluster = NodeView<PropertiesOf<typeof kubernetesClusterFields>>
