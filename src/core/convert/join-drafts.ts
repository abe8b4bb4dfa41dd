import type { BankChecks, DraftBank, DraftQuestion } from './draft-bank.js';

/**
 * Several sources make one bank: items and notes one after the other, title and language from the
 * first. A source in another language is worth a look.
 */
export function joinDrafts(banks: readonly [DraftBank, ...DraftBank[]]): DraftBank {
  const [first, ...others] = banks;
  if (others.length === 0) return first;
  const notes = banks.map((bank) => bank.notes?.trim()).filter((text) => text !== undefined);
  const languages = new Set(banks.map(({ language }) => language));
  const checks = joinChecks(banks);
  const { quiz: _, ...head } = first;
  const isShuffled = banks.every(({ quiz }) => quiz?.['shuffle-choices'] === true);
  return {
    ...head,
    ...(isShuffled ? { quiz: { 'shuffle-choices': true } } : {}),
    questions: banks.flatMap((bank) => (isShuffled ? bank.questions : shuffledOnes(bank))),
    flashcards: banks.flatMap(({ flashcards }) => flashcards),
    ...(notes.length === 0 ? {} : { notes: `${notes.join('\n\n')}\n` }),
    checks:
      languages.size === 1
        ? checks
        : { ...checks, language: [`the sources are in ${[...languages].join(', ')}`] },
  };
}

/** Remarks about the title and the language are about the first source's, which are kept. */
function joinChecks([first, ...others]: readonly DraftBank[]): BankChecks {
  const keys = ['questions', 'flashcards', 'notes'] as const;
  const joined = keys.map((key) => [
    key,
    [...new Set([first, ...others].flatMap((bank) => bank?.checks?.[key] ?? []))],
  ]);
  return { ...first?.checks, ...Object.fromEntries(joined.filter(([, list]) => list!.length > 0)) };
}

/** What one source says of all its choices, said of each question: another says something else. */
function shuffledOnes({ quiz, questions }: DraftBank): readonly DraftQuestion[] {
  if (quiz?.['shuffle-choices'] !== true) return questions;
  return questions.map((question) =>
    question.choices === undefined ? question : { shuffle: true, ...question },
  );
}
