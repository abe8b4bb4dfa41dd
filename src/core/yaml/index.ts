// What lives here: reading YAML as people type it, with the span of everything, and writing texts back.
// What may not: what a bank is; only the names of its keys are handed in, so that a slip can be told from a key.
// Where its data comes from: a text, or the part of a text that `core/document` re-reads.
export type * from './nodes.js';
export { type KnownKeys, indentAt, isBreakOrSpace, TAB_COLUMNS } from './cursor.js';
export { nodeAt, pairOf, spanAt } from './node-at.js';
export { createPlainMap } from './plain-map.js';
export { orNone, readYamlText, type YamlReading } from './read-yaml.js';
export { readYaml } from './read-file.js';
export {
  type AnchorLookup,
  collectAliases,
  collectAnchors,
  lookUpIn,
  resolveAliases,
} from './resolve-aliases.js';
export { scalarMap, type ScalarMap } from './scalar-map.js';
export { isNullScalar, type ScalarValue, toScalarValue } from './scalar-value.js';
export { splitDocuments } from './split-documents.js';
export { toPlainData } from './to-data.js';
export { joinTyped } from './typed.js';
export { isSafeBare, type TextPlace, writeText } from './write-text.js';
