import assert from 'node:assert/strict';

import { killAll } from '../kill/kill-all.js';
import { program } from './run-program.js';

describe('a process that is killed while it reviews', () => {
  // `npm run test:kill` does it five hundred times.
  it('has lost nothing that it acknowledged, twenty times over', async () => {
    assert.deepEqual(await killAll({ kills: 20, seed: '1', program }), []);
  });
});
