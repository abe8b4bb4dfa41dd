import type { Tell } from '../../../model/kinds/graded.js';
import type { Carried, Fates } from '../../export-bank/carried-keys.js';
import type { ExportItem } from '../../export-bank/export-bank.js';
import type { ItemLoss } from '../../export-bank/losses.js';
import { sayLost } from '../../export-bank/say-lost.js';

const everyItem: Fates = {
  id: 'kept',
  title: 'kept',
  tags: 'kept',
  difficulty: 'kept',
  points: 'kept',
  stimulus: 'kept',
  explanation: 'kept',
  'time-limit': 'kept',
};
const graded: Fates = {
  ...everyItem,
  'feedback.correct': 'kept',
  'feedback.incorrect': 'kept',
  'feedback.partial': 'kept',
};
const choices: Fates = {
  ...graded,
  shuffle: 'kept',
  'choices.feedback': 'kept',
  'choices.weight': 'kept',
  'choices.pin': 'kept',
};
const answers: Fates = { ...graded, 'answer.feedback': 'kept', 'answer.weight': 'kept' };

/** What packages of QTI 2 and 3 carry of a bank. */
export const carriedByQti2: Carried = {
  kinds: {
    'single-choice': choices,
    'multiple-answer': { ...choices, 'partial-credit': 'kept' },
    'true-false': graded,
    'short-answer': { ...answers, 'case-sensitive': 'kept', accept: 'shown' },
    numeric: { ...answers, tolerance: 'kept', 'answer.tolerance': 'kept' },
    cloze: { ...graded, 'case-sensitive': 'kept', 'partial-credit': 'kept' },
    matching: { ...graded, distractors: 'kept', 'partial-credit': 'kept' },
    ordering: graded,
    open: { ...everyItem, 'model-answer': 'kept', rubric: 'kept' },
  },
  bank: {
    id: 'kept',
    title: 'kept',
    description: 'kept',
    language: 'kept',
    tags: 'kept',
    stimuli: 'kept',
    'quiz.shuffle-choices': 'kept',
    'quiz.shuffle-questions': 'shown',
    'quiz.time-limit': 'shown',
  },
};

/** What QTI 2 and 3 lose of an item because of what a key says. */
export function lossesOfQti2(
  { body, points }: ExportItem,
  format: string,
  tell: Tell,
): readonly ItemLoss[] {
  const losses: ItemLoss[] = [];
  if (points === 0) {
    const message = tell('In {0} each question earns something: this one counts 1.', format);
    losses.push({ key: 'no-points', path: ['points'], message });
  }
  if (body.type === 'short-answer' && body.answers.length === 0) {
    const message = tell('There is no sample answer for the pattern: this question is left out.');
    return [{ key: 'kind', path: [], message }];
  }
  if (body.type === 'short-answer' && body.pattern !== undefined) {
    losses.push({ key: 'pattern', path: ['pattern'], message: sayLost('pattern', format, tell) });
  }
  if (body.type === 'numeric') {
    for (const [i, { share }] of body.answers.entries()) {
      if (share > 0) continue;
      const message = tell('{0} keeps only answers that earn something.', format);
      losses.push({ key: 'answer.weight', path: ['answer', i, 'weight'], message });
    }
  }
  if (body.type === 'cloze') {
    for (const [i, { hint }] of body.gaps.entries()) {
      if (hint === undefined) continue;
      const message = tell('{0} has no place for the hint of gap {1}.', format, i + 1);
      losses.push({ key: 'markup', path: ['cloze'], message });
    }
  }
  return losses;
}
