// Pages written for this project in the shapes of the three sites, each beside the bank it makes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import { writeBank } from '../../../../../src/core/convert/index.js';
import { lintText } from '../../../../../src/core/lint/index.js';
import { settingsOf } from '../../lint/settings-of.js';
import { importPage } from './import-page.js';

const folder = new URL('../../../../fixtures/convert/study-page/', import.meta.url);

/** A checkout may have turned the line ends of the expected banks. */
function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

describe('study pages of our own', () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  assert.ok(pages.length > 30, 'the fixtures are where they were');

  for (const page of pages) {
    const expected = page.replace(/\.txt$/, '.quiz.yaml');
    it(`${page} makes ${expected}`, () => {
      const yaml = writeBank(importPage(read(page), page).bank);
      assert.equal(yaml, read(expected).replaceAll('\r\n', '\n'));
    });

    it(`${page} makes a bank without errors`, () => {
      const yaml = writeBank(importPage(read(page), page).bank);
      const { problems } = lintText(yaml, settingsOf('recommended'));
      assert.deepEqual(
        problems.filter(({ severity }) => severity !== 'info'),
        [],
      );
    });

    it(`${page} makes the same bank with other line ends, a byte order mark and loose spaces`, () => {
      const plain = read(page).replaceAll('\r\n', '\n');
      const { bank } = importPage(plain, page);
      const loose = `\ufeff${plain.replaceAll('\n', ' \u200b\r\n')}`;
      assert.deepEqual(importPage(loose, page).bank, bank);
      assert.deepEqual(importPage(plain.replaceAll('\n', '\r'), page).bank, bank);
    });
  }
});
