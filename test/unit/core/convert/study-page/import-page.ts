import assert from 'node:assert/strict';

import {
  type DraftBank,
  findConverter,
  type ImportResult,
} from '../../../../../src/core/convert/index.js';

/** Imports a page given as lines or as a text; every problem must point into it. */
export function importPage(page: string | readonly string[], fileName?: string): ImportResult {
  const source = typeof page === 'string' ? page : page.join('\n');
  const converter = findConverter('study-page');
  assert.ok(converter !== undefined);
  const result = converter.import(source, fileName === undefined ? {} : { fileName });
  for (const { start, end, message } of result.problems) {
    assert.ok(start >= 0 && start <= end && end <= source.length, message);
  }
  return result;
}

/** Only the bank that a page makes. */
export function importedBank(page: string | readonly string[]): DraftBank {
  return importPage(page).bank;
}

/** The cards of a deck as pairs of texts. */
export function importedCards(...lines: readonly string[]): [string, string | undefined][] {
  return importedBank(['A deck Flashcards', ...lines]).flashcards.map(({ front = '', back }) => [
    front,
    back,
  ]);
}
