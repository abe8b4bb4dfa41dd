import { type NodeSigns, shareRoom } from './draw-map.js';
import type { MapSort } from './map-node.js';

/** What is known of a node that a sign tells. */
export interface KnownOf {
  readonly sort: MapSort;
  /** From 0 to 1; undefined where nothing of it was ever answered. */
  readonly share?: number | undefined;
}

/** An item has a ring, which fills as it is learnt; other nodes have one once something below was answered. */
export function signsOfNode({ sort, share }: KnownOf): NodeSigns {
  if (share !== undefined) return { share };
  return sort === 'item' ? { share: null } : {};
}

/** The room that these signs need. */
export function roomForSigns(known: KnownOf): number {
  return signsOfNode(known).share === undefined ? 0 : shareRoom;
}
