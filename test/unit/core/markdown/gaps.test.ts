import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { type Gap, readGaps } from '../../../../src/core/markdown/index.js';
import { isQuick } from '../../../time-taken.js';

describe('readGaps', () => {
  it('reads the example of the format', () => {
    const text = String.raw`The {{NPS|Net Promoter Score}} runs from {{=-100~0~1}} to {{100::a round number}}.
In C++, {{std\::vector}} is written \{{ with care \}}.`;
    assert.deepEqual(read(text), [
      { answers: ['NPS', 'Net Promoter Score'] },
      { answers: ['-100'], others: ['0', '1'] },
      { answers: ['100'], hint: 'a round number' },
      { answers: ['std::vector'] },
    ]);
  });

  const cases: readonly (readonly [text: string, gaps: readonly object[], what: string])[] = [
    ['{{ Paris | Lutetia }}', [{ answers: ['Paris', 'Lutetia'] }], 'blank space does not count'],
    [
      '{{c2::Paris}} {{c10::Rome::in Italy}}',
      [
        { number: 2, answers: ['Paris'] },
        { number: 10, answers: ['Rome'], hint: 'in Italy' },
      ],
      'as in Anki',
    ],
    ['{{c0::x}}', [{ answers: ['c0'], hint: 'x' }], 'there is no gap number 0'],
    ['{{c1::=a~b}}', [{ number: 1, answers: ['a'], others: ['b'] }], 'a numbered dropdown'],
    [
      '{{=a~b::think}}',
      [{ answers: ['a'], others: ['b'], hint: 'think' }],
      'a dropdown with a hint',
    ],
    ['{{=a|b~c}}', [{ answers: ['a|b'], others: ['c'] }], 'in a dropdown a bar is text'],
    ['{{a=b~c}}', [{ answers: ['a=b~c'] }], 'elsewhere = and ~ are text'],
    [String.raw`{{\=a\|b\~c\}\{}}`, [{ answers: ['=a|b~c}{'] }], 'every sign can be written'],
    [String.raw`{{a\b}}`, [{ answers: [String.raw`a\b`] }], 'other backslashes stay'],
    ['{{f{x}}}', [{ answers: ['f{x}'] }], 'inner braces pair up'],
    ['{{{a}}}', [{ answers: ['{a}'] }], 'inner braces at the border'],
    ['{{a {{b}} c}}', [{ answers: ['a {{b}} c'] }], 'a gap in a gap is text'],
    ['{{a} b}}', [{ answers: ['a} b'] }], 'a lone closing brace is text'],
    ['{{$a|b$|c}}', [{ answers: ['$a|b$', 'c'] }], 'math in a gap is left alone'],
    [String.raw`{{$\{a\}$}}`, [{ answers: [String.raw`$\{a\}$`] }], 'also its backslashes'],
    [
      '{{$5|5 $}} or {{$6}}',
      [{ answers: ['$5', '5 $'] }, { answers: ['$6'] }],
      'prices are no math',
    ],
    [String.raw`$\frac{{a}}{{b}}$ {{c}}`, [{ answers: ['c'] }], 'no gap in math'],
    ['$$ {{a}} $$ {{b}}', [{ answers: ['b'] }], 'no gap in displayed math'],
    ['`{{a}}` | {{b}} |', [{ answers: ['a'] }, { answers: ['b'] }], 'in code and in tables'],
    ['`$` {{a}} `$`', [{ answers: ['a'] }], 'dollars in code make no math'],
    [String.raw`\{{a}} \\{{b}}`, [{ answers: ['b'] }], 'an escaped backslash escapes nothing'],
    [
      '{{}} {{|a}} {{::b}} {{=~a}}',
      [
        { answers: [''] },
        { answers: ['', 'a'] },
        { answers: [''], hint: 'b' },
        { answers: [''], others: ['a'] },
      ],
      'empty answers are read as such',
    ],
    ['{{é🎉}}', [{ answers: ['é🎉'] }], 'any sign'],
    ['no gap } here {', [], 'single braces'],
  ];
  for (const [text, gaps, what] of cases) {
    it(`${what}: ${text}`, () => assert.deepEqual(read(text), gaps));
  }

  it('gives the place of every part', () => {
    const text = String.raw`Ü {{ a\|b | c ::d}}`;
    const [gap] = readGaps(text).gaps;
    assert.ok(gap !== undefined);
    assert.equal(text.slice(gap.start, gap.end), text.slice(2));
    assert.deepEqual(
      gap.answers.map(({ start, end }) => text.slice(start, end)),
      [String.raw`a\|b`, 'c'],
    );
    assert.equal(gap.hint && text.slice(gap.hint.start, gap.hint.end), 'd');
  });

  it('tells of gaps that are not closed, and still finds the others', () => {
    const text = 'A {{b and {{c}}, then {{d';
    const { gaps, unclosed } = readGaps(text);
    assert.deepEqual(
      gaps.map(({ answers }) => answers[0]?.text),
      ['c'],
    );
    assert.deepEqual(
      unclosed.map(({ start }) => start),
      [2, text.length - 3],
    );
  });

  it('finishes on hostile texts', () => {
    for (const text of [
      '{{'.repeat(200_000),
      '{{$'.repeat(100_000),
      '\\'.repeat(200_000),
      `${'{{a|'.repeat(50_000)}${'}}'.repeat(50_000)}`,
    ]) {
      isQuick(() => readGaps(text), 2_000);
    }
  });

  it('reads back what is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(plainText, arbitraryGap), { maxLength: 4 }),
        plainText,
        (parts, end) => {
          const text =
            parts.map(([before, gap]) => before.replaceAll('{', '\\{') + write(gap)).join('') +
            end.replaceAll('{', '\\{');
          const expected = parts.map(([, gap]) => gap);
          assert.deepEqual(read(text), expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws, keeps gaps apart and in order, and takes every part from inside its gap', () => {
    const signs = fc.constantFrom(
      '{',
      '}',
      '{{',
      '}}',
      '|',
      ':',
      '::',
      '~',
      '=',
      '\\',
      '$',
      '`',
      'a',
      ' ',
      '\n',
      'c1::',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (chars) => {
        const text = chars.join('');
        let last = 0;
        for (const gap of readGaps(text).gaps) {
          assert.ok(
            gap.start >= last &&
              text.startsWith('{{', gap.start) &&
              text.slice(0, gap.end).endsWith('}}'),
          );
          last = gap.end;
          for (const part of [
            ...gap.answers,
            ...gap.others,
            ...(gap.hint === undefined ? [] : [gap.hint]),
          ]) {
            assert.ok(
              gap.start + 2 <= part.start && part.start <= part.end && part.end <= gap.end - 2,
            );
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

interface PlainGap {
  readonly number?: number;
  readonly answers: readonly string[];
  readonly others?: readonly string[];
  readonly hint?: string;
}

/** What a gap says, without places. */
function read(text: string): PlainGap[] {
  return readGaps(text).gaps.map(({ number, dropdown, answers, others, hint }: Gap) => ({
    ...(number === undefined ? {} : { number }),
    answers: answers.map((answer) => answer.text),
    ...(dropdown ? { others: others.map((other) => other.text) } : {}),
    ...(hint === undefined ? {} : { hint: hint.text }),
  }));
}

const plainText = fc
  .array(fc.constantFrom('a', 'B', 'é', '🎉', ' ', '|', '~', ':', '=', '{', '}', ',', '9'), {
    maxLength: 8,
  })
  .map((chars) => chars.join(''));
const part = plainText.map((text) => text.trim()).filter((text) => text !== '');

const arbitraryGap: fc.Arbitrary<PlainGap> = fc
  .record({
    number: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    dropdown: fc.boolean(),
    texts: fc.array(part, { minLength: 1, maxLength: 3 }),
    hint: fc.option(part, { nil: undefined }),
  })
  .map(({ number, dropdown, texts, hint }) => ({
    ...(number === undefined ? {} : { number }),
    answers: dropdown ? texts.slice(0, 1) : texts,
    ...(dropdown ? { others: texts.slice(1) } : {}),
    ...(hint === undefined ? {} : { hint }),
  }));

function write({ number, answers, others, hint }: PlainGap): string {
  const escape = (text: string): string => text.replace(/[{}|:~=]/g, '\\$&');
  const texts = [...answers, ...(others ?? [])].map(escape);
  const body = others === undefined ? texts.join('|') : `=${texts.join('~')}`;
  const tail = hint === undefined ? '' : `::${escape(hint)}`;
  return `{{${number === undefined ? '' : `c${number}::`}${body}${tail}}}`;
}
