import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { createRuleResolver } from '../../../../src/core/configuration/index.js';
import { readBank } from '../../../../src/core/document/index.js';
import { lintText } from '../../../../src/core/lint/index.js';
import { ruleById } from '../../../../src/core/rules/registry.js';

import { countTail } from '../../../../src/core/chance/count-tail.js';
import {
  canTellPlaces,
  countPlaces,
  type KeyRow,
  keySurplus,
} from '../../../../src/core/chance/key-positions.js';
import { statisticsOf } from '../../../../src/core/statistics/index.js';
import { runs } from '../../../property-runs.js';

function row(...keys: number[]): KeyRow {
  return { choices: keys.length, questions: keys.reduce((a, b) => a + b, 0), keys };
}

describe('the places of keys', () => {
  it('are expected by the choices that each question has', () => {
    // Ten questions of two choices and eight of four: D is a place in eight of them.
    assert.deepEqual(countPlaces([row(7, 3), row(1, 5, 0, 2)]), [
      { position: 0, count: 8, all: 18, expected: 7 },
      { position: 1, count: 8, all: 18, expected: 7 },
      { position: 2, count: 0, all: 8, expected: 2 },
      { position: 3, count: 2, all: 8, expected: 2 },
    ]);
    assert.deepEqual(countPlaces([]), []);
  });

  it('are too full where chance would seldom make them so', () => {
    const surplus = keySurplus([row(1, 8, 1)])!;
    assert.deepEqual(
      { ...surplus, p: 0 },
      {
        ...{ position: 1, count: 8, all: 10, expected: 10 / 3, p: 0, positions: 3 },
      },
    );
    // Three places, so that the chance of one is taken three times.
    const exact = countTail([{ count: 10, chance: 1 / 3 }], 8);
    assert.ok(Math.abs(surplus.p - 3 * exact) < 1e-12);
    assert.ok(surplus.p < 0.05);
  });

  it('are told by the one that is the least likely', () => {
    assert.equal(keySurplus([row(5, 0), row(0, 1, 9, 0)])?.position, 2);
  });

  it('are as even as chance where no place has more than its part', () => {
    assert.equal(keySurplus([row(3, 3, 3)]), undefined);
    assert.equal(keySurplus([]), undefined);
  });

  it('say nothing in a few questions', () => {
    assert.equal(canTellPlaces([row(2, 0, 0)], 0.05), false);
    assert.equal(canTellPlaces([row(0, 4, 0)], 0.05), true);
    assert.equal(canTellPlaces([], 0.05), false);
    assert.equal(canTellPlaces([row(4, 0)], 0.05), false);
  });

  it('are looked at once each, however many choices a question has', () => {
    const keys = Array.from({ length: 200_000 }, () => 0);
    keys[199_999] = 1;
    const rows = [row(...keys.slice(0, 3)), { choices: keys.length, questions: 1, keys }];
    assert.equal(countPlaces(rows).length, 200_000);
    // One key stands somewhere: of so many places that is no surprise.
    assert.equal(keySurplus(rows), undefined);
  });

  it('are too full where the rule about them says so', () => {
    const rule = ruleById('key-position')!;
    const settings = createRuleResolver({ extends: 'recommended' }, [rule]).resolve('a.quiz.yaml');
    const question = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.constantFrom(0, 1, 1, 1, 2, 3));
    let fired = 0;
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 20 }), (questions) => {
        const text = bankOf(questions);
        const { rows } = statisticsOf(readBank(text)).keys;
        const surplus = keySurplus(rows);
        const [problem] = lintText(text, settings).problems;
        assert.equal(problem !== undefined, (surplus?.p ?? 1) < 0.05);
        if (problem === undefined) return;
        fired++;
        const { all, count, position } = surplus!;
        const letter = 'ABCD'[position];
        assert.ok(problem.message.startsWith(`Of ${all} keys ${count} are at ${letter};`));
      }),
      { numRuns: runs(100) },
    );
    assert.ok(fired > 5, String(fired));
  });
});

/** Questions with so many choices, and the key at this place of them. */
function bankOf(questions: readonly (readonly [choices: number, place: number])[]): string {
  const items = questions.map(([choices, place], i) => {
    const at = Math.min(place, choices - 1);
    const texts = Array.from({ length: choices }, (_, k) =>
      k === at ? `{text: k${i}, correct: true}` : `d${i}x${k}`,
    );
    return `  - question: Thing ${i}?\n    choices: [${texts.join(', ')}]\n`;
  });
  return `title: x\nquestions:\n${items.join('')}`;
}
