import assert from 'node:assert/strict';

import * as fc from 'fast-check';
import { stringify } from 'yaml';

import { readBank, updateBank } from '../../../../src/core/document/index.js';
import { LintSession, lintText, type Problem } from '../../../../src/core/lint/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { arbitraryBank, mutateBank } from '../../../generators/index.js';
import { onlyRules, settingsOf } from './settings-of.js';

/** What people type, with the signs that rules and remarks turn on. */
const snippets = [
  '\n',
  '- ',
  ': ',
  ' #',
  'x',
  '{{',
  '}}',
  '$',
  '`',
  '<b>',
  '![](a.png)',
  'id: a\n',
  '  - question: Why?\n    answer: yes\n',
  '  # quizwright-disable-next-line\n',
  '# quizwright-disable-file missing-key -- no\n',
  ' # quizwright-disable-line unknown-key\n',
  'language: fr\n',
  'defaults:\n  case-sensitive: true\n',
  'objectives:\n  a: b\n',
  '```\n',
];

interface RandomEdit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const edits = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 40 })),
    text: fc.oneof(fc.constantFrom(...snippets), fc.constant('')),
  }),
  { minLength: 1, maxLength: 8 },
);

const settings = settingsOf('strict');
const extra = { reportUnusedDisables: true };

describe('a lint session', () => {
  it('finds the same part by part, with a moment between', () => {
    const question = (i: number): string =>
      `  - question: Is it ${i % 700}?\n    answr: ${i}\n    answer: yes\n`;
    const text = `title: T\nquestions:\n${Array.from({ length: 1500 }, (_, i) => question(i)).join('')}`;
    const steps = new LintSession(settingsOf('recommended')).lintInSteps(readBank(text));
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses++;
    assert.ok(pauses > 3, `${pauses} pauses`);
    assert.deepEqual(step.value, lintText(text, settingsOf('recommended')).problems);
  });

  it('finds after each edit what linting the whole text finds', function () {
    this.timeout(120_000);
    const runs = Number(process.env['QUIZWRIGHT_RUNS'] ?? 150);
    fc.assert(
      fc.property(
        fc.oneof(arbitraryBank(), arbitraryBank().chain(mutateBank)),
        edits,
        (data, changes) => {
          let text = stringify(data);
          let document = readBank(text);
          const session = new LintSession(settings, extra);
          session.lint(document);
          for (const change of changes) {
            const edit = place(change, text);
            text = applyEdits(text, [edit]);
            document = updateBank(document, [edit]);
            assert.deepEqual(session.lint(document), lintText(text, settings, extra).problems);
          }
        },
      ),
      { numRuns: runs },
    );
  });

  it('keeps the very problems of items that an edit does not move', () => {
    const text =
      'title: a\nquestions:\n  - question: One\n    anwer: 1\n  - question: Two\n    anwer: 2\n';
    const document = readBank(text);
    const session = new LintSession(settingsOf('recommended'));
    const before = session.lint(document);
    const at = text.indexOf('Two');
    const after = session.lint(updateBank(document, [{ start: at, end: at + 3, text: 'Three' }]));
    assert.deepEqual(rulesOf(after), rulesOf(before));
    assert.deepEqual(after[0], before[0]);
  });

  it('judges items anew when the language or the defaults change', () => {
    const text = 'title: a\nquestions:\n  - question: Symbol of cobalt?\n    answer: [Co, CO]\n';
    const document = readBank(text);
    const session = new LintSession(settingsOf('recommended'));
    assert.deepEqual(rulesOf(session.lint(document)), ['unreachable-answer']);
    const edit = { start: 9, end: 9, text: 'defaults: {case-sensitive: true}\n' };
    assert.deepEqual(session.lint(updateBank(document, [edit])), []);
  });

  it('tells indexes of items that go and come', () => {
    const text =
      'title: a\nquestions:\n  - id: a\n    question: One\n    kind: open\n  - id: a\n    question: Two\n    kind: open\n';
    const document = readBank(text);
    const session = new LintSession(onlyRules('duplicate-id'));
    const [problem] = session.lint(document);
    assert.equal(problem?.start, text.lastIndexOf('id: a') + 4);
    assert.equal(problem?.related?.[0]?.start, text.indexOf('id: a') + 4);
    const at = text.indexOf('id: a') + 5;
    const mended = updateBank(document, [{ start: at, end: at, text: 'b' }]);
    assert.deepEqual(session.lint(mended), []);
    assert.deepEqual(rulesOf(session.lint(document)), ['duplicate-id'], 'and back');
  });
});

function place(
  { from, length, text }: RandomEdit,
  into: string,
): { start: number; end: number; text: string } {
  const start = Math.floor(from * into.length);
  return { start, end: Math.min(into.length, start + length), text };
}

function rulesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ rule }) => rule);
}
