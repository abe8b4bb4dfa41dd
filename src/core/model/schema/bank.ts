import * as z from 'zod/mini';

import { duration } from './duration.js';
import { bankPartialCredit, typedAnswerKeys } from './grading-keys.js';
import { difficulty, level, points } from './item.js';
import { map, optional, required } from './key.js';
import { positiveCount, score } from './number.js';
import { percentage } from './percent.js';
import { id, languageTag, markdown, plain } from './text.js';

const defaults = map('defaults', {
  points,
  difficulty,
  level,
  'partial-credit': bankPartialCredit,
  ...typedAnswerKeys,
});

const quiz = map('quiz', {
  pick: optional(positiveCount, {
    description: 'How many questions a quiz takes from the bank.',
    defaultNote: 'all',
    examples: [10],
  }),
  'time-limit': optional(duration, {
    description: 'How long the whole quiz may take, in hours, minutes and seconds.',
    defaultNote: 'none',
    examples: ['20m', '1h30m'],
  }),
  'shuffle-questions': optional(z.boolean(), {
    description: 'Whether the questions come in a new order each time.',
    default: false,
    examples: [true],
  }),
  'shuffle-choices': optional(z.boolean(), {
    description: 'Whether choices are shown in a new order each time.',
    default: false,
    examples: [true],
  }),
  feedback: optional(z.enum(['immediate', 'at-end', 'never']), {
    description: 'When the learner is told what was right.',
    default: 'immediate',
    examples: ['at-end'],
    values: {
      immediate: 'After each question.',
      'at-end': 'When the quiz is over.',
      never: 'Not at all.',
    },
  }),
  pass: optional(z.union([score, percentage]), {
    description: 'The percentage of the points that passes the quiz.',
    defaultNote: 'none',
    examples: [60, '60%'],
  }),
});

const note = map('note', {
  title: required(plain, {
    description: 'The heading of the note.',
    examples: ['Measuring loyalty'],
  }),
  body: required(markdown, {
    description: 'The text of the note.',
    examples: ['- **NPS**: from −100 to 100.'],
  }),
});

/** Everything about a bank but its items. */
export const bankKeys = {
  quizwright: optional(z.literal(1), {
    description:
      'The version of the format; may be left out in files named `*.quiz.yaml` and where the configuration says so.',
    examples: [1],
  }),
  id: optional(id, {
    description: 'The name by which history and exports know the bank.',
    defaultNote: "the file's name",
    examples: ['customer-experience'],
  }),
  title: required(plain, {
    description: 'What the bank is called.',
    examples: ['Customer experience'],
  }),
  description: optional(markdown, {
    description: 'What the bank is about and whom it is for.',
    examples: ['Questions on measuring loyalty, for second-year students.'],
  }),
  language: optional(languageTag, {
    description:
      'The language of the bank, as a BCP 47 tag; decides how answers are graded, which word lists the linter uses, and the voice.',
    default: 'en',
    examples: ['fr', 'pt-BR'],
  }),
  authors: optional(z.array(plain), {
    description: 'Who wrote the bank.',
    examples: [['Ada Lovelace']],
  }),
  license: optional(plain, {
    description: 'Under which licence the bank may be used; an SPDX identifier where there is one.',
    examples: ['CC-BY-4.0'],
  }),
  tags: optional(z.array(plain), {
    description: 'Words to find and filter by, which every item of the bank has too.',
    examples: [['marketing']],
  }),
  objectives: optional(z.record(id, markdown), {
    description: 'The learning objectives that items refer to: an id for each, and its text.',
    examples: [{ 'explain-nps': 'Explain what the Net Promoter Score measures.' }],
  }),
  stimuli: optional(z.record(id, markdown), {
    description: 'Passages that several questions share: an id for each, and its text.',
    examples: [{ 'case-airline': 'An airline asks its passengers…' }],
  }),
  defaults: optional(defaults, {
    description: 'What holds for every item of the bank that does not say otherwise.',
    examples: [{ points: 2, difficulty: 'medium' }],
  }),
  quiz: optional(quiz, {
    description: 'How a quiz from this bank runs.',
    examples: [{ pick: 10, 'time-limit': '20m', pass: '60%' }],
  }),
  notes: optional(z.union([markdown, z.array(note)]), {
    description: 'Study notes: one Markdown text, or a list of notes with a title and a body.',
    examples: ['## Measuring loyalty\n- **NPS**: from −100 to 100.'],
  }),
};

/** What every question list and flashcard list is called, for hover and the JSON Schema. */
export const itemListMeta = {
  questions: {
    description: 'The questions of the bank.',
    examples: [[{ question: 'The NPS can be negative.', answer: true }]],
  },
  flashcards: {
    description: 'The flashcards of the bank.',
    examples: [[{ front: 'NPS', back: 'Net Promoter Score' }]],
  },
} as const;

/** A bank whose items are looked at elsewhere, one by one: they may be anything here. */
export const bankHeadSchema = map('bank', {
  ...bankKeys,
  questions: optional(z.array(z.unknown()), itemListMeta.questions),
  flashcards: optional(z.array(z.unknown()), itemListMeta.flashcards),
});
