import type { SchemaProblem } from '../schema-problem.js';
import { fits } from './fits.js';
import { flashcardSchema } from './flashcard.js';
import { isMap } from './forms.js';
import { problemAt } from './problem-at.js';
import { problemsOf } from './problems-of.js';
import { flashcardShape } from './shapes.js';
import { tellOnce } from './tell-once.js';

/** Everything that is wrong with a flashcard, given as plain data. */
export function validateFlashcard(data: unknown): SchemaProblem[] {
  const shape = flashcardShape();
  if (!isMap(data)) return [problemAt({ path: [], shape, value: data })];
  const problems = fits(shape, data) ? [] : problemsOf(flashcardSchema, shape, data);
  return tellOnce([...problems, ...checkSides(data)]);
}

function checkSides(data: Readonly<Record<string, unknown>>): SchemaProblem[] {
  const side = ['front', 'back'].find((key) => key in data);
  if ('cloze' in data) {
    if (side === undefined) return [];
    const keys = { first: 'cloze', second: side };
    return [
      { rule: 'kind-conflict', message: 'cloze-and-side', path: [side], on: 'key', data: keys },
    ];
  }
  if (side === undefined) {
    return [{ rule: 'missing-key', message: 'front-or-cloze', path: [], on: 'value', data: {} }];
  }
  if (!('front' in data)) return [missingSide('front')];
  if ('back' in data) return [];
  if (data['status'] !== 'draft') return [missingSide('back')];
  return [{ rule: 'incomplete-draft', message: 'no-back', path: [], on: 'value', data: {} }];
}

function missingSide(key: string): SchemaProblem {
  const data = { key, inside: 'a flashcard' };
  return { rule: 'missing-key', message: 'missing', path: [], on: 'value', data };
}
