import assert from 'node:assert/strict';

import type { PatternEngine } from '../../../src/core/pattern/index.js';
import { LaterEngine } from '../../../src/service/index.js';

const real: PatternEngine = {
  compile: (pattern) => ({ size: pattern.length, fits: (text) => text === pattern }),
};

/** An engine whose loading ends when the test says so. */
function createLater(): {
  later: LaterEngine;
  come: (engine: PatternEngine | undefined) => Promise<void>;
  starts: () => number;
  tellings: () => number;
} {
  const later = new LaterEngine();
  let starts = 0;
  let tellings = 0;
  let end: (engine: PatternEngine | undefined) => void = () => undefined;
  const loading = new Promise<PatternEngine | undefined>((resolve) => {
    end = resolve;
  });
  later.loadWith(() => {
    starts++;
    return loading;
  });
  later.onReady(() => tellings++);
  const come = async (engine: PatternEngine | undefined): Promise<void> => {
    end(engine);
    await loading;
    await Promise.resolve();
  };
  return { later, come, starts: () => starts, tellings: () => tellings };
}

describe('the engine that is loaded later', () => {
  it('is loaded with the first pattern, once, and told when it is there', async () => {
    const { later, come, starts, tellings } = createLater();
    assert.equal(starts(), 0);
    assert.equal(later.compile('a', true), undefined);
    assert.equal(later.compile('b', true), undefined);
    assert.deepEqual([starts(), tellings()], [1, 0]);
    await come(real);
    assert.equal(tellings(), 1);
    const made = later.compile('a', true);
    assert.ok(made !== undefined && 'fits' in made && made.fits('a'));
    assert.equal(starts(), 1);
  });

  it('knows nothing of patterns where there is no engine', async () => {
    const { later, come, starts, tellings } = createLater();
    assert.equal(later.compile('a', true), undefined);
    await come(undefined);
    assert.equal(later.compile('a', true), undefined);
    assert.deepEqual([starts(), tellings()], [1, 0]);
  });

  it('can be waited for where it is being loaded', async () => {
    const { later, come } = createLater();
    assert.equal(await later.settled(), false);
    later.compile('a', true);
    const waiting = later.settled();
    await come(real);
    assert.equal(await waiting, true);
    assert.equal(await later.settled(), false);
  });

  it('tells nobody who has gone', async () => {
    const { later, come } = createLater();
    let told = false;
    later.onReady(() => (told = true)).dispose();
    later.compile('a', false);
    await come(real);
    assert.equal(told, false);
  });

  it('is silent as long as nobody says where it lies', () => {
    assert.equal(new LaterEngine().compile('a', false), undefined);
  });
});
