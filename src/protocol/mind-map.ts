// The messages between the extension and a mind map: all there are, for both sides.
import { mapSorts } from '../core/mind-map/map-node.js';
import { runStyles } from '../core/mind-map/run.js';
import {
  type Checked,
  isBoolean,
  isCount,
  isEither,
  isListOf,
  isMapOf,
  isNumber,
  isOneOf,
  isShaped,
  isString,
} from './check.js';
import { handshake } from './handshake.js';

export const mindMapVersion = 1;

const { ready, begin } = handshake(mindMapVersion);

/** What the page sends. */
export const isMindMapRequest = isEither(
  isShaped(ready),
  /** Shows where a node is written; `focus` takes the user there. */
  isShaped({ type: isOneOf('go-to'), id: isString, focus: isBoolean }),
  /** A picture of the map: the text of an SVG, or a PNG in base 64. */
  isShaped({ type: isOneOf('save'), format: isOneOf('svg', 'png'), content: isString }),
);

export type MindMapRequest = Checked<typeof isMindMapRequest>;

const isRun = isShaped({ style: isOneOf(...runStyles), text: isString });

const isShownNode = isShaped({
  id: isString,
  /** How deep it stands: the root, which is first, at 0; a node hangs below the last one that is less deep. */
  depth: isCount,
  sort: isOneOf(...mapSorts),
  label: isListOf(isRun, 1000),
});

export type ShownNode = Checked<typeof isShownNode>;

/** How well what hangs below a node is known; `share` from 0 to 1. */
const isKnown = isShaped({ cards: isCount, answered: isCount, share: isNumber });

export type ShownKnown = Checked<typeof isKnown>;

/** What is sent to the page. */
export const isMindMapMessage = isEither(
  isShaped({
    ...begin,
    /** Of the bank: kept for when the window is loaded again. */
    uri: isString,
  }),
  isShaped({
    type: isOneOf('map'),
    /** Whether the bank is written from right to left. */
    isMirrored: isBoolean,
    nodes: isListOf(isShownNode, 1_000_000),
  }),
  /** By the ids of nodes; those that are not in it have nothing to be known. */
  isShaped({ type: isOneOf('known'), known: isMapOf(isKnown) }),
  /** The cursor of the text stands in a node. */
  isShaped({ type: isOneOf('mark'), id: isString }),
);

export type MindMapMessage = Checked<typeof isMindMapMessage>;
