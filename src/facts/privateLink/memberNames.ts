/** Members of sub-resources, to which a private endpoint binds static addresses. */
import { cite, type Confidence, type Source } from '../source'

export interface MemberName {
  readonly groupId: string
  readonly memberName: string
  readonly confidence: Confidence
  readonly source: Source
}

const INTERFACES = cite('Azure-Verified-Modules/interfaces', 'privateEndpoints > ipConfigurations')

const storage = (groupId: string): MemberName => ({
  groupId,
  memberName: groupId,
  confidence: 'derived',
  source: INTERFACES,
})

/** Only sub-resources with one address, whose member is known. Storage names its members like the sub-resource. */
export const MEMBER_NAMES: readonly MemberName[] = [
  { groupId: 'vault', memberName: 'default', confidence: 'documented', source: INTERFACES },
  ...['blob', 'dfs', 'file', 'queue', 'table', 'web'].map(storage),
]

/** The member of a sub-resource; undefined where it is not known or there are several. */
export function memberNameOf(groupId: string): string | undefined {
  return MEMBER_NAMES.find((row) => row.groupId === groupId)?.memberName
}
