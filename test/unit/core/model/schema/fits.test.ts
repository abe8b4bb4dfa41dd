import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod/mini';

import { kinds } from '../../../../../src/core/model/kinds/index.js';
import { bankHeadSchema } from '../../../../../src/core/model/schema/bank.js';
import { configurationSchema } from '../../../../../src/core/model/schema/configuration.js';
import { fits } from '../../../../../src/core/model/schema/fits.js';
import { flashcardSchema } from '../../../../../src/core/model/schema/flashcard.js';
import { shapeOf } from '../../../../../src/core/model/schema/shape.js';
import {
  arbitraryBank,
  arbitraryFlashcard,
  arbitraryQuestion,
  mutateData,
} from '../../../../generators/index.js';

const numRuns = Number(process.env['QUIZWRIGHT_RUNS'] ?? 1000);
const seed = 7;

/** Zod leaves this name out of records without looking; the validator looks for it by itself. */
const protoInData = (data: unknown): boolean => JSON.stringify(data).includes('"__proto__"');

function agree(schema: z.ZodMiniType, data: unknown): void {
  if (protoInData(data)) return;
  assert.equal(
    fits(shapeOf(schema), data),
    z.safeParse(schema, data).success,
    JSON.stringify(data),
  );
}

describe('fits', () => {
  for (const { kind, schema } of kinds) {
    it(`says of a ${kind} question what zod says`, () => {
      const data = fc.oneof(
        { weight: 5, arbitrary: arbitraryQuestion(kind).chain(mutateData) },
        { weight: 1, arbitrary: arbitraryQuestion() },
      );
      fc.assert(
        fc.property(data, (question) => agree(schema, question)),
        { numRuns: numRuns / 5, seed },
      );
    });
  }

  it('says of flashcards and banks what zod says', () => {
    fc.assert(
      fc.property(arbitraryFlashcard().chain(mutateData), (card) => agree(flashcardSchema, card)),
      { numRuns, seed },
    );
    fc.assert(
      fc.property(arbitraryBank().chain(mutateData), (bank) => agree(bankHeadSchema, bank)),
      { numRuns, seed },
    );
  });

  it('says of configurations what zod says', () => {
    const configuration = {
      extends: 'strict',
      rules: { 'longest-key': 'off', 'back-too-long': { severity: 'info', 'max-words': 40 } },
      ignore: ['drafts/**'],
      files: ['banks/*.yaml'],
      overrides: [{ files: ['legacy/**'], rules: { clang: 'error' } }],
    };
    fc.assert(
      fc.property(mutateData(configuration), (data) => agree(configurationSchema, data)),
      { numRuns, seed },
    );
  });
});
