import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { cardsInText } from '../../../../src/core/notes/cards/cards-in-text.js';
import { onOneLine } from '../../../../src/core/notes/on-one-line.js';
import { growsInProportion } from '../../../time-taken.js';

describe('a paragraph on one line', () => {
  it('has blanks for breaks, and for what marks a quotation', () => {
    for (const [text, line] of [
      ['a\nb', 'a b'],
      ['a  \n  b', 'a b'],
      ['a \\\n> b\n> > c', 'a b c'],
      [' a  b\\ \nc\\', 'a  b\\ c\\'],
      ['a\r\nb', 'a b'],
      ['', ''],
    ] as const) {
      assert.equal(onOneLine(text), line, JSON.stringify(text));
    }
    const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '\\', '>') });
    fc.assert(
      fc.property(anyText, (text) => {
        const byPattern = text.trim().replaceAll(/[ \t]*\\?\n[ \t>]*/g, ' ');
        const fold = (of: string): string => of.replaceAll(/\s+/g, ' ');
        assert.equal(fold(onOneLine(text)), fold(byPattern));
      }),
    );
  });
});

describe('a run of blanks in notes', () => {
  for (const [where, text] of [
    ['before a break', (n: number) => `a${' '.repeat(n)}b\nc`],
    ['behind a term', (n: number) => `- a${' '.repeat(n)}b: c`],
    ['behind words in bold', (n: number) => `- **a**${' '.repeat(n)}b`],
    ['behind a sentence', (n: number) => `- One. ${' '.repeat(n)}b **c** and so on, two more`],
    ['of a line', (n: number) => `**a**${'\t'.repeat(n)}b — c`],
    ['in a table', (n: number) => `| a | b |\n|---|---|\n| c${' '.repeat(n)}d | e |`],
  ] as const) {
    it(`${where} takes no longer than it is long`, () => {
      growsInProportion((n) => [onOneLine(text(n)), cardsInText(text(n), 'en')], { from: 2_000 });
    });
  }
});
