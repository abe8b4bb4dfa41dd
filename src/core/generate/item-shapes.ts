import type { KindName } from '../model/schema/shapes.js';
import type { AnswerShape, MapAnswer } from './answer-shape.js';

const text = (about?: string): AnswerShape =>
  about === undefined ? { type: 'text' } : { type: 'text', about };
const list = (of: AnswerShape, most: number, about?: string): AnswerShape =>
  about === undefined ? { type: 'list', of, most } : { type: 'list', of, most, about };

const choice: AnswerShape = {
  type: 'map',
  keys: {
    text: text('Markdown'),
    correct: { type: 'boolean' },
    feedback: text('why somebody takes it, and what is wrong with that'),
  },
  needs: ['text'],
};

const stem = text('what is asked; Markdown');

/** The keys that make each kind of question: all that a model may write of it. */
const ofKind: Readonly<Record<KindName, MapAnswer['keys']>> = {
  'single-choice': { question: stem, choices: list(choice, 8, 'exactly one is correct') },
  'multiple-answer': { question: stem, choices: list(choice, 8, 'two or more are correct') },
  'true-false': { question: text('a statement'), answer: { type: 'boolean' } },
  'short-answer': {
    question: stem,
    answer: list(text(), 8, 'every wording that is right; a few words each'),
  },
  numeric: {
    question: stem,
    answer: { type: 'number' },
    tolerance: { type: 'number', about: 'how far off is still right' },
    unit: text(),
  },
  cloze: {
    cloze: text(
      'a sentence with one to three gaps, each {{answer}} or {{answer|other wording}}; no gap inside of $…$',
    ),
  },
  matching: {
    question: stem,
    pairs: list(
      { type: 'map', keys: { left: text(), right: text() }, needs: ['left', 'right'] },
      8,
    ),
    distractors: list(text(), 4, 'rights that belong to none'),
  },
  ordering: { question: stem, order: list(text(), 10, 'in the right order') },
  open: {
    question: stem,
    'model-answer': text('Markdown'),
    rubric: list(
      {
        type: 'map',
        keys: { criterion: text(), points: { type: 'number' } },
        needs: ['criterion', 'points'],
      },
      8,
    ),
  },
};

const levels = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'];

/** What has to be there of each kind. */
const neededOf: Readonly<Record<KindName, readonly string[]>> = {
  'single-choice': ['question', 'choices'],
  'multiple-answer': ['question', 'choices'],
  'true-false': ['question', 'answer'],
  'short-answer': ['question', 'answer'],
  numeric: ['question', 'answer'],
  cloze: ['cloze'],
  matching: ['question', 'pairs'],
  ordering: ['question', 'order'],
  open: ['question', 'model-answer'],
};

/** The kinds that a model can be asked for, those that most banks have first. */
export const generatedKinds = Object.keys(ofKind) as readonly KindName[];

/** What of a bank decides what an item of it may say. */
export interface AskedKeys {
  readonly tags: readonly string[];
  readonly objectives: readonly string[];
  /** How many sections the text has; an item says from which it is. */
  readonly sections: number;
  readonly explains: boolean;
  readonly hasLevels: boolean;
  readonly hasDifficulties: boolean;
}

function shared({ tags, objectives, sections, hasDifficulties }: AskedKeys): MapAnswer['keys'] {
  return {
    ...(hasDifficulties ? { difficulty: { type: 'word', of: ['easy', 'medium', 'hard'] } } : {}),
    ...(tags.length === 0 ? {} : { tags: list({ type: 'word', of: tags, listed: 'Tags' }, 5) }),
    ...(objectives.length === 0
      ? {}
      : { objectives: list({ type: 'word', of: objectives, listed: 'Objectives' }, 3) }),
    ...(sections === 0
      ? {}
      : { section: { type: 'number', about: 'the number of the section that it is from' } }),
  };
}

/** The keys that have to be there, in which an item says what the bank always says. */
function always({ explains, hasLevels, hasDifficulties, sections }: AskedKeys): readonly string[] {
  return [
    ...(explains ? ['explanation'] : []),
    ...(hasLevels ? ['level'] : []),
    ...(hasDifficulties ? ['difficulty'] : []),
    ...(sections === 0 ? [] : ['section']),
  ];
}

/** What a model may write of a question of one kind. */
export function questionShape(kind: KindName, asked: AskedKeys): MapAnswer {
  return {
    type: 'map',
    keys: {
      kind: { type: 'word', of: [kind] },
      ...ofKind[kind],
      ...(asked.explains ? { explanation: text('why the answer is right') } : {}),
      ...(asked.hasLevels ? { level: { type: 'word', of: levels } } : {}),
      ...shared(asked),
    },
    needs: ['kind', ...neededOf[kind], ...always(asked)],
  };
}

/** What a model may write of a flashcard: one with two sides, or one with gaps. */
export function flashcardShape(form: 'sides' | 'cloze', asked: AskedKeys): MapAnswer {
  const own: MapAnswer['keys'] =
    form === 'sides'
      ? { front: text('short'), back: text('short') }
      : { cloze: ofKind.cloze['cloze']! };
  const needs = always({ ...asked, explains: false, hasLevels: false });
  return {
    type: 'map',
    keys: { ...own, ...shared(asked) },
    needs: [...Object.keys(own), ...needs],
  };
}
