import type { PeerNote } from './peerNote'
import { opinionPeers } from './peerOpinions'
import { placementPeers } from './peerPlacement'
import { undrawnPeers } from './peerUndrawn'

/** Every rule of another tool that could be decided on a design and that no rule here names, with the reason. */
export const peerNotes: readonly PeerNote[] = [...placementPeers, ...undrawnPeers, ...opinionPeers]
