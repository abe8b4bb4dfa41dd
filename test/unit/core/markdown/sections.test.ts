import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { sectionsOfMarkdown } from '../../../../src/core/markdown/index.js';
import { readBlocks } from '../../../../src/core/notes/read-blocks.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion } from '../../../time-taken.js';

const parts = (text: string, longest?: number): string[] =>
  sectionsOfMarkdown(text, longest).map(({ start, end }) => text.slice(start, end));

describe('sectionsOfMarkdown', () => {
  it('cuts before headings at the margin', () => {
    assert.deepEqual(parts('a\n# b\n```\n# c\n```\n## d\n'), [
      'a\n',
      '# b\n```\n# c\n```\n',
      '## d\n',
    ]);
    assert.deepEqual(parts('a\n# b\n<b>\n# c\n'), ['a\n# b\n<b>\n# c\n']);
  });

  it('cuts what is long between paragraphs and entries', () => {
    assert.deepEqual(parts('a\n\nb\nc\n- d\n  e\n- f\n1. g\n2. h\n\n    i\nj\n', 1), [
      'a\n\n',
      'b\nc\n',
      '- d\n  e\n',
      '- f\n1. g\n',
      '2. h\n\n    i\nj\n',
    ]);
    assert.deepEqual(parts('```\n\na\n\n- b\n```\n\n$$\na\n\n- b\n$$\n\nc\n', 1), [
      '```\n\na\n\n- b\n```\n\n',
      '$$\na\n\n- b\n$$\n\n',
      'c\n',
    ]);
    assert.deepEqual(parts('<!-- a\n\nb -->\n\nc\n- d\n\n<pre>\n\ne\n</pre>\n\nf\n', 1), [
      '<!-- a\n\nb -->\n\n',
      'c\n- d\n\n',
      '<pre>\n\ne\n</pre>\n\n',
      'f\n',
    ]);
  });

  it('leaves what cannot be cut alone', () => {
    const long = 'x'.repeat(50);
    assert.deepEqual(parts(`a\n\n${long}\n\nb\n\nc\n`, 20), ['a\n\n', `${long}\n\n`, 'b\n\nc\n']);
  });

  const line = fc
    .array(
      fc.constantFrom(
        ...['- ', '* ', '+', '1. ', '2) ', '  ', '    ', '> ', '\t', '```', '~~~', '***', '- - -'],
        ...['word', '**b**', '# h', '===', '---', '| a |', '|---|', '$x$', ': d', '\\'],
      ),
      { maxLength: 3 },
    )
    .map((signs) => signs.join(''));
  const html = fc.constantFrom(
    ...['<div>', '</div>', '<!--', '-->', '<pre>', '</pre>', '<b>x</b>', '<?', '?>', '<br>'],
  );

  for (const [name, lines] of [
    ['Markdown', fc.array(line, { minLength: 2, maxLength: 12 })],
    ['HTML', fc.array(fc.oneof(line, html, fc.constant('')), { minLength: 2, maxLength: 12 })],
  ] as const) {
    it(`finds in parts what stands in the whole, with ${name}`, () => {
      fc.assert(
        fc.property(lines, (each) => {
          const text = each.join('\n');
          assert.equal(parts(text, 1).join(''), text);
          assert.deepEqual(readBlocks(text, 1), readBlocks(text));
        }),
        { numRuns: runs(800) },
      );
    });
  }

  it('ends soon, whatever the text is @long', () => {
    const signs = ['- a\n', '\n', '# a\n', '$$', '$$\n\n', '```\n', '<!--\n', '1. a\n', 'a ', '<'];
    for (const sign of signs) growsInProportion((n) => parts(sign.repeat(n)), { from: 500 });
  });
});
