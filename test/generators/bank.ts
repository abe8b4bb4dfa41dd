import fc from 'fast-check';

import { arbitraryFlashcard } from './flashcard.js';
import {
  difficulty,
  duration,
  level,
  mapOf,
  markdown,
  partialCredit,
  plain,
  points,
  texts,
  typedAnswerKeys,
} from './keys.js';
import { arbitraryQuestion } from './question.js';
import { arbitraryId } from './text.js';

export type BankData = Readonly<Record<string, unknown>>;

const texted = fc.dictionary(arbitraryId(), markdown, { maxKeys: 3, noNullPrototype: false });

const quiz = mapOf(
  {},
  {
    pick: fc.integer({ min: 1, max: 20 }),
    'time-limit': duration,
    'shuffle-questions': fc.boolean(),
    'shuffle-choices': fc.boolean(),
    feedback: fc.constantFrom('immediate', 'at-end', 'never'),
    pass: fc.constantFrom<string | number>(60, 0, 100, '60%', '62.5%'),
  },
);

const defaults = mapOf(
  {},
  { points, difficulty, level, 'partial-credit': partialCredit, ...typedAnswerKeys },
);

const notes = fc.oneof(
  markdown,
  fc.array(mapOf({ title: plain, body: markdown }, {}), { maxLength: 2 }),
);

const head = {
  quizwright: fc.constant(1),
  id: arbitraryId(),
  description: markdown,
  language: fc.constantFrom('en', 'fr', 'pt-BR', 'zh-Hant', 'de-CH-1996', 'es-419', 'en-x-plain'),
  authors: texts,
  license: plain,
  tags: texts,
  objectives: texted,
  stimuli: texted,
  defaults,
  quiz,
};

/**
 * A bank without a fault of form. `referring` leaves nothing to be found wrong between its parts
 * either: ids are unique, and items refer to objectives and stimuli that the bank has.
 */
export function arbitraryBank(options: { referring?: boolean } = {}): fc.Arbitrary<BankData> {
  const items = {
    questions: fc.array(arbitraryQuestion(), { maxLength: 3 }),
    flashcards: fc.array(arbitraryFlashcard(), { maxLength: 2 }),
    notes,
  };
  const some = ['questions', 'flashcards', 'notes'] as const;
  const bank = fc
    .constantFrom(...some)
    .chain((key) => mapOf({ title: plain, [key]: items[key] }, { ...head, ...items }));
  return options.referring === true ? bank.map(withReferences) : bank;
}

function withReferences(bank: BankData): BankData {
  const objectives = Object.keys((bank['objectives'] ?? {}) as object);
  const stimuli = Object.keys((bank['stimuli'] ?? {}) as object);
  let number = 0;
  const mend = (item: Record<string, unknown>): Record<string, unknown> => {
    number += 1;
    const { objectives: own, stimulus, id, ...rest } = item;
    return {
      ...(id === undefined ? {} : { id: `${String(id)}-${number}` }),
      ...rest,
      ...(own === undefined || objectives.length === 0
        ? {}
        : { objectives: objectives.slice(0, 1) }),
      ...(stimulus === undefined || stimuli.length === 0 ? {} : { stimulus: stimuli[0] }),
    };
  };
  const mended: Record<string, unknown> = { ...bank };
  for (const key of ['questions', 'flashcards']) {
    if (key in bank) mended[key] = (bank[key] as Record<string, unknown>[]).map(mend);
  }
  return mended;
}
