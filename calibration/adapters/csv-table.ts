import type { DraftFlashcard } from '../../src/core/convert/index.js';
import { type Adapter, adapted, toChoiceQuestion } from './adapter.js';
import { readCsv, readRecords } from './csv.js';

/** Choice questions in a table: options name the columns, `choices` joined by `|`, `key` from 0. */
export const csvChoices: Adapter = (text, { options = {} }) => {
  const columns = (options['choices'] ?? '').split('|');
  return adapted(
    readRecords(text).map((record) => {
      const key = (record.get(options['key'] ?? 'answer') ?? '').trim();
      return toChoiceQuestion({
        stem: record.get(options['stem'] ?? 'question') ?? '',
        choices: columns.map((column) => unwrapped(record.get(column) ?? '')),
        keys: [/^\d+$/.test(key) ? Number(key) : key.toUpperCase().charCodeAt(0) - 65],
      });
    }),
  );
};

/** Tables of tables have quotes that were written for the inner one. */
function unwrapped(text: string): string {
  const inner = /^"(.*)"$/s.exec(text)?.[1];
  return inner?.includes('""') === true ? inner.replaceAll('""', '"') : text;
}

/** Flashcards in a table: options name the columns of front and back. */
export const csvFlashcards: Adapter = (text, { options = {} }) => {
  const cards = readRecords(text).map((record): DraftFlashcard => ({
    front: (record.get(options['front'] ?? 'front') ?? '').trim(),
    back: (record.get(options['back'] ?? 'back') ?? '').trim(),
  }));
  const flashcards = cards.filter(({ front, back }) => front !== '' && back !== '');
  return { questions: [], flashcards, skipped: cards.length - flashcards.length };
};

/** Rows of a question and its answer, both as in an address; `True` and `False` make statements. */
export const csvAnswers: Adapter = (text) =>
  adapted(
    readCsv(text).map(([stem = '', right = '']) => {
      const question = decode(stem).trim();
      const answer = decode(right).trim();
      if (question === '' || answer === '') return undefined;
      if (answer === 'True' || answer === 'False') return { question, answer: answer === 'True' };
      // Without its choices, what asks for one of them is half a question.
      return /\b(?:which of|following|these)\b/i.test(question) ? undefined : { question, answer };
    }),
  );

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
