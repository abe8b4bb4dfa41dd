import assert from 'node:assert/strict';
import { Rounds } from '../../../src/service/index.js';

function pauseAfter(...times: number[]): number {
  const rounds = new Rounds();
  for (const time of times) rounds.add(time);
  return rounds.pause;
}

describe('Rounds', () => {
  it('ask for no pause before there were three', () => {
    assert.deepEqual([pauseAfter(), pauseAfter(90), pauseAfter(90, 90)], [0, 0, 0]);
  });
  it('ask for none while they are quick', () => {
    assert.equal(pauseAfter(3, 16, 5), 0);
  });
  it('ask for none after a single slow one', () => {
    assert.deepEqual(
      [pauseAfter(5, 200, 5), pauseAfter(5, 5, 200), pauseAfter(200, 5, 5)],
      [0, 0, 0],
    );
  });
  it('ask for twice a usual one where all are slow', () => {
    assert.equal(pauseAfter(40, 300, 50), 80);
  });
  it('never ask for more than half a second', () => {
    assert.equal(pauseAfter(4000, 5000, 6000), 500);
  });
  it('go by the last three only', () => {
    assert.deepEqual([pauseAfter(5, 50, 40, 60), pauseAfter(50, 40, 60, 5)], [80, 0]);
  });
});
