// What lives here: problems that are known already: what is written down of them, and how they are known
// again after edits.
// What may not: files, paths of this machine, what is done about problems.
// Where its data comes from: problems of core/lint with the texts they are in, and the text of a baseline.
export { type BaselineEntry, entriesOf } from './baseline-entry.js';
export { makeBaseline, type NamedBank } from './make-baseline.js';
export { exactKey, matchBaseline } from './match-baseline.js';
export { type Baseline, isUnsettledMerge, readBaseline, writeBaseline } from './baseline-file.js';
