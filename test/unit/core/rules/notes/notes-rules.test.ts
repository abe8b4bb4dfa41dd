import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { readBank, updateBank } from '../../../../../src/core/document/index.js';
import { LintSession, lintText } from '../../../../../src/core/lint/index.js';
import { applyEdits } from '../../../../../src/core/text/span.js';
import { runs } from '../../../../property-runs.js';
import { growsInProportion } from '../../../../time-taken.js';
import { onlyRules } from '../../lint/settings-of.js';

const settings = onlyRules('heading-level-skipped', 'unknown-heading', 'uncovered-heading');

const bank = (notes: string, source = '#a'): string =>
  `title: A\nnotes: |\n${notes.replaceAll(/^(?=.)/gm, '  ')}\nquestions:\n  - question: Q?\n    answer: A\n    source: "${source}"\n`;
const found = (text: string): string[] =>
  lintText(text, settings).problems.map(({ rule, start, end }) => {
    return `${rule}: ${text.slice(start, end)}`;
  });

describe('the rules for notes', () => {
  const lines = fc.constantFrom(
    ...['# a', '## a', '### b', '#### *c* `d`', '# $x$', '# [a](#b)', '# 光 é 😀', 'a\n===', '#'],
    ...['[x](#a)', '[x](#b-1)', '[y]: #zz', 'text', '', '```', '~~~', '> # q', '- # l', '<!--'],
  );
  const edit = fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })),
    text: fc.oneof(
      fc.constantFrom('#', '# ', '\n', '\n  # a\n', '\n  ## b\n  t\n', '`', '```\n', 'a', '  '),
      fc.constantFrom('    source: "#b"\n', '  - question: R?\n    answer: B\n    source: "#a"\n'),
      fc.constant(''),
    ),
  });

  it('find after each edit what they find in the whole text', () => {
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 10 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (notes, edits) => {
          let text = bank(notes.join('\n'));
          let document = readBank(text);
          const session = new LintSession(settings);
          session.lint(document);
          for (const { from, length, text: typed } of edits) {
            const start = Math.floor(from * text.length);
            const change = { start, end: Math.min(text.length, start + length), text: typed };
            text = applyEdits(text, [change]);
            document = updateBank(document, [change]);
            assert.deepEqual(session.lint(document), lintText(text, settings).problems, text);
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('know headings that are more than words', () => {
    const notes =
      '# The *big* `ls -l` [link](#b) $x^2$\n\nText\n\n## 光合作用 é! 😀\n\nText\n\n[a](#the-big-ls--l-link-x2) [b](#光合作用-é-) [c](#nothing)\n';
    assert.deepEqual(found(bank(notes, '#光合作用-é-')), [
      'unknown-heading: #b',
      'unknown-heading: #nothing',
    ]);
  });

  it('tell headings of the same words apart', () => {
    assert.deepEqual(found(bank('# a\n\nx\n\n# a\n\ny\n\n# A!\n\n[z](#a-2) [z](#a-3)\n')), [
      'uncovered-heading: a',
      'uncovered-heading: A!',
      'unknown-heading: #a-3',
    ]);
  });

  it('find nothing in code that nothing closes', () => {
    assert.deepEqual(found(bank('# a\n\nText\n\n```\n### b\n[c](#d)\n\n# e\n')), []);
    assert.deepEqual(found(bank('# a\n\nText\n\n- ~~~\n  ### b\n')), []);
  });

  for (const [what, notes] of Object.entries({
    headings: (n: number) => '## a\ntext\n'.repeat(n),
    'skipped levels': (n: number) => '# a\n### b\n'.repeat(n),
    'levels that skip once': (n: number) => `# a\n${'### b\n'.repeat(n)}`,
    'headings with links': (n: number) => '## *a* `b` [c](#d) $x$\n'.repeat(n),
    'links to nothing': (n: number) => `# a\n${'[x](#b)\n\n'.repeat(n)}`,
    'signs without words': (n: number) => '#\n## ---\n'.repeat(n),
    'code that nothing closes': (n: number) => `# a\n${'```x\n'.repeat(n)}`,
    'underlined headings': (n: number) => 'a\n---\n'.repeat(n),
    'nested quotes': (n: number) => `# a\n${'>'.repeat(n)} # b\n`,
    'lines below nothing': (n: number) => 'a\n---\n\n'.repeat(n),
  })) {
    it(`take no more than their share of time for ${what}`, () => {
      growsInProportion((n) => lintText(bank(notes(n)), settings), { from: 200, times: 4 });
    });
  }
});
