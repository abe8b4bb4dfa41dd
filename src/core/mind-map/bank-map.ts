import type { BankDocument } from '../document/index.js';
import type { Tell } from '../model/kinds/graded.js';
import { buildMap } from './build-map.js';
import { followMap } from './follow-map.js';
import type { MapNode } from './map-node.js';

export interface BankMapOptions {
  /** Says the names of groups in the user’s language. */
  readonly tell: Tell;
  /** The map before an edit: what is still there keeps its id. */
  readonly before?: MapNode | undefined;
}

/** The mind map of a bank; a bank in which nothing is yet is a root without children. */
export function bankMap(document: BankDocument, { tell, before }: BankMapOptions): MapNode {
  return followMap(buildMap(document, tell), before);
}
