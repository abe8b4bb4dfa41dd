// What lives here: changes of a bank that a person asks for: another kind, another order, ids, stimuli.
// What may not: mending what is wrong (that is what rules' fixes do), and changing what is half typed.
// Where its data comes from: the bank as it is read; each result is read again before it is offered.
export { addIds, type AddedIds } from './add-ids.js';
export { type Move, moveAt } from './move.js';
export type { Refactoring } from './refactoring.js';
export { refactoringsAt } from './refactorings-at.js';
