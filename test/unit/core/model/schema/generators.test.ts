// The generators that many tests stand on.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { kinds } from '../../../../../src/core/model/kinds/index.js';
import { questionShape } from '../../../../../src/core/model/schema/shapes.js';
import { validateFlashcard } from '../../../../../src/core/model/schema/validate-flashcard.js';
import { validateQuestion } from '../../../../../src/core/model/schema/validate-question.js';
import {
  arbitraryBank,
  arbitraryFlashcard,
  arbitraryId,
  arbitraryQuestion,
} from '../../../../generators/index.js';

type Item = Readonly<Record<string, unknown>>;

describe('the generators', () => {
  it('make right items of every kind, with every key', () => {
    const seen = new Set<string>();
    for (const { kind } of kinds) {
      for (const question of fc.sample(arbitraryQuestion(kind), { numRuns: 300, seed: 1 })) {
        assert.deepEqual(validateQuestion(question), []);
        for (const key of Object.keys(question)) seen.add(key);
      }
    }
    assert.deepEqual([...seen].toSorted(), [...questionShape().keys.keys()].toSorted());
  });

  it('make right flashcards', () => {
    for (const card of fc.sample(arbitraryFlashcard(), { numRuns: 300, seed: 1 })) {
      const errors = validateFlashcard(card).filter(({ rule }) => rule !== 'incomplete-draft');
      assert.deepEqual(errors, []);
    }
  });

  it('make banks whose items refer only to what is there', () => {
    for (const bank of fc.sample(arbitraryBank({ referring: true }), { numRuns: 300, seed: 1 })) {
      const items = ['questions', 'flashcards'].flatMap((key) => (bank[key] ?? []) as Item[]);
      const ids = items.map(({ id }) => id).filter((id) => id !== undefined);
      assert.equal(new Set(ids).size, ids.length);
      for (const { objectives = [], stimulus } of items) {
        for (const id of objectives as string[]) assert.ok(id in (bank['objectives'] as object));
        if (stimulus !== undefined) assert.ok((stimulus as string) in (bank['stimuli'] as object));
      }
    }
  });

  it('make ids that are ids', () => {
    for (const id of fc.sample(arbitraryId(), { numRuns: 300, seed: 1 }))
      assert.match(id, /^[\p{L}\d._-]+$/u);
  });
});
