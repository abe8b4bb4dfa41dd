import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { fixText, type LintExtra, lintText } from '../../../src/core/lint/index.js';
import { MediaFolder, resolveMedia } from '../../../src/core/media/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { applyEdits } from '../../../src/core/text/span.js';
import { BankSession } from '../../../src/service/index.js';

const folder = 'test/fixtures/lint';
const settings = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);

describe('BankSession', () => {
  it('has the problems of the text as edits leave it', () => {
    const before = 'title: Rivers\nlanguge: en\nnotes: Long ones.\n';
    const session = new BankSession(before, settings);
    assert.deepEqual(session.problems, lintText(before, settings).problems);
    const edits = [{ start: 14, end: 21, text: 'language' }];
    session.edit(edits);
    assert.deepEqual(session.problems, lintText(applyEdits(before, edits), settings).problems);
    assert.deepEqual(session.problems, []);
  });

  describe('fixAll', () => {
    for (const name of readdirSync(folder)) {
      for (const [ending, eol] of [
        ['LF', '\n'],
        ['CRLF', '\r\n'],
      ] as const) {
        it(`leads to what the command line makes of ${name} with ${ending}`, () => {
          const text = readFileSync(join(folder, name), 'utf8').replaceAll(/\r?\n/g, eol);
          const edits = new BankSession(text, settings).fixAll();
          assert.equal(applyEdits(text, edits), fixText(text, settings).text);
          assert.ok(edits.length <= 1, 'one edit at most');
        });
      }
    }

    it('follows the edits and the settings', () => {
      const session = new BankSession('title: Rivers\nlanguge: en\n', settings);
      const others = [...settings.rules].filter(([rule]) => rule !== 'unknown-key');
      session.configure({ rules: new Map(others) });
      assert.deepEqual(session.fixAll(), []);
      session.configure(settings);
      session.edit([{ start: 0, end: 0, text: '# one\n' }]);
      assert.deepEqual(session.fixAll(), [{ start: 25, end: 25, text: 'a' }]);
    });

    it('knows what lies beside the bank', () => {
      const text =
        '# a bank\nquestions:\n  - id: one\n    question: "![A map](Img/MAP.png) What?"\n    answer: Paris\n';
      const folders: Readonly<Record<string, MediaFolder>> = {
        '': new MediaFolder([{ name: 'img', kind: 'folder' }]),
        img: new MediaFolder([{ name: 'map.png', kind: 'file' }]),
      };
      const media = (path: string) => resolveMedia(path, (folder) => folders[folder]);
      const extra: LintExtra = { surroundings: { media } };
      const edits = new BankSession(text, settings, extra).fixAll();
      assert.match(applyEdits(text, edits), /\(img\/map\.png\)/);
    });

    it('is nothing where nothing is to be mended', () => {
      assert.deepEqual(new BankSession('title: Rivers\n', settings).fixAll(), []);
    });
  });
});
