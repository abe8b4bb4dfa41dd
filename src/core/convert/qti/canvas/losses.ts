import type { Tell } from '../../../model/kinds/graded.js';
import type { Carried, Fates } from '../../export-bank/carried-keys.js';
import type { ExportBody, ExportItem } from '../../export-bank/export-bank.js';
import type { ItemLoss } from '../../export-bank/losses.js';
import { sayLost } from '../../export-bank/say-lost.js';
import { rightLosses } from '../../moodle/plain-rights.js';
import { acceptedIn, hasMenus } from './cloze.js';

export const title = 'Canvas';

const everyItem: Fates = {
  id: 'kept',
  title: 'kept',
  tags: 'kept',
  points: 'kept',
  stimulus: 'kept',
  explanation: 'kept',
};
const graded: Fates = { ...everyItem, 'feedback.correct': 'kept', 'feedback.incorrect': 'kept' };
const choices: Fates = { ...graded, 'choices.feedback': 'kept', 'choices.weight': 'kept' };
const answers: Fates = { ...graded, 'answer.feedback': 'kept', 'answer.weight': 'kept' };

/** What quizzes of Canvas carry of a bank. */
export const carried: Carried = {
  kinds: {
    'single-choice': choices,
    'multiple-answer': { ...choices, 'partial-credit': 'kept' },
    'true-false': graded,
    'short-answer': { ...answers, accept: 'shown' },
    numeric: { ...answers, tolerance: 'kept', 'answer.tolerance': 'kept' },
    cloze: graded,
    matching: { ...graded, distractors: 'kept' },
    ordering: graded,
    open: everyItem,
  },
  bank: {
    id: 'kept',
    title: 'kept',
    description: 'kept',
    language: 'kept',
    tags: 'kept',
    stimuli: 'kept',
    'quiz.shuffle-choices': 'kept',
    'quiz.time-limit': 'shown',
  },
};

/** What Canvas loses of a question because of what its keys say. */
export function losses({ body }: ExportItem, tell: Tell): readonly ItemLoss[] {
  const refused = refusalOf(body, tell);
  if (refused !== undefined) return [{ key: 'kind', path: [], message: refused }];
  switch (body.type) {
    case 'choices':
      return choiceLosses(body, tell);
    case 'short-answer':
      return [
        ...answerLosses(body, tell),
        ...(body.pattern === undefined
          ? []
          : [{ key: 'pattern', path: ['pattern'], message: sayLost('pattern', title, tell) }]),
      ];
    case 'numeric':
      return answerLosses(body, tell);
    case 'cloze':
      return clozeLosses(body, tell);
    case 'matching':
      return rightLosses(body, title, tell);
    default:
      return [];
  }
}

function choiceLosses(
  { choices: list, multiple, weighted, partialCredit }: Extract<ExportBody, { type: 'choices' }>,
  tell: Tell,
): readonly ItemLoss[] {
  const found = list.flatMap(({ correct, share }, i): readonly ItemLoss[] => {
    const isPlain = multiple ? !weighted : share === (correct ? 1 : 0);
    const message = sayLost('choices.weight', title, tell);
    return isPlain ? [] : [{ key: 'choices.weight', path: ['choices', i, 'weight'], message }];
  });
  if (!multiple || weighted || partialCredit) return found;
  const message = tell(
    '{0} counts choice by choice: some right choices and none that is wrong earn a part of the points.',
    title,
  );
  return [{ key: 'partial-credit', path: ['choices'], message }];
}

function answerLosses(
  { answers: list }: Extract<ExportBody, { type: 'short-answer' | 'numeric' }>,
  tell: Tell,
): readonly ItemLoss[] {
  return list.flatMap(({ share }, i): readonly ItemLoss[] => {
    const message =
      share > 0
        ? sayLost('answer.weight', title, tell)
        : tell('{0} keeps only answers that earn something.', title);
    return share === 1 ? [] : [{ key: 'answer.weight', path: ['answer', i, 'weight'], message }];
  });
}

function clozeLosses(
  body: Extract<ExportBody, { type: 'cloze' }>,
  tell: Tell,
): readonly ItemLoss[] {
  const found: ItemLoss[] = [];
  if (body.gaps.some(({ hint }) => hint !== undefined)) {
    const message = tell('{0} has no place for hints in gaps.', title);
    found.push({ key: 'gap.hint', path: ['cloze'], message });
  }
  if (!hasMenus(body) && body.gaps.some(({ dropdown }) => dropdown)) {
    const message = tell(
      '{0} has either menus or blanks in one text: here the menus become blanks.',
      title,
    );
    found.push({ key: 'markup', path: ['cloze'], message });
  }
  return found;
}

/** Why a question cannot be written at all. */
function refusalOf(body: ExportBody, tell: Tell): string | undefined {
  switch (body.type) {
    case 'short-answer':
    case 'numeric':
      return body.answers.length === 0
        ? tell('There is no sample answer for the pattern: this question is left out.')
        : body.answers.every(({ share }) => share <= 0)
          ? tell('No answer earns anything: this question is left out.')
          : undefined;
    case 'cloze':
      return body.gaps.length === 0 || body.gaps.some((gap) => acceptedIn(gap).length === 0)
        ? tell('There is no gap with an answer: this question is left out.')
        : undefined;
    default:
      return undefined;
  }
}
