// Whatever is in a bank, and whatever is answered: nothing throws, and nobody earns more than there is.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { readBank } from '../../../../src/core/document/index.js';
import {
  type Answer,
  answerMisfit,
  gradeAnswer,
  presentedEntry,
  quizItems,
  buildQuiz,
  cardSides,
} from '../../../../src/core/quiz/index.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';
import { runs, seed } from '../../../property-runs.js';
import { tell } from './quiz-of.js';

describe('the answers of a stranger', () => {
  it('to the questions of a stranger are refused or graded', () => {
    let graded = 0;
    const answers = fc.array(
      fc.oneof(
        fc.jsonValue(),
        fc.boolean(),
        fc.string(),
        fc.integer(),
        fc.array(fc.string(), { maxLength: 3 }),
        fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
        fc.constantFrom<unknown>(
          '1e999',
          '__proto__',
          [],
          {},
          JSON.parse('{"__proto__": "x"}'),
          '1'.repeat(5000),
        ),
      ),
      { minLength: 4, maxLength: 8 },
    );
    fc.assert(
      fc.property(arbitraryBankText(), answers, (text, given) => {
        const { items } = quizItems(readBank(text), 'b.quiz.yaml', { drafts: true });
        for (const item of items) {
          if (item.reading.list === 'flashcards') continue;
          for (const answer of given) {
            if (answerMisfit(item, answer, tell) !== undefined) continue;
            const { score, points, share, why } = gradeAnswer(item, answer as Answer, tell);
            assert.ok(score >= 0 && score <= points && share >= 0 && share <= 1);
            assert.ok(why.length > 0);
            graded += 1;
          }
        }
        const { setup, entries } = buildQuiz(items, {
          mode: 'flip',
          seed: 's',
          shuffleChoices: true,
        });
        for (const entry of entries) {
          presentedEntry(entry, setup);
          cardSides(entry);
        }
      }),
      { seed, numRuns: runs(150) },
    );
    assert.ok(graded > 100, `only ${graded} were graded`);
  });
});
