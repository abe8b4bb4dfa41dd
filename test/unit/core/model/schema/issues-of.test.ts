import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod/mini';

import { kinds } from '../../../../../src/core/model/kinds/index.js';
import { bankHeadSchema } from '../../../../../src/core/model/schema/bank.js';
import { configurationSchema } from '../../../../../src/core/model/schema/configuration.js';
import { flashcardSchema } from '../../../../../src/core/model/schema/flashcard.js';
import { type Issue, issuesOf } from '../../../../../src/core/model/schema/issues-of.js';
import {
  arbitraryBank,
  arbitraryFlashcard,
  arbitraryQuestion,
  mutateData,
} from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';

/** What the words of the format are made of, in any order. */
function told(issues: readonly Issue[]): readonly string[] {
  return issues
    .map((issue) => {
      const { code, path } = issue;
      const keys = code === 'unrecognized_keys' ? issue.keys : [];
      const arms = code === 'invalid_union' ? issue.errors.map((arm) => told(arm)) : [];
      return JSON.stringify({ code, path, keys, arms });
    })
    .toSorted();
}

function agree(schema: z.ZodMiniType, data: unknown): void {
  const whole = z.safeParse(schema, data);
  assert.deepEqual(told(issuesOf(schema, data)), told(whole.success ? [] : whole.error.issues));
}

describe('issuesOf', () => {
  for (const { kind, schema } of kinds) {
    it(`finds in a ${kind} question what zod finds in one go`, () => {
      const data = fc.oneof(arbitraryQuestion(kind).chain(mutateData), arbitraryQuestion());
      fc.assert(
        fc.property(data, (question) => agree(schema, question)),
        { numRuns: runs(100), seed },
      );
    });
  }

  it('finds the same in flashcards, banks and configurations', () => {
    for (const [schema, data] of [
      [flashcardSchema, arbitraryFlashcard().chain(mutateData)],
      [bankHeadSchema, arbitraryBank().chain(mutateData)],
      [configurationSchema, mutateData({ extends: 'strict', ignore: ['drafts/**'], rules: {} })],
    ] as const) {
      fc.assert(
        fc.property(data as fc.Arbitrary<unknown>, (each) => agree(schema, each)),
        { numRuns: runs(200), seed },
      );
    }
  });

  it('takes no name that every object has for a key', () => {
    for (const key of ['constructor', 'toString', '__proto__']) {
      const data: unknown = JSON.parse(`{"front": "a", "back": "b", "${key}": 1}`);
      agree(flashcardSchema, data);
    }
  });
});
