// What lives here: a bank as a mind map: its tree, the place of every node, the drawing as data and as SVG.
// What may not: the DOM; how wide letters are is told by whoever can measure them, or estimated.
// Where its data comes from: the outline of the notes (core/notes), objectives and items of a bank.
export { bankMap, type BankMapOptions } from './bank-map.js';
export {
  branchColours,
  type DrawnPart,
  linkOf,
  nodePart,
  type NodeSigns,
  sharePart,
  shareRoom,
} from './draw-map.js';
export { estimateWidth, fontSize, type MeasureText } from './estimate-width.js';
export { knownOfMap, type KnownOfNode } from './known-of-map.js';
export { labelOf } from './label.js';
export {
  layoutMap,
  type LayoutNode,
  type LayoutOptions,
  type MapLayout,
  mapMeasures,
  type PlacedNode,
} from './layout-map.js';
export { type MapNode, type MapSort, mapSorts, nodesOf } from './map-node.js';
export { type KnownOf, roomForSigns, signsOfNode } from './map-signs.js';
export { mapWords } from './map-words.js';
export { asTitle, labelText, type Run, type RunStyle, runStyles } from './run.js';
export { startFolds } from './start-folds.js';
export { mapFonts, writeSvg } from './write-svg.js';
