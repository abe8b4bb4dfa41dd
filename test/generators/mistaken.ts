// What mistakes are made of: values of every form, right in some places and wrong in others, and names
// of keys.
import { bankShape, flashcardShape, questionShape } from '../../src/core/model/schema/shapes.js';

const texts =
  'x yes true 1 3,14 50% 150% -50% -0% 1.5% +1% % 1h 1h30m 30m1h 0s 1.5h 90 en fr_FR ünï-1 __proto__ draft Draft easy none per-choice open single-choice numeric short-answer cloze';

const entry = { text: 'a' };
const pair = { left: 'a', right: 'b' };
const numbers = [0, 1, 2, -1, 1.5, 60, 101, 1e21, 2 ** 53];
const lists = [
  [],
  [null],
  ['a'],
  [1],
  [1, 2],
  [2, 1],
  [1, 'a'],
  [true],
  [[]],
  [{}],
  [entry],
  [pair],
];
const maps = [
  {},
  entry,
  pair,
  { a: 1 },
  { a: 'x' },
  { correct: 'a' },
  { text: 'a', correct: true },
];
const numeric = [{ text: 1 }, { text: 1, tolerance: 1 }, { text: 'a', tolerance: '1%' }];
const listed = [...maps, ...numeric, { title: 'a', body: 'b' }, { criterion: 'a', points: 1 }];

export const values: readonly unknown[] = [
  null,
  '',
  '  ',
  'a b',
  true,
  false,
  ...texts.split(' '),
  ...numbers,
  ...lists,
  ...maps,
  ...listed.map((map) => [map]),
  JSON.parse('{"__proto__": "x"}'),
];

const strange = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'corect',
  'Question',
  '',
];
const inner = ['text', 'correct', 'weight', 'pin', 'left', 'right', 'criterion', 'body', 'pick'];

/** Names of keys, known ones above all. */
export const names: readonly string[] = [
  ...new Set([
    ...questionShape().keys.keys(),
    ...flashcardShape().keys.keys(),
    ...bankShape().keys.keys(),
    ...inner,
    ...strange,
  ]),
];
