// What the tree of banks shows: its lines, and what they look like.
export { linesBelow, sectionLines, type TreeLine } from './bank-tree.js';
export { type KnownProblems, type ListedBank, type TreeEntry, treeEntry } from './tree-entry.js';
