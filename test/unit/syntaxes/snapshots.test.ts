// What the grammar makes of whole banks, as printed pages beside this. `QUIZWRIGHT_UPDATE_SNAPSHOTS=1`
// writes them anew; look at the difference before you keep it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { colour, print } from './tokenize.js';

const banks = [
  'test/fixtures/grammar/hard.quiz.yaml',
  'test/fixtures/grammar/half-typed.quiz.yaml',
  'examples/relation-client.quiz.yaml',
  'examples/programming.quiz.yaml',
];

const update = process.env['QUIZWRIGHT_UPDATE_SNAPSHOTS'] === '1';

describe('the grammar', () => {
  for (const bank of banks) {
    it(`colours ${bank}`, async () => {
      const path = `test/fixtures/grammar/${basename(bank, '.quiz.yaml')}.scopes.txt`;
      const printed = print(await colour(readFileSync(bank, 'utf8').trimEnd()));
      if (update) writeFileSync(path, printed);
      assert.equal(printed, readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
    });
  }
});
