import assert from 'node:assert/strict';
import fc from 'fast-check';

import { isMap } from '../../../../../src/core/model/schema/forms.js';
import { validateBank } from '../../../../../src/core/model/schema/validate-bank.js';
import { validateConfiguration } from '../../../../../src/core/model/schema/validate-configuration.js';
import { arbitraryBank, mutateBank } from '../../../../generators/index.js';
import { tell } from './say.js';

/** The same data in maps without a prototype, as the reader makes them. */
function bare(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(bare);
  if (!isMap(data)) return data;
  const map = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(data)) map[key] = bare(data[key]);
  return map;
}

describe('the validator', () => {
  it('does not care what prototype a map has', () => {
    fc.assert(
      fc.property(arbitraryBank().chain(mutateBank), (bank) => {
        assert.deepEqual(validateBank(bare(bank)), validateBank(bank));
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(arbitraryBank().chain(mutateBank), (bank) => {
        const before = structuredClone(bank);
        validateBank(bank);
        assert.deepEqual(bank, before);
      }),
      { numRuns: 200, seed: 12 },
    );
  });

  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    it(`takes ${name} for a key that the format does not have`, () => {
      const bank = JSON.parse(
        `{"title": "a", "${name}": 1, "quiz": {"${name}": 1}, "questions": [{"question": "a", "${name}": 1,
          "choices": [{"text": "a", "correct": true, "${name}": 1}]}], "flashcards": [{"front": "a",
          "back": "b", "${name}": 1}]}`,
      ) as unknown;
      const problems = validateBank(bank);
      assert.equal(problems.length, 5);
      for (const problem of problems) {
        assert.equal(problem.rule, 'unknown-key');
        assert.equal(problem.path.at(-1), name);
      }
      const settings = JSON.parse(
        `{"${name}": 1, "overrides": [{"files": [], "${name}": 1}]}`,
      ) as unknown;
      assert.equal(validateConfiguration(settings).length, 2);
    });
  }

  it('takes names that objects have for ids, `__proto__` alone is refused', () => {
    const named = (name: string): unknown =>
      JSON.parse(
        `{"title": "a", "notes": "b", "objectives": {"${name}": "c"}, "stimuli": {"${name}": null}}`,
      );
    assert.deepEqual(validateBank(named('constructor')).map(tell), [
      'empty-text at stimuli.constructor: `constructor` has no value. Write text after it, or take the key away.',
    ]);
    assert.deepEqual(
      validateBank(named('__proto__')).map(({ rule }) => rule),
      ['invalid-id', 'invalid-id'],
    );
  });
});
