// Every sentence that the schema can say, word for word.
import assert from 'node:assert/strict';

import { schemaMessages } from '../../../../../src/core/model/schema/messages.js';
import { validateBank } from '../../../../../src/core/model/schema/validate-bank.js';
import { validateConfiguration } from '../../../../../src/core/model/schema/validate-configuration.js';
import { validateFlashcard } from '../../../../../src/core/model/schema/validate-flashcard.js';
import { validateQuestion } from '../../../../../src/core/model/schema/validate-question.js';
import type { SchemaProblem } from '../../../../../src/core/model/schema-problem.js';
import { say, tell } from './say.js';

/** Data, and all that is told about it. */
type Case = readonly [data: unknown, told: readonly string[]];

const ok = { question: 'x', answer: 'y' };
const one = { question: 'a', answer: 1 };
const right = { text: 'a', correct: true };

const questions: readonly Case[] = [
  [
    'text',
    [
      'wrong-type at : This should be written as keys and values with `question` and `choices`, but “text” was found.',
    ],
  ],
  [
    [],
    [
      'wrong-type at : This should be written as keys and values with `question` and `choices`, but an empty list was found.',
    ],
  ],
  [
    {},
    [
      'missing-answer at : Nothing says what is right. Add `choices`, `answer`, `range`, `pattern`, `cloze`, `pairs`, `order`, `model-answer` or `rubric`, or write `status: draft` until you have it.',
      'missing-key at : `question` is missing: a question needs it.',
    ],
  ],
  [
    { question: 'a' },
    [
      'missing-answer at : Nothing says what is right. Add `choices`, `answer`, `range`, `pattern`, `cloze`, `pairs`, `order`, `model-answer` or `rubric`, or write `status: draft` until you have it.',
    ],
  ],
  [
    { kind: 'numeric', question: 'a' },
    [
      'missing-answer at : This is a numeric question, but `answer` or `range` is missing. Add it, or write `status: draft` until you have it.',
    ],
  ],
  [
    { kind: 'single-choice', question: 'a' },
    [
      'missing-answer at : This is a single-choice question, but `choices` is missing. Add it, or write `status: draft` until you have it.',
    ],
  ],
  [
    { question: 'a', status: 'draft' },
    ['incomplete-draft at : This draft has no answer yet, so quizzes and exports leave it out.'],
  ],
  [
    { question: 'a', status: 'draft', choices: ['a'] },
    [
      'incomplete-draft at choices (key): This draft has no choice marked as right yet, so quizzes and exports leave it out.',
    ],
  ],
  [
    { kind: 'matching', question: 'a', status: 'draft' },
    ['incomplete-draft at : This draft has no answer yet, so quizzes and exports leave it out.'],
  ],
  [
    { question: null, answer: 'a' },
    ['empty-text at question: `question` has no value. Write text after it, or take the key away.'],
  ],
  [
    { question: 'a', answer: null },
    [
      'empty-text at answer: `answer` has no value. Write a number, a list, text, or `true` or `false` after it, or take the key away.',
    ],
  ],
  [{ answer: 'a' }, ['missing-key at : `question` is missing: a short-answer question needs it.']],
  [
    { quetion: 'a', answer: 'a' },
    [
      'unknown-key at quetion (key): There is no key `quetion` in a short-answer question. Did you mean `question`?',
    ],
  ],
  [
    { question: 'a', answr: 'a' },
    ['unknown-key at answr (key): There is no key `answr` in a question. Did you mean `answer`?'],
  ],
  [
    { ...ok, expl: 'x' },
    [
      'unknown-key at expl (key): There is no key `expl` in a short-answer question. Did you mean `explanation`?',
    ],
  ],
  [
    { ...ok, foo: 'x' },
    [
      'unknown-key at foo (key): There is no key `foo` in a short-answer question. Take it away, or look for the right name.',
    ],
  ],
  [
    { ...ok, hint: ['x'] },
    [
      'unknown-key at hint (key): There is no key `hint` in a short-answer question. Did you mean `hints`?',
    ],
  ],
  [
    { question: 'a', options: ['x'] },
    [
      'unknown-key at options (key): There is no key `options` in a question. Did you mean `choices`?',
    ],
  ],
  [
    { ...ok, explanation: '' },
    ['empty-text at explanation: `explanation` is empty. Write text, or take it away.'],
  ],
  [
    { ...ok, explanation: '  ' },
    ['empty-text at explanation: `explanation` is empty. Write text, or take it away.'],
  ],
  [
    { ...ok, explanation: null },
    [
      'empty-text at explanation: `explanation` has no value. Write text after it, or take the key away.',
    ],
  ],
  [
    { ...ok, hints: [null] },
    [
      'empty-text at hints.0: Entry 1 of `hints` has no value. Write text after the dash, or take the dash away.',
    ],
  ],
  [
    { ...ok, hints: 'x' },
    [
      'not-a-list at hints: `hints` should be a list, but “x” was found. Write it on a line of its own after `- `.',
    ],
  ],
  [
    { ...ok, tags: { a: 1 } },
    ['wrong-type at tags: `tags` should be a list, but the key `a` with a value was found.'],
  ],
  [
    { ...ok, hints: [['a']] },
    ['wrong-type at hints.0: Entry 1 of `hints` should be text, but a list was found.'],
  ],
  [
    { ...ok, hints: [{ a: 1, b: 2 }] },
    [
      'wrong-type at hints.0: Entry 1 of `hints` should be text, but a group of keys (`a`, `b`…) was found.',
    ],
  ],
  [
    { ...ok, hints: [{}] },
    ['wrong-type at hints.0: Entry 1 of `hints` should be text, but `{}` was found.'],
  ],
  [
    { ...ok, question: ['a'] },
    ['wrong-type at question: `question` should be text, but a list was found.'],
  ],
  [
    { ...ok, question: { 'Les interactions ': 'les unes' } },
    [
      'wrong-type at question: `question` should be text, but the key `Les interactions` with a value was found.',
    ],
  ],
  [
    { ...ok, points: 'two' },
    ['wrong-type at points: `points` should be a number of 0 or more, but “two” was found.'],
  ],
  [
    { ...ok, points: '2' },
    [
      'wrong-type at points: `points` should be a number, but its quotes make it text. Write `2` without quotes.',
    ],
  ],
  [
    { ...ok, points: '0,5' },
    [
      'wrong-type at points: `points` should be a number of 0 or more, and “0,5” has a comma in it. Write `0.5` with a point.',
    ],
  ],
  [
    { ...ok, points: -1 },
    [
      'wrong-value at points: `points` should be a number of 0 or more, but the number -1 was found.',
    ],
  ],
  [
    { ...ok, points: true },
    ['wrong-type at points: `points` should be a number of 0 or more, but `true` was found.'],
  ],
  [
    { ...ok, points: {} },
    ['wrong-type at points: `points` should be a number of 0 or more, but `{}` was found.'],
  ],
  [
    { ...ok, typos: 1.5 },
    [
      'wrong-value at typos: `typos` should be a whole number of 0 or more, but the number 1.5 was found.',
    ],
  ],
  [
    { ...ok, difficulty: 'hrad' },
    [
      'wrong-value at difficulty: `difficulty` should be `easy`, `medium` or `hard`, but “hrad” was found. Did you mean `hard`?',
    ],
  ],
  [
    { ...ok, difficulty: 3 },
    [
      'wrong-value at difficulty: `difficulty` should be `easy`, `medium` or `hard`, but the number 3 was found.',
    ],
  ],
  [
    { ...ok, difficulty: 'so hard that nobody in the world ever 🎓 got it right' },
    [
      'wrong-value at difficulty: `difficulty` should be `easy`, `medium` or `hard`, but “so hard that nobody in the world ever …” was found.',
    ],
  ],
  [
    { ...ok, difficulty: ['easy'] },
    [
      'wrong-type at difficulty: `difficulty` should be `easy`, `medium` or `hard`, but a list was found.',
    ],
  ],
  [
    { ...ok, kind: 'mcq' },
    [
      'wrong-value at kind: `kind` should be `single-choice`, `multiple-answer`, `true-false`, `numeric`, `short-answer`, `cloze`, `matching`, `ordering` or `open`, but “mcq” was found.',
    ],
  ],
  [
    { ...ok, kind: 'short answer' },
    [
      'wrong-value at kind: `kind` should be `single-choice`, `multiple-answer`, `true-false`, `numeric`, `short-answer`, `cloze`, `matching`, `ordering` or `open`, but “short answer” was found. Did you mean `short-answer`?',
    ],
  ],
  [
    { ...ok, 'time-limit': 20 },
    [
      'wrong-value at time-limit: `time-limit` should be a duration, but the number 20 has no unit. Write `20s` for seconds, `20m` for minutes.',
    ],
  ],
  [
    { ...ok, 'time-limit': '20' },
    [
      'wrong-value at time-limit: `time-limit` should be a duration such as `90s`, `20m` or `1h30m`, but “20” was found.',
    ],
  ],
  [
    { ...ok, 'time-limit': '5m1h' },
    [
      'wrong-value at time-limit: `time-limit` should be a duration such as `90s`, `20m` or `1h30m`, but “5m1h” was found.',
    ],
  ],
  [
    { ...ok, 'time-limit': '0s' },
    [
      'wrong-value at time-limit: `time-limit` should be a duration such as `90s`, `20m` or `1h30m`, but “0s” was found.',
    ],
  ],
  [
    { ...ok, 'time-limit': true },
    [
      'wrong-type at time-limit: `time-limit` should be a duration such as `90s`, `20m` or `1h30m`, but `true` was found.',
    ],
  ],
  [
    { ...ok, id: 'a b' },
    [
      'invalid-id at id: An id has only letters, digits, `-`, `_` and `.`, but “a b” has a space in it.',
    ],
  ],
  [
    { ...ok, id: 'a/b' },
    [
      'invalid-id at id: An id has only letters, digits, `-`, `_` and `.`, but “a/b” has “/” in it.',
    ],
  ],
  [
    { ...ok, id: '__proto__' },
    [
      'invalid-id at id: “__proto__” is a name that programs keep for themselves. Choose another id.',
    ],
  ],
  [
    { ...ok, id: '' },
    [
      'empty-text at id: `id` is empty. Write an id of letters, digits, `-`, `_` and `.`, or take it away.',
    ],
  ],
  [
    { ...ok, id: ['a'] },
    [
      'wrong-type at id: `id` should be an id of letters, digits, `-`, `_` and `.`, but a list was found.',
    ],
  ],
  [
    { ...ok, objectives: ['a', 'b c'] },
    [
      'invalid-id at objectives.1: An id has only letters, digits, `-`, `_` and `.`, but “b c” has a space in it.',
    ],
  ],
  [
    { ...ok, feedback: 'Well' },
    [
      'wrong-type at feedback: `feedback` should be written as keys and values with `correct`, `incorrect` and `partial`, but “Well” was found.',
    ],
  ],
  [
    { ...ok, feedback: { corect: 'a' } },
    [
      'unknown-key at feedback.corect (key): There is no key `corect` in `feedback`. Did you mean `correct`?',
    ],
  ],
  [
    { ...ok, feedback: { wrong: 'a' } },
    [
      'unknown-key at feedback.wrong (key): There is no key `wrong` in `feedback`, which may have `correct`, `incorrect` and `partial`.',
    ],
  ],
  [
    { ...ok, choices: [right] },
    [
      'kind-conflict at choices (key): `answer` makes this a short-answer question, and `choices` a single-choice question. Keep one of the two keys.',
    ],
  ],
  [
    { ...ok, kind: 'cloze' },
    [
      'kind-conflict at answer (key): `kind` says that this is a cloze question, but `answer` makes it a short-answer question. Change `kind`, or take `answer` away.',
    ],
  ],
  [
    { ...ok, pattern: 'y' },
    [
      'kind-conflict at pattern (key): `answer` and `pattern` both say what is right. Keep one of them.',
    ],
  ],
  [
    { ...ok, accept: ['a'] },
    ['missing-key at accept (key): `pattern` is missing: `accept` is of use only beside it.'],
  ],
  [
    { ...one, range: [1, 2] },
    [
      'kind-conflict at range (key): `answer` and `range` both say what is right. Keep one of them.',
    ],
  ],
  [
    { question: 'a', range: [2, 1] },
    [
      'wrong-value at range: `range` begins with 2, which is above 1. Write the lower number first: `[1, 2]`.',
    ],
  ],
  [
    { question: 'a', range: [2] },
    ['wrong-value at range: `range` should have 2 entries, but 1 were found.'],
  ],
  [
    { question: 'a', range: 2 },
    ['wrong-type at range: `range` should be a list of 2 entries, but the number 2 was found.'],
  ],
  [
    { question: 'a', range: [1, 2], tolerance: 1 },
    [
      'unknown-key at tolerance (key): `tolerance` does not go with `range`. Take one of them away.',
    ],
  ],
  [
    { ...one, 'accept-units': { km: 1000 } },
    [
      'missing-key at accept-units (key): `unit` is missing: `accept-units` is of use only beside it.',
    ],
  ],
  [
    { ...one, tolerance: 'x' },
    [
      'wrong-value at tolerance: `tolerance` should be a percentage such as `1%`, or a number of 0 or more, but “x” was found.',
    ],
  ],
  [
    { ...one, tolerance: '0.1' },
    [
      'wrong-type at tolerance: `tolerance` should be a number, but its quotes make it text. Write `0.1` without quotes.',
    ],
  ],
  [
    { ...one, tolerance: '0,5%' },
    [
      'wrong-type at tolerance: `tolerance` should be a percentage such as `1%`, or a number of 0 or more, and “0,5%” has a comma in it. Write `0.5%` with a point.',
    ],
  ],
  [
    { ...one, tolerance: -1 },
    [
      'wrong-value at tolerance: `tolerance` should be a percentage such as `1%`, or a number of 0 or more, but the number -1 was found.',
    ],
  ],
  [
    { question: 'a', answer: '3,14', tolerance: 1 },
    [
      'wrong-type at answer: `answer` should be a number or a list, and “3,14” has a comma in it. Write `3.14` with a point.',
    ],
  ],
  [
    { kind: 'numeric', question: 'a', answer: '3.14' },
    [
      'wrong-type at answer: `answer` should be a number, but its quotes make it text. Write `3.14` without quotes.',
    ],
  ],
  [
    { ...one, unit: 'm', 'accept-units': { km: '1000' } },
    [
      'wrong-type at accept-units.km: `km` should be a number, but its quotes make it text. Write `1000` without quotes.',
    ],
  ],
  [
    { ...one, unit: 'm', 'accept-units': { km: 0 } },
    [
      'wrong-value at accept-units.km: `km` should be a number above 0, but the number 0 was found.',
    ],
  ],
  [
    { ...one, unit: 'm', 'accept-units': { ' ': 1 } },
    ['empty-text at accept-units.  (key): This key is empty. Write text, or take it away.'],
  ],
  [
    { ...one, unit: 'm', 'accept-units': ['km'] },
    [
      'wrong-type at accept-units: `accept-units` should be names with a value for each, but a list was found.',
    ],
  ],
  [
    { kind: 'true-false', question: 'a', answer: 'yes' },
    ['wrong-type at answer: `answer` should be `true` or `false`, but “yes” was found.'],
  ],
  [
    { question: 'a', answer: { text: 'a' } },
    [
      'not-a-list at answer: `answer` should be a list, but the key `text` with a value was found. Write it on a line of its own after `- `.',
    ],
  ],
  [
    { question: 'a', answer: [] },
    ['wrong-value at answer: `answer` has no entries. Write at least one, or take the key away.'],
  ],
  [
    { question: 'a', answer: ['a', { txt: 'a' }] },
    [
      'unknown-key at answer.1.txt (key): There is no key `txt` in an entry of `answer`. Did you mean `text`?',
    ],
  ],
  [
    { question: 'a', answer: ['a', { text: 'a', tolerance: 1 }] },
    [
      'unknown-key at answer.1.tolerance (key): `tolerance` is a key of the answers of numeric questions, not of an entry of `answer`. Take it away, or move it to its place.',
    ],
  ],
  [
    { question: 'a', answer: [1, { text: 1, weight: 50 }] },
    [
      'wrong-value at answer.1.weight: `weight` should be a percentage from `-100%` to `100%`, but the number 50 has no `%`. Write `50%`, if that is meant.',
    ],
  ],
  [
    { question: 'a', answer: [1, { text: 1, weight: '500%' }] },
    [
      'wrong-value at answer.1.weight: `weight` should be a percentage from `-100%` to `100%`, but “500%” was found.',
    ],
  ],
  [
    { question: 'a', answer: [1, { text: '1', tolerance: 1 }] },
    [
      'wrong-type at answer.1.text: `text` should be a number, but its quotes make it text. Write `1` without quotes.',
    ],
  ],
  [
    { question: 'a', choices: ['a', 'b'] },
    [
      'no-correct-choice at choices (key): No choice is marked as right. Write the right one as `- text: …`, and `correct: true` on the line below, right under `text`.',
    ],
  ],
  [
    { question: 'a', choices: [{ text: 'a' }, 'b'] },
    [
      'no-correct-choice at choices (key): No choice is marked as right. Write `correct: true` under the text of the right one.',
    ],
  ],
  [
    { question: 'a', choices: [{ text: 'a', corect: true }] },
    [
      'unknown-key at choices.0.corect (key): There is no key `corect` in a choice. Did you mean `correct`?',
    ],
  ],
  [
    { question: 'a', choices: [{ text: 'a', correct: 'yes' }] },
    [
      'wrong-type at choices.0.correct: `correct` should be `true` or `false`, but “yes” was found.',
    ],
  ],
  [
    { question: 'a', choices: 'a' },
    [
      'not-a-list at choices: `choices` should be a list, but “a” was found. Write it on a line of its own after `- `.',
    ],
  ],
  [
    { question: 'a', choices: [['a'], right] },
    [
      'wrong-type at choices.0: Entry 1 of `choices` should be text or keys and values with `text`, but a list was found.',
    ],
  ],
  [
    { question: 'a', choices: { text: 'a', correct: true } },
    [
      'not-a-list at choices: `choices` should be a list, but a group of keys (`text`, `correct`…) was found. Write it on a line of its own after `- `.',
    ],
  ],
  [
    { question: 'a', choices: [] },
    ['wrong-value at choices: `choices` has no entries. Write at least one, or take the key away.'],
  ],
  [
    { question: 'a', choices: [{ correct: true }] },
    ['missing-key at choices.0: `text` is missing: a choice needs it.'],
  ],
  [
    { question: 'a', choices: [{ ...right, explanation: 'a' }] },
    [
      'unknown-key at choices.0.explanation (key): `explanation` is a key of the question, not of a choice. Take it away, or move it to its place.',
    ],
  ],
  [
    { question: 'a', choices: [right], 'partial-credit': 'none' },
    [
      'unknown-key at partial-credit (key): `partial-credit` is a key of multiple-answer, cloze, matching and ordering questions, not of a single-choice question. Take it away, or move it to its place.',
    ],
  ],
  [
    { question: 'a', kind: 'single-choice', choices: [right, right, right] },
    [
      'several-correct-choices at choices.1.correct (key): `kind: single-choice` has one right choice, but choices 1 and 2 are both marked. Take one `correct: true` away, or `kind`.',
    ],
  ],
  [
    { question: 'a', choices: [right], correct: 1, front: 'a', pick: 1, tolerance: 1 },
    [
      'unknown-key at correct (key): `correct` is a key of the entries of `choices`, not of a single-choice question. Take it away, or move it to its place.',
      'unknown-key at front (key): `front` is a key of flashcards, not of a single-choice question. Take it away, or move it to its place.',
      'unknown-key at pick (key): `pick` is a key of `quiz`, not of a single-choice question. Take it away, or move it to its place.',
      'unknown-key at tolerance (key): `tolerance` is a key of numeric questions, not of a single-choice question. Take it away, or move it to its place.',
    ],
  ],
  [
    { question: 'a', choices: [right, { text: 'Paris', France: null }] },
    [
      'unknown-key at choices.1.France (key): There is no key `France` in a choice, which may have `text`, `correct`, `feedback`, `weight` and `pin`.',
    ],
  ],
  [
    { question: 'a', pairs: ['a'] },
    [
      'wrong-type at pairs.0: Entry 1 of `pairs` should be written as keys and values with `left` and `right`, but “a” was found.',
    ],
  ],
  [
    { question: 'a', pairs: 'a' },
    [
      'wrong-type at pairs: `pairs` should be a list of entries with `left` and `right`, but “a” was found.',
    ],
  ],
  [
    { question: 'a', pairs: [{ left: 'a' }] },
    ['missing-key at pairs.0: `right` is missing: a pair needs it.'],
  ],
  [
    { question: 'a', pairs: [{ left: 'a', rigth: 'b' }] },
    [
      'unknown-key at pairs.0.rigth (key): There is no key `rigth` in a pair. Did you mean `right`?',
    ],
  ],
  [
    { question: 'a', pairs: [{ left: 'a', right: 'b', feedback: 'x' }] },
    [
      'unknown-key at pairs.0.feedback (key): `feedback` is a key of the question, not of a pair. Take it away, or move it to its place.',
    ],
  ],
  [
    { question: 'a', order: 'a' },
    [
      'not-a-list at order: `order` should be a list, but “a” was found. Write it on a line of its own after `- `.',
    ],
  ],
  [
    { question: 'a', rubric: [{ criterion: 'a' }] },
    ['missing-key at rubric.0: `points` is missing: a criterion needs it.'],
  ],
  [
    { cloze: 'a', order: ['a'], question: 5, foo: 1 },
    [
      'kind-conflict at order (key): `cloze` makes this a cloze question, and `order` an ordering question. Keep one of the two keys.',
      'unknown-key at foo (key): There is no key `foo` in a question. Take it away, or look for the right name.',
    ],
  ],
  [
    JSON.parse('{"question":"a","answer":"a","__proto__":1,"constructor":2}'),
    [
      'unknown-key at __proto__ (key): There is no key `__proto__` in a short-answer question. Take it away, or look for the right name.',
      'unknown-key at constructor (key): There is no key `constructor` in a short-answer question. Take it away, or look for the right name.',
    ],
  ],
];

const flashcards: readonly Case[] = [
  [
    'a',
    [
      'wrong-type at : This should be written as keys and values with `front` and `back`, but “a” was found.',
    ],
  ],
  [{}, ['missing-key at : This flashcard has no text. Give it `front` and `back`, or `cloze`.']],
  [{ front: 'a' }, ['missing-key at : `back` is missing: a flashcard needs it.']],
  [{ back: 'a' }, ['missing-key at : `front` is missing: a flashcard needs it.']],
  [
    { front: 'a', status: 'draft' },
    ['incomplete-draft at : This draft has no `back` yet, so quizzes and exports leave it out.'],
  ],
  [
    { front: 'a', cloze: '{{b}}' },
    [
      'kind-conflict at front (key): `cloze` makes cards by itself, so there is no place for `front`. Keep `cloze`, or `front` and `back`.',
    ],
  ],
  [
    { front: 'a', back: 'b', reverse: 'yes' },
    ['wrong-type at reverse: `reverse` should be `true` or `false`, but “yes” was found.'],
  ],
  [
    { front: 'a', back: 'b', choices: [] },
    [
      'unknown-key at choices (key): `choices` is a key of questions, not of a flashcard. Take it away, or move it to its place.',
    ],
  ],
  [
    { frnt: 'a', back: 'b' },
    ['unknown-key at frnt (key): There is no key `frnt` in a flashcard. Did you mean `front`?'],
  ],
  [
    { term: 'a', definition: 'b' },
    [
      'unknown-key at term (key): There is no key `term` in a flashcard. Did you mean `front`?',
      'unknown-key at definition (key): There is no key `definition` in a flashcard. Did you mean `back`?',
    ],
  ],
  [
    { front: 'a', back: 'b', kind: 'open' },
    [
      'unknown-key at kind (key): `kind` is a key of questions, not of a flashcard. Take it away, or move it to its place.',
    ],
  ],
];

const banks: readonly Case[] = [
  [
    [],
    [
      'wrong-type at : This should be written as keys and values with `title` and `questions`, but an empty list was found.',
    ],
  ],
  [
    'x',
    [
      'wrong-type at : This should be written as keys and values with `title` and `questions`, but “x” was found.',
    ],
  ],
  [
    {},
    [
      'missing-key at : `title` is missing: the bank needs it.',
      'missing-key at : The bank holds nothing yet. Give it `questions`, `flashcards` or `notes`.',
    ],
  ],
  [
    { title: 'a' },
    ['missing-key at : The bank holds nothing yet. Give it `questions`, `flashcards` or `notes`.'],
  ],
  [
    { title: 'a', question: [] },
    [
      'unknown-key at question (key): There is no key `question` in the bank. Did you mean `questions`?',
    ],
  ],
  [
    { title: 'a', quizwright: 2, notes: 'x' },
    [
      'wrong-value at quizwright: This Quizwright reads version 1 of the format, but the number 2 was found. Write `quizwright: 1`.',
    ],
  ],
  [
    { title: 'a', quizwright: '1', notes: 'x' },
    [
      'wrong-value at quizwright: This Quizwright reads version 1 of the format, but “1” was found. Write `quizwright: 1`.',
    ],
  ],
  [
    { title: 'a', questions: [null, 5] },
    [
      'empty-text at questions.0: This has no value. Write keys and values with `question` and `choices` after the dash, or take the dash away.',
      'wrong-type at questions.1: This should be written as keys and values with `question` and `choices`, but the number 5 was found.',
    ],
  ],
  [
    { title: 'a', questions: {} },
    [
      'not-a-list at questions: `questions` should be a list, but `{}` was found. Write it on a line of its own after `- `.',
    ],
  ],
  [
    { title: 'a', questions: 'x' },
    ['wrong-type at questions: `questions` should be a list, but “x” was found.'],
  ],
  [
    { title: 'a', questions: null },
    [
      'empty-text at questions: `questions` has no value. Write a list after it, or take the key away.',
    ],
  ],
  [
    { title: 'a', notes: [{ title: 'a' }] },
    ['missing-key at notes.0: `body` is missing: a note needs it.'],
  ],
  [
    { title: 'a', notes: { title: 'a', body: 'b' } },
    [
      'not-a-list at notes: `notes` should be a list, but a group of keys (`title`, `body`…) was found. Write it on a line of its own after `- `.',
    ],
  ],
  [{ title: 'a', notes: 5 }, []],
  [
    { title: 'a', notes: 'b', language: 'french' },
    [
      'wrong-value at language: `language` should be a language tag such as `en` or `pt-BR`, but “french” was found.',
    ],
  ],
  [
    { title: 'a', notes: 'b', language: 'fr_FR' },
    [
      'wrong-value at language: `language` should be a language tag such as `en` or `pt-BR`, but “fr_FR” was found. Did you mean `fr-FR`?',
    ],
  ],
  [
    { title: 'a', notes: 'b', quiz: { pick: 0, pass: 'x', 'time-limit': 5, shuffle: true } },
    [
      'wrong-value at quiz.pick: `pick` should be a whole number of 1 or more, but the number 0 was found.',
      'wrong-value at quiz.time-limit: `time-limit` should be a duration, but the number 5 has no unit. Write `5s` for seconds, `5m` for minutes.',
      'wrong-value at quiz.pass: `pass` should be a number from 0 to 100 or a percentage from `0%` to `100%`, but “x” was found.',
      'unknown-key at quiz.shuffle (key): `shuffle` is a key of questions, not of `quiz`. Take it away, or move it to its place.',
    ],
  ],
  [
    { title: 'a', notes: 'b', quiz: { pass: 120 } },
    [
      'wrong-value at quiz.pass: `pass` should be a number from 0 to 100 or a percentage from `0%` to `100%`, but the number 120 was found.',
    ],
  ],
  [
    { title: 'a', notes: 'b', quiz: 5 },
    [
      'wrong-type at quiz: `quiz` should be written as keys and values with `pick`, `time-limit` and `shuffle-questions`, but the number 5 was found.',
    ],
  ],
  [
    { title: 'a', notes: 'b', objectives: { 'a b': 'x', c: null, d: ['a'] } },
    [
      'invalid-id at objectives.a b (key): An id has only letters, digits, `-`, `_` and `.`, but “a b” has a space in it.',
      'empty-text at objectives.c: `c` has no value. Write text after it, or take the key away.',
      'wrong-type at objectives.d: `d` should be text, but a list was found.',
    ],
  ],
  [
    { title: 'a', notes: 'b', objectives: ['a'] },
    [
      'wrong-type at objectives: `objectives` is a list, but each entry needs its id in front of its text. Write it without a dash, on a line of its own: `a: a`.',
    ],
  ],
  [
    { title: 'a', notes: 'b', stimuli: JSON.parse('{"__proto__":"x"}') },
    [
      'invalid-id at stimuli.__proto__ (key): “__proto__” is a name that programs keep for themselves. Choose another id.',
    ],
  ],
  [
    { title: 'a', notes: 'b', shuffle: true, author: 'x' },
    [
      'unknown-key at shuffle (key): `shuffle` is a key of questions, not of the bank. Take it away, or move it to its place.',
      'unknown-key at author (key): There is no key `author` in the bank. Did you mean `authors`?',
    ],
  ],
  [
    { title: 'a', notes: 'b', defaults: { hints: [], points: 'x' } },
    [
      'wrong-type at defaults.points: `points` should be a number of 0 or more, but “x” was found.',
      'unknown-key at defaults.hints (key): `hints` is a key of questions, not of `defaults`. Take it away, or move it to its place.',
    ],
  ],
  [
    { title: 'a', notes: 'b', flashcards: [{ front: 'x' }] },
    ['missing-key at flashcards.0: `back` is missing: a flashcard needs it.'],
  ],
];

const configurations: readonly Case[] = [
  [
    [],
    [
      'wrong-type at : This should be written as keys and values with `extends`, `rules` and `ignore`, but an empty list was found.',
    ],
  ],
  [
    { extend: 'strict' },
    [
      'unknown-key at extend (key): There is no key `extend` in the configuration. Did you mean `extends`?',
    ],
  ],
  [
    { extends: 'all' },
    [
      'wrong-value at extends: `extends` should be `minimal`, `recommended` or `strict`, but “all” was found.',
    ],
  ],
  [
    { rules: { 'longest-key': 'warn' } },
    [
      'wrong-value at rules.longest-key: `longest-key` should be keys and values with `severity`, or `off`, `info`, `warning` or `error`, but “warn” was found. Did you mean `warning`?',
    ],
  ],
  [
    { rules: { 'longest-key': 1 } },
    [
      'wrong-value at rules.longest-key: `longest-key` should be keys and values with `severity`, or `off`, `info`, `warning` or `error`, but the number 1 was found.',
    ],
  ],
  [
    { rules: { 'longest-key': { severity: 'of' } } },
    [
      'wrong-value at rules.longest-key.severity: `severity` should be `off`, `info`, `warning` or `error`, but “of” was found. Did you mean `off`?',
    ],
  ],
  [
    { rules: ['longest-key'] },
    ['wrong-type at rules: `rules` should be names with a value for each, but a list was found.'],
  ],
  [
    { rules: { 'longest-key': null } },
    [
      'empty-text at rules.longest-key: `longest-key` has no value. Write keys and values with `severity`, or `off`, `info`, `warning` or `error` after it, or take the key away.',
    ],
  ],
  [
    { rules: JSON.parse('{"__proto__":"off"}') },
    [
      'invalid-id at rules.__proto__ (key): “__proto__” is a name that programs keep for themselves. Choose another id.',
    ],
  ],
  [
    { files: 'a' },
    [
      'not-a-list at files: `files` should be a list, but “a” was found. Write it on a line of its own after `- `.',
    ],
  ],
  [
    { overrides: [{ rules: {} }] },
    ['missing-key at overrides.0: `files` is missing: an override needs it.'],
  ],
  [
    { overrides: [{ files: ['a'], foo: 1 }] },
    [
      'unknown-key at overrides.0.foo (key): There is no key `foo` in an override, which may have `files` and `rules`.',
    ],
  ],
  [
    { overrides: { files: [] } },
    [
      'not-a-list at overrides: `overrides` should be a list, but the key `files` with a value was found. Write it on a line of its own after `- `.',
    ],
  ],
];

const tables: readonly (readonly [string, (data: unknown) => SchemaProblem[], readonly Case[]])[] =
  [
    ['question', validateQuestion, questions],
    ['flashcard', validateFlashcard, flashcards],
    ['bank', validateBank, banks],
    ['configuration', validateConfiguration, configurations],
  ];

describe('what is told about', () => {
  for (const [name, validate, cases] of tables) {
    for (const [data, told] of cases) {
      it(`the ${name} ${JSON.stringify(data)}`, () => {
        assert.deepEqual(validate(data).map(tell), told);
      });
    }
  }
});

describe('the messages of the schema', () => {
  const all = tables.flatMap(([, validate, cases]) => cases.flatMap(([data]) => validate(data)));

  it('are each told by one of the cases above', () => {
    const told = new Set(all.map(({ rule, message }) => `${rule}/${message}`));
    const known = Object.entries(schemaMessages).flatMap(([rule, messages]) =>
      Object.keys(messages).map((message) => `${rule}/${message}`),
    );
    assert.deepEqual([...told].toSorted(), known.toSorted());
  });

  it('are whole sentences in plain words, with every place filled', () => {
    for (const problem of all) {
      const sentence = say(problem);
      assert.match(sentence, /^[A-Z`“].*[.?]$/su);
      assert.doesNotMatch(
        sentence,
        /invalid|does not match|schema|undefined|\b(null|object|array|string|map)\b/i,
      );
      assert.doesNotMatch(sentence, /\{[a-z]+\}/i);
      for (const value of Object.values(problem.data)) assert.ok(String(value).length < 160);
    }
  });
});
