import type { Tell } from '../../model/kinds/graded.js';
import type { Carried, Fates } from '../export-bank/carried-keys.js';
import type { ExportItem } from '../export-bank/export-bank.js';
import type { ItemLoss } from '../export-bank/losses.js';
import { ankiTags } from './tags.js';

/** A question becomes a card: it is asked and answered there, but comes back as a card. */
const question: Fates = {
  id: 'kept',
  tags: 'kept',
  source: 'kept',
  question: 'shown',
  stimulus: 'shown',
  explanation: 'shown',
};
const choices: Fates = {
  ...question,
  choices: 'shown',
  'choices.correct': 'shown',
  'choices.feedback': 'shown',
};

/** What both of Anki’s formats carry of items. */
export const ankiKinds: Carried['kinds'] = {
  'single-choice': choices,
  'multiple-answer': choices,
  'true-false': { ...question, answer: 'shown' },
  'short-answer': { ...question, answer: 'shown', pattern: 'shown', accept: 'shown' },
  numeric: {
    ...question,
    answer: 'shown',
    range: 'shown',
    tolerance: 'shown',
    'answer.tolerance': 'shown',
    unit: 'shown',
  },
  cloze: { ...question, cloze: 'shown' },
  matching: { ...question, pairs: 'shown', distractors: 'shown' },
  ordering: { ...question, order: 'shown' },
  open: { ...question, 'model-answer': 'shown', rubric: 'shown' },
  flashcard: { id: 'kept', tags: 'kept', source: 'kept', cloze: 'kept', reverse: 'kept' },
};

/** What is lost because of what an item says, in both formats. */
export function ankiLosses(item: ExportItem, tell: Tell): readonly ItemLoss[] {
  const { body, tags } = item;
  const losses: ItemLoss[] = [];
  const kept = ankiTags(tags);
  const changed = tags.find((tag) => !kept.includes(tag));
  if (changed !== undefined) {
    const message = tell(
      'Anki’s tags have no blanks, and no two that differ in capitals only: “{0}” changes.',
      changed,
    );
    losses.push({ key: 'tag', path: ['tags'], message });
  }
  if (body.type === 'card-cloze') {
    if (body.gaps.some(({ answers, dropdown }) => dropdown || answers.length > 1)) {
      const message = tell('Anki has one answer for a gap: all that are accepted stand in it.');
      losses.push({ key: 'markup', path: ['cloze'], message });
    }
  }
  return losses;
}
