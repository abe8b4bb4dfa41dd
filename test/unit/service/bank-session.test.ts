import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { readBank } from '../../../src/core/document/index.js';
import { fixText, type LintExtra, lintText } from '../../../src/core/lint/index.js';
import { MediaFolder, resolveMedia } from '../../../src/core/media/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { applyEdits } from '../../../src/core/text/span.js';
import { BankSession } from '../../../src/service/index.js';
import { arbitraryBankText, arbitraryEdit, editOf } from '../../generators/bank-text.js';
import { runs, seed } from '../../property-runs.js';

const folder = 'test/fixtures/lint';
const settings = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);

describe('BankSession', () => {
  it('takes in, on the way, what is typed while problems are being found', () => {
    const edited = fc.record({ edit: arbitraryEdit(), steps: fc.nat(60) });
    fc.assert(
      fc.property(arbitraryBankText(), fc.array(edited, { maxLength: 6 }), (start, edits) => {
        let text = start;
        const session = new BankSession(readBank(text), settings);
        let work = session.bringUpToDate();
        for (const { edit: each, steps } of edits) {
          for (let i = 0; i < steps && work.next().done !== true; i++);
          const edit = editOf(each, text);
          text = applyEdits(text, [edit]);
          session.edit([edit]);
          // The one that was begun goes on; somebody else may ask, too.
          if (steps % 3 === 0) work = session.bringUpToDate();
        }
        while (work.next().done !== true);
        for (const _ of session.bringUpToDate());
        assert.deepEqual(session.problems, lintText(text, settings).problems);
      }),
      { seed, numRuns: runs(150) },
    );
  });

  it('finds the problems of many questions in many small steps', () => {
    const item = '  - question: q\n    answer: true\n';
    for (const text of [
      `title: a\nquestions:\n${item.repeat(2_000)}`,
      `{title: a, questions: [${'{question: q, answer: true}, '.repeat(2_000)}]}`,
    ]) {
      const session = new BankSession(readBank(text), settings);
      assert.ok([...session.bringUpToDate()].length > 2_000 / 50);
      assert.equal([...session.bringUpToDate()].length, 0);
      assert.deepEqual(session.problems, lintText(text, settings).problems);
    }
  });

  it('has the problems of the text as edits leave it', () => {
    const before = 'title: Rivers\nlanguge: en\nnotes: Long ones.\n';
    const session = new BankSession(readBank(before), settings);
    assert.deepEqual(session.problems, lintText(before, settings).problems);
    const edits = [{ start: 14, end: 21, text: 'language' }];
    session.edit(edits);
    assert.deepEqual(session.problems, lintText(applyEdits(before, edits), settings).problems);
    assert.deepEqual(session.problems, []);
  });

  describe('among others', () => {
    const strict = resolveRules(
      { rules: { 'unused-disable': 'warning' } },
      'bank.quiz.yaml',
      rules,
    );
    const bank = (remark: string): string =>
      `questions:\n  # quizwright-disable-next-line ${remark}\n  - question: Why?\n    kind: open\n`;
    const texts = [
      bank('duplicate-question'),
      bank('near-duplicate-question, missing-key'),
      bank(''),
      bank('missing-key'),
      bank('duplicate-question').replace('Why?', '" "'),
      ...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
    ];

    it('has the problems that the command line has of one of several files', () => {
      let different = 0;
      for (const text of texts) {
        const session = new BankSession(readBank(text), strict);
        const alone = session.problems;
        assert.deepEqual(alone, lintText(text, strict).problems);
        assert.equal(session.setAmongOthers(true), true);
        const { problems } = lintText(text, strict, { withPrints: true });
        assert.deepEqual(session.problems, problems);
        if (problems.length !== alone.length) different++;
        assert.equal(session.setAmongOthers(true), false);
      }
      assert.ok(different >= 3, `${different} banks have other problems among others`);
    });

    it('keeps remarks that are of use there, under other settings too', () => {
      const text = `title: T\n${bank('duplicate-question')}`;
      const session = new BankSession(readBank(text), settings);
      session.setAmongOthers(true);
      session.configure(strict);
      assert.deepEqual(
        session.problems.filter(({ rule }) => rule === 'unused-disable'),
        [],
      );
      assert.match(applyEdits(text, session.fixAll()), /disable-next-line duplicate-question/);
      session.setAmongOthers(false);
      assert.doesNotMatch(applyEdits(text, session.fixAll()), /disable-next-line/);
    });
  });

  describe('fixAll', () => {
    for (const name of readdirSync(folder)) {
      for (const [ending, eol] of [
        ['LF', '\n'],
        ['CRLF', '\r\n'],
      ] as const) {
        it(`leads to what the command line makes of ${name} with ${ending}`, () => {
          const text = readFileSync(join(folder, name), 'utf8').replaceAll(/\r?\n/g, eol);
          const edits = new BankSession(readBank(text), settings).fixAll();
          assert.equal(applyEdits(text, edits), fixText(text, settings).text);
          assert.ok(edits.length <= 1, 'one edit at most');
        });
      }
    }

    it('follows the edits and the settings', () => {
      const session = new BankSession(readBank('title: Rivers\nlanguge: en\n'), settings);
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
      const edits = new BankSession(readBank(text), settings, extra).fixAll();
      assert.match(applyEdits(text, edits), /\(img\/map\.png\)/);
    });

    it('is nothing where nothing is to be mended', () => {
      assert.deepEqual(new BankSession(readBank('title: Rivers\n'), settings).fixAll(), []);
    });
  });
});
