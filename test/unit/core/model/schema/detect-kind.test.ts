import assert from 'node:assert/strict';
import fc from 'fast-check';

import { kinds } from '../../../../../src/core/model/kinds/index.js';
import { type DetectedKind, detectKind } from '../../../../../src/core/model/schema/detect-kind.js';
import { arbitraryQuestion } from '../../../../generators/index.js';

const right = { text: 'a', correct: true };

const cases: readonly (readonly [data: Record<string, unknown>, detected: string])[] = [
  [{ choices: ['a', right] }, 'single-choice'],
  [{ choices: ['a', 'b'] }, 'single-choice'],
  [{ choices: [right, right] }, 'multiple-answer'],
  [{ choices: ['a', 'b'], 'partial-credit': 'none' }, 'multiple-answer'],
  [{ choices: [right], 'partial-credit': 'none' }, 'single-choice'],
  [{ choices: [right], kind: 'multiple-answer' }, 'multiple-answer'],
  [{ choices: [right, right], kind: 'single-choice' }, 'single-choice'],
  [{ choices: 'a' }, 'single-choice'],
  [{ answer: true }, 'true-false'],
  [{ answer: 'true' }, 'short-answer'],
  [{ answer: 1822 }, 'numeric'],
  [{ answer: '1822' }, 'short-answer'],
  [{ answer: 1822, kind: 'short-answer' }, 'short-answer'],
  [{ answer: [1822, 1823] }, 'numeric'],
  [{ answer: [1822, 'MDCCCXXII'] }, 'short-answer'],
  [{ answer: [1822, { text: 1823, weight: '50%' }] }, 'numeric'],
  [{ answer: [{ text: '1822', tolerance: 2 }] }, 'numeric'],
  [{ answer: [{ text: '1822' }] }, 'short-answer'],
  [{ answer: [] }, 'short-answer'],
  [{ answer: { text: 'a' } }, 'short-answer'],
  [{ answer: '3,14', tolerance: 0.1 }, 'numeric'],
  [{ answer: 'about 3', tolerance: 0.1 }, 'short-answer'],
  [{ pattern: 'a' }, 'short-answer'],
  [{ range: [1, 2] }, 'numeric'],
  [{ answer: 1, range: [1, 2] }, 'numeric'],
  [{ cloze: '{{a}}' }, 'cloze'],
  [{ pairs: [] }, 'matching'],
  [{ order: [] }, 'ordering'],
  [{ 'model-answer': 'a' }, 'open'],
  [{ rubric: [], 'model-answer': 'a' }, 'open'],
  [{ kind: 'open' }, 'open'],
  [{ kind: 'mcq', answer: 'a' }, 'short-answer'],
  [{ kind: null, answer: 'a' }, 'short-answer'],
  [{ question: 'a', hints: ['b'] }, 'missing'],
  [{ answer: null }, 'missing'],
  [{ answer: null, cloze: '{{a}}' }, 'cloze'],
  [{ answer: 'a', choices: ['a'] }, 'answer (short-answer) and choices (single-choice)'],
  [{ choices: [right, right], answer: 1 }, 'choices (multiple-answer) and answer (numeric)'],
  [{ answer: 'a', range: [1, 2] }, 'answer (short-answer) and range (numeric)'],
  [{ kind: 'open', answer: 'a' }, 'kind (open) and answer (short-answer)'],
  [{ answer: true, kind: 'matching' }, 'kind (matching) and answer (true-false)'],
];

function name(detected: DetectedKind): string {
  if ('kind' in detected) return detected.kind;
  if ('missing' in detected) return 'missing';
  const [first, second, firstKind, secondKind] = detected.conflict;
  return `${first} (${firstKind}) and ${second} (${secondKind})`;
}

describe('detectKind', () => {
  for (const [data, detected] of cases) {
    it(`says ${detected} for ${JSON.stringify(data)}`, () => {
      assert.equal(name(detectKind(data)), detected);
    });
  }

  it('looks at own keys only', () => {
    const data = Object.assign(Object.create(null) as Record<string, unknown>, { answer: true });
    assert.equal(name(detectKind(data)), 'true-false');
    assert.equal(name(detectKind(JSON.parse('{"__proto__": {"answer": true}}'))), 'missing');
    assert.equal(name(detectKind({ constructor: 1, toString: 2 })), 'missing');
  });

  for (const { kind } of kinds) {
    it(`recognises every ${kind} question that the generators make`, () => {
      fc.assert(
        fc.property(arbitraryQuestion(kind), (data) => {
          // A draft's or a reader's keys may stand in any order.
          const turned = Object.fromEntries(Object.entries(data).toReversed());
          assert.equal(name(detectKind(data)), kind);
          assert.equal(name(detectKind(turned)), kind);
        }),
        { numRuns: 200, seed: 3 },
      );
    });
  }
});
