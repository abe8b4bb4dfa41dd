// What lives here: the canonical layout of a bank's text: order of keys, styles of texts, blank lines.
// What may not: changing what a bank says, or judging it; what cannot be read with certainty is left.
// Where its data comes from: a bank's text, read by core/document; the order of keys by core/model.
export { type FormattedBank, formatBank, type LeftPart } from './format-bank.js';
export { formatEdits } from './format-edits.js';
export { formatSelection } from './format-selection.js';
export { type KeyOrder, orderOfBank, orderOfItem, orderOfMap } from './key-order.js';
