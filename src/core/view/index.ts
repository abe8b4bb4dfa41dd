// What lives here: an item as rules look at it, its texts as prose and its choices.
// What may not: judging; positions of anything outside the item.
// Where its data comes from: items that `core/model` read.
export { choiceLetter } from './choice-letter.js';
export type { ChoiceView } from './choice-view.js';
export { ItemView } from './item-view.js';
export { askingKey } from '../model/asking-key.js';
export type { QuestionPrint, ShortPrint } from './question-print.js';
