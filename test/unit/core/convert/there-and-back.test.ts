// What other people wrote, as a bank, and written again in its own format: every answer stays right.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { readExportBank } from '../../../../src/core/convert/export-bank/read-export-bank.js';
import { findExporter } from '../../../../src/core/convert/exporters.js';
import { importSource } from '../../../../src/core/convert/import-source.js';
import { writeBank } from '../../../../src/core/convert/index.js';
import { readBank } from '../../../../src/core/document/index.js';
import { answersOf } from './answers-of.js';

const corpora = new URL('../../../../../shared/corpora/', import.meta.url);
const present = existsSync(corpora);

async function answersIn(text: string, fileName: string, from?: string) {
  const read = (await importSource({ type: 'text', text }, { from, fileName }))!;
  const bank = readExportBank(readBank(writeBank(read.bank)), 'a.quiz.yaml', { drafts: true });
  return { bank, answers: answersOf(bank) };
}

describe(`files of other people, there and back${present ? '' : ' (left out: the corpora are not beside this checkout)'}`, () => {
  before(function () {
    if (!present) this.skip();
  });

  for (const [folder, ending, format, least] of [
    ['gift', '.gift', 'gift', 80],
    ['gift', '.gift', 'moodle-xml', 80],
    ['yaml-banks', '', 'json', 200],
  ] as const) {
    it(`${folder} as ${format}`, async () => {
      let count = 0;
      const files = readdirSync(new URL(folder, corpora)).filter((name) => name.endsWith(ending));
      for (const name of files) {
        const text = readFileSync(new URL(`${folder}/${name}`, corpora), 'utf8');
        const { bank, answers } = await answersIn(text, name);
        const written = await findExporter(format)!.export([bank], { media: () => undefined });
        assert.deepEqual((await answersIn(written as string, name, format)).answers, answers, name);
        count += answers.length;
      }
      assert.ok(count > least, String(count));
    });
  }
});
