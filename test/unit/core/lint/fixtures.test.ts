import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import { lintText } from '../../../../src/core/lint/index.js';
import { withMarks, withoutMarks } from './annotate.js';
import { settingsOf } from './settings-of.js';

const folder = new URL('../../../fixtures/lint/', import.meta.url);

describe('fixtures/lint', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.quiz.yaml'))) {
    it(name, () => {
      const fixture = readFileSync(new URL(name, folder), 'utf8');
      const text = withoutMarks(fixture);
      const { problems } = lintText(text, settingsOf('recommended'));
      assert.equal(withMarks(text, problems), fixture);
    });
  }
});
