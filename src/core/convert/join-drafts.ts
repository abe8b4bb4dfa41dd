import type { BankChecks, DraftBank } from './draft-bank.js';

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
  return {
    ...first,
    questions: banks.flatMap(({ questions }) => questions),
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
