// What is read without the parser is what the parser reads.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse, postprocess, preprocess } from 'micromark';

import { PartsCollector } from '../../../../src/core/markdown/parts-collector.js';
import { ProseCollector } from '../../../../src/core/markdown/prose-collector.js';
import { readSimple } from '../../../../src/core/markdown/read-simple.js';
import { runs } from '../../../property-runs.js';

const blocks = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

function byParser(text: string): unknown {
  const [parts, prose] = [new PartsCollector(text), new ProseCollector(text)];
  const chunks = preprocess()(text, undefined, true);
  const parser = parse({ extensions: [{ disable: { null: blocks } }] });
  for (const [phase, { type, start, end }] of postprocess(parser.document().write(chunks))) {
    const span = { start: start.offset, end: end.offset };
    if (phase === 'enter') {
      parts.enter(type, span);
      prose.enter(type, span);
    } else parts.exit(type);
  }
  return { parts: parts.parts(), cuts: prose.cuts, emphasis: prose.emphasis };
}

function bySimple(text: string): unknown {
  const [parts, prose] = [new PartsCollector(text), new ProseCollector(text)];
  const simple = readSimple(text, {
    enter: (type, span) => {
      parts.enter(type, span);
      prose.enter(type, span);
    },
    exit: (type) => parts.exit(type),
  });
  return simple ? { parts: parts.parts(), cuts: prose.cuts, emphasis: prose.emphasis } : undefined;
}

describe('readSimple', () => {
  it('reads what the parser reads, or leaves it to the parser', () => {
    const piece = fc.constantFrom(
      ...[
        '`',
        '``',
        '*',
        '**',
        '***',
        ' ',
        '  ',
        'a',
        'é',
        'word',
        '1',
        '.',
        ',',
        '(',
        ')',
        '?',
        '$',
        '-',
        '😀',
        '“',
        "'",
        ':',
        '|',
        '#',
        '>',
        '+',
        '=',
        '{{',
        '\u00a0',
        '\t',
      ],
    );
    let simple = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = `w${pieces.join('')}w`;
        const found = bySimple(text);
        if (found === undefined) return;
        simple++;
        assert.deepEqual(found, byParser(text), JSON.stringify(text));
      }),
      { numRuns: runs(4000) },
    );
    assert.ok(simple > 300, `${simple}`);
  });

  it('reads the usual ones', () => {
    for (const text of [
      'Which is **not** so?',
      'What does `f()` do in `g`?',
      'An *old* word, and **two more**.',
    ]) {
      assert.notEqual(bySimple(text), undefined, text);
      assert.deepEqual(bySimple(text), byParser(text), text);
    }
  });
});
