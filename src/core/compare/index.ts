// What lives here: whether what a learner typed is what was meant: texts, numbers, units.
// What may not: banks and kinds of questions; what an answer earns is said by the kinds.
// Where its data comes from: two texts, and the language that they are in.
export { foldings, type TextRules } from './fold-answer.js';
export { compareText, type TextMatch } from './compare-text.js';
export { compareNumber, type NumberAnswer, type NumberMatch } from './compare-number.js';
export { writeNumber } from './number-signs.js';
export { parseNumber, type TypedNumber } from './parse-number.js';
