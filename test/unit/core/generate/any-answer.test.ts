// Whatever a model answers, what comes of it has the closed form of the task, and nothing is thrown.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { readBank } from '../../../../src/core/document/index.js';
import {
  applyProposals,
  generatedKinds,
  generateEdits,
  generateItems,
  notesOf,
} from '../../../../src/core/generate/index.js';
import { validateFlashcard } from '../../../../src/core/model/schema/validate-flashcard.js';
import { validateQuestion } from '../../../../src/core/model/schema/validate-question.js';
import { arbitraryFlashcard, arbitraryQuestion } from '../../../generators/index.js';
import { runs } from '../../../property-runs.js';
import { answerOf, loyalty, scriptedModel } from './scripted-model.js';

const bank = readBank(loyalty);

/** All that an item made by a model may have, and what choices, pairs and rows in it may. */
const keys = new Set([
  ...['id', 'kind', 'question', 'cloze', 'front', 'back', 'choices', 'answer', 'tolerance', 'unit'],
  ...['pairs', 'distractors', 'order', 'model-answer', 'rubric', 'explanation', 'tags'],
  ...['objectives', 'source', 'status'],
]);
const innerKeys = new Set(['text', 'correct', 'feedback', 'left', 'right', 'criterion', 'points']);

const noise = fc.oneof(
  fc.constantFrom(
    ...[{ media: 'https://evil.test/a.png' }, { pattern: '(a+)+$' }, { 'accept-units': { km: 1 } }],
    ...[{ stimulus: 'x' }, { status: 'approved' }, { id: '__proto__' }, { weight: '200%' }],
    ...[{ explanation: '[a](https://evil.test)' }, { question: '![](javascript:alert(1))' }],
  ),
  fc.dictionary(fc.string(), fc.jsonValue()),
);
const entry = fc
  .tuple(fc.oneof(arbitraryQuestion(), arbitraryFlashcard()), noise)
  .map(([item, more]) => ({ ...(item as object), ...more }));
const anyAnswer = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.array(fc.oneof(entry, fc.jsonValue()), { maxLength: 4 }).map((list) => answerOf(...list)),
  fc
    .tuple(fc.array(entry, { minLength: 1, maxLength: 3 }), fc.nat())
    .map(([list, cut]) => answerOf(...list).slice(0, cut)),
);

describe('any answer of a model', () => {
  for (const task of ['questions', 'flashcards'] as const) {
    it(`gives ${task} of the closed form, or none`, async () => {
      const text = notesOf(bank)!;
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(anyAnswer, anyAnswer, async (first, second) => {
          const { proposals, refused } = await generateItems(
            bank,
            { task, text, count: 3, kinds: generatedKinds } as never,
            scriptedModel(first, second),
          );
          assert.ok(proposals.length <= 3);
          for (const { wrong } of refused) {
            for (const said of wrong)
              assert.match(
                said((sentence) => sentence),
                /\S/,
              );
          }
          for (const { change } of proposals) {
            assert.ok(change.type === 'insert');
            const { data } = change;
            assert.deepEqual(
              Object.keys(data).filter((key) => !keys.has(key)),
              [],
            );
            assert.deepEqual(
              innerKeysOf(data).filter((key) => !innerKeys.has(key)),
              [],
            );
            assert.equal(data['status'], 'draft');
            assert.doesNotMatch(JSON.stringify(data), /\]\((?:https?|javascript):/);
            const check = task === 'questions' ? validateQuestion : validateFlashcard;
            assert.deepEqual(check({ ...data, status: undefined }), []);
            taken++;
          }
          // What is proposed can be written, and reads as it was proposed.
          const { items, document } = applyProposals(
            bank,
            proposals.map(({ change }) => change),
          );
          assert.ok(items.every((at) => at !== undefined));
          assert.equal(document.itemCount, bank.itemCount + proposals.length);
        }),
        { numRuns: runs(150) },
      );
      assert.ok(taken > 10, 'the answers were good for something');
    });
  }

  it('gives wrong answers for a question that change nothing else of it, or none', async () => {
    const item = bank.items[0]!;
    await fc.assert(
      fc.asyncProperty(anyAnswer, async (answer) => {
        const { proposals } = await generateEdits(
          bank,
          { task: 'distractors', item, count: 3, notes: undefined },
          scriptedModel(answer),
        );
        const { document } = applyProposals(
          bank,
          proposals.map(({ change }) => change),
        );
        const { choices, status: _, ...rest } = document.items[0]!.reading.data;
        const { choices: before, ...others } = item.reading.data;
        assert.deepEqual({ ...rest }, { ...others });
        const list = choices as readonly object[];
        assert.deepEqual(list.slice(0, 3), before);
        assert.equal(list.length, 3 + proposals.length);
        assert.equal(list.filter((choice) => 'correct' in Object(choice)).length, 1);
      }),
      { numRuns: runs(60) },
    );
  });
});

function innerKeysOf(data: object): readonly string[] {
  return Object.values(data).flatMap((value: unknown) =>
    (Array.isArray(value) ? (value as unknown[]) : []).flatMap((each) =>
      typeof each === 'object' && each !== null ? Object.keys(each) : [],
    ),
  );
}
