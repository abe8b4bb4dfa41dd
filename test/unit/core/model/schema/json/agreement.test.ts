// The JSON Schema and the validator say the same of every bank, but for what `beyond-json-schema.ts`
// lists.
import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  beyondJsonSchema,
  isBeyondJsonSchema,
} from '../../../../../../src/core/model/schema/beyond-json-schema.js';
import { bankJsonSchema } from '../../../../../../src/core/model/schema/json/bank-json-schema.js';
import { validateBank } from '../../../../../../src/core/model/schema/validate-bank.js';
import type { SchemaProblem } from '../../../../../../src/core/model/schema-problem.js';
import { arbitraryBank, arbitraryQuestion, mutateBank } from '../../../../../generators/index.js';

const numRuns = Number(process.env['QUIZWRIGHT_RUNS'] ?? 3000);
const seed = 20_241;

const accepts = new Ajv({ strict: false }).compile(bankJsonSchema());

function errorsOf(bank: unknown): SchemaProblem[] {
  return validateBank(bank).filter(({ rule }) => rule !== 'incomplete-draft');
}

function itemOf(bank: unknown, { path: [list, index] }: SchemaProblem): unknown {
  return (bank as Record<string, unknown[]>)[list as string]?.[index as number];
}

// Half of the banks hold one question and nothing else, so that mistakes meet in it.
const banks = fc.oneof(
  arbitraryBank(),
  arbitraryQuestion().map((question) => ({ title: 'One', questions: [question] })),
);

describe('the JSON Schema and the validator', () => {
  it('both find nothing wrong with right banks', () => {
    fc.assert(
      fc.property(arbitraryBank(), (bank) => {
        assert.deepEqual(errorsOf(bank), []);
        assert.equal(accepts(bank), true, JSON.stringify(accepts.errors));
      }),
      { numRuns: Math.ceil(numRuns / 3), seed },
    );
  });

  it('agree on banks with mistakes in them', () => {
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(banks.chain(mutateBank), (bank) => {
        const errors = errorsOf(bank).filter(
          (problem) => !isBeyondJsonSchema(problem, itemOf(bank, problem)),
        );
        const accepted = accepts(bank);
        assert.equal(
          accepted,
          errors.length === 0,
          JSON.stringify({ errors, ajv: accepts.errors }),
        );
        verdicts[accepted ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns, seed },
    );
    // A property that hardly ever sees one of the two proves little.
    assert.ok(
      Math.min(verdicts.accepted, verdicts.refused) > numRuns / 10,
      JSON.stringify(verdicts),
    );
  });

  for (const { rule, message, sentence, example } of beyondJsonSchema) {
    it(`differ about ${rule} (${message}): ${sentence}`, () => {
      const bank = { title: 'Differences', questions: [example] };
      const problems = validateBank(bank);
      assert.deepEqual(
        problems.map((problem) => [problem.rule, problem.message]),
        [[rule, message]],
      );
      assert.ok(isBeyondJsonSchema(problems[0]!, example));
      assert.equal(accepts(bank), true, JSON.stringify(accepts.errors));
    });
  }
});
