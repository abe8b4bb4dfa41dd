// The progress page in every theme, full and empty, with all its numbers open.
import assert from 'node:assert/strict';
import { openProgress, type OpenProgress, richHistory } from '../progress/open-progress.js';
import { type ThemeName, themes } from '../themes.js';
import { violationsOf } from '../violations.js';

describe('the progress page, in every theme', () => {
  const records = richHistory();
  let opened: OpenProgress;
  afterEach(async () => {
    assert.deepEqual(opened.faults, []);
    await opened.close();
  });

  for (const theme of Object.keys(themes) as ThemeName[]) {
    it(`can be used in ${theme}`, async () => {
      const state = { open: ['year', 'forecast', 'retention', 'tags', 'objectives'] };
      opened = await openProgress(records, undefined, { theme, state });
      assert.deepEqual(await violationsOf(opened.page), []);
    });

    it(`can be used in ${theme} by who did nothing yet`, async () => {
      opened = await openProgress([], undefined, { theme });
      assert.deepEqual(await violationsOf(opened.page), []);
    });
  }
});
