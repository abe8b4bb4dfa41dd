import type { BankDocument } from '../document/index.js';
import { buildMap } from './build-map.js';
import { followMap } from './follow-map.js';
import type { MapNode } from './map-node.js';

export interface BankMapOptions {
  /** The map before an edit: what is still there keeps its id. */
  readonly before?: MapNode | undefined;
  /** Whether drafts are left out. */
  readonly withoutDrafts?: boolean;
}

/** The mind map of a bank; a bank in which nothing is yet is a root without children. */
export function bankMap(document: BankDocument, options: BankMapOptions = {}): MapNode {
  return followMap(buildMap(document, options.withoutDrafts === true), options.before);
}
