import assert from 'node:assert/strict';

import { countTail } from '../../../../src/core/chance/count-tail.js';
import { normalTail } from '../../../../src/core/chance/normal-tail.js';

/** Every outcome of a few trials, one by one. */
function byEnumeration(chances: readonly number[], atLeast: number): number {
  let tail = 0;
  for (let outcome = 0; outcome < 2 ** chances.length; outcome++) {
    let probability = 1;
    let successes = 0;
    chances.forEach((chance, i) => {
      const won = (outcome >> i) % 2 === 1;
      probability *= won ? chance : 1 - chance;
      if (won) successes++;
    });
    if (successes >= atLeast) tail += probability;
  }
  return tail;
}

describe('countTail', () => {
  it('is what counting every outcome gives, with trials of different chances', () => {
    const trials = [
      { count: 4, chance: 0.25 },
      { count: 3, chance: 1 / 3 },
      { count: 5, chance: 0.5 },
    ];
    const chances = trials.flatMap(({ count, chance }) =>
      Array.from({ length: count }, () => chance),
    );
    for (let atLeast = 0; atLeast <= 13; atLeast++) {
      const found = countTail(trials, atLeast);
      assert.ok(Math.abs(found - byEnumeration(chances, atLeast)) < 1e-12, `${atLeast}: ${found}`);
    }
  });

  it('goes on smoothly where it is no longer counted exactly', () => {
    // 400 trials are exact, 401 are not; both with the same mean.
    for (const atLeast of [100, 109, 117, 126]) {
      const [exact, near] = [400, 401].map((count) =>
        countTail([{ count, chance: 100 / count }], atLeast),
      );
      assert.ok(Math.abs(exact! - near!) < 0.005, `${atLeast}: ${exact} and ${near}`);
    }
  });

  it('knows what cannot be and what must be', () => {
    assert.equal(countTail([{ count: 5, chance: 0.5 }], 6), 0);
    assert.equal(countTail([{ count: 5, chance: 0.5 }], 0), 1);
    assert.equal(countTail([{ count: 900, chance: 1 }], 900), 1);
    assert.equal(countTail([], 1), 0);
  });
});

describe('normalTail', () => {
  it('has the values of the tables', () => {
    const table = [
      [0, 0.5],
      [1, 0.158655],
      [1.644854, 0.05],
      [2.326348, 0.01],
      [-1, 0.841345],
      [5, 2.8665e-7],
    ] as const;
    for (const [z, p] of table) assert.ok(Math.abs(normalTail(z) - p) < 1e-6, `${z}`);
  });
});
