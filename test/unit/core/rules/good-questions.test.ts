// Questions that were written to be good, of every kind: no rule may have anything to say of them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { defaultConfiguration, resolveRules } from '../../../../src/core/configuration/index.js';
import { readBank } from '../../../../src/core/document/index.js';
import { lintText } from '../../../../src/core/lint/index.js';
import { kinds } from '../../../../src/core/model/kinds/index.js';
import { rules } from '../../../../src/core/rules/registry.js';

const folder = 'test/fixtures/good';
const banksOf = (language: string): string[] =>
  readdirSync(join(folder, language)).map((name) => join(folder, language, name));

describe('good questions', () => {
  for (const language of ['en', 'fr']) {
    it(`are a hundred and of every kind in ${language}`, () => {
      const items = banksOf(language).flatMap((path) => readBank(readFileSync(path, 'utf8')).items);
      assert.ok(items.length >= 100);
      const found = new Set(items.map(({ reading }) => reading.kind));
      for (const { kind } of kinds) assert.ok(found.has(kind), kind);
      assert.ok(items.some(({ reading }) => reading.list === 'flashcards'));
    });

    for (const path of banksOf(language)) {
      for (const preset of ['recommended', 'strict'] as const) {
        it(`are not criticised by ${preset}: ${path}`, () => {
          const configuration = { ...defaultConfiguration, extends: preset };
          const settings = resolveRules(configuration, 'bank.quiz.yaml', rules);
          const { problems } = lintText(readFileSync(path, 'utf8'), settings);
          assert.deepEqual(
            problems.map(({ rule, item, message }) => `${item}: ${rule}: ${message}`),
            [],
          );
        });
      }
    }
  }
});
