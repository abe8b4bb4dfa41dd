// Every example and every command of the pages for users is run. `QUIZWRIGHT_UPDATE_DOCS=1` writes what
// the commands print now into the pages.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { repositoryRoot } from '../examples/example-files.js';
import { headingsOf, linksOf } from './document.js';
import { runDocument } from './run-document.js';

const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/writing-banks.md',
  'docs/configuration.md',
  'docs/stats.md',
  'docs/quiz-for-programs.md',
  'docs/reviewing.md',
  'docs/formats/exporting.md',
  'docs/pull-requests.md',
  'docs/only-what-changed.md',
  'docs/baseline.md',
  'docs/comparing-banks.md',
  'docs/agents.md',
  'docs/mind-map.md',
  'docs/notes.md',
  'docs/generating.md',
  'docs/listening.md',
];
const runnable = new Set([
  'README.md',
  'docs/writing-banks.md',
  'docs/configuration.md',
  'docs/stats.md',
  'docs/quiz-for-programs.md',
  'docs/reviewing.md',
  'docs/pull-requests.md',
  'docs/listening.md',
  'docs/notes.md',
]);

for (const name of pages) {
  describe(name, () => {
    const path = join(repositoryRoot, name);
    const page = readFileSync(path, 'utf8');

    it('shows what is so', async () => {
      const run = await runDocument(page);
      if (process.env['QUIZWRIGHT_UPDATE_DOCS'] === '1' && run.page !== page) {
        writeFileSync(path, run.page);
        return;
      }
      assert.deepEqual(run.faults, []);
      assert.equal(run.page, page);
      if (runnable.has(name)) assert.ok(run.tried > 2);
    });

    it('links to files and headings that are there', () => {
      const missing = linksOf(page).filter(({ file, heading }) => {
        const target = file === '' ? path : join(path, '..', file);
        if (!existsSync(target)) return true;
        return heading !== '' && !headingsOf(readFileSync(target, 'utf8')).includes(heading);
      });
      assert.deepEqual(missing, []);
    });

    it('speaks of no machine but the reader’s', () => {
      assert.doesNotMatch(page, /\/(?:home|root|Users|work|tmp)\/|localhost|127\.0\.0\.1/);
    });
  });
}

it('the first bank of the README has twelve lines', () => {
  const page = readFileSync(join(repositoryRoot, 'README.md'), 'utf8');
  assert.match(page, /```yaml\n(?:[^`\n]*\n){12}```/);
});
