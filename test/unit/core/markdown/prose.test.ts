import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { micromark } from 'micromark';

import { MarkdownText, type Prose } from '../../../../src/core/markdown/index.js';
import { runs } from '../../../property-runs.js';
import { growsInProportion } from '../../../time-taken.js';

function proseOf(text: string, cloze = false): Prose {
  return new MarkdownText(text, ['question'], cloze).prose;
}

/** The characters of the Markdown text that a part of the prose was made of. */
function sourceOf(text: string, prose: Prose, from: number, to: number): string {
  const place = prose.toSource(from, to);
  return text.slice(place.from, place.to);
}

describe('prose', () => {
  const cases: readonly (readonly [markdown: string, prose: string, what: string])[] = [
    ['Plain words: 1984. - 5 > 3 # x', 'Plain words: 1984. - 5 > 3 # x', 'of one line is the line'],
    ['*a **b** c* ***d*** _e_ __f__', 'a b c d e f', 'has no signs of emphasis'],
    ['snake_case 2*3*4 a * b', 'snake_case 234 a * b', 'keeps signs that are none'],
    [String.raw`\*a\* 1\. \$5 \\`, '*a* 1. $5 \\', 'has what is escaped'],
    ['a &amp; b &lt;&eacute;&#233;&#xe9;', 'a & b <éé\u00e9', 'has what entities stand for'],
    [
      '&nope; &#0; &#xD800; &#1114112;',
      '&nope; \ufffd \ufffd \ufffd',
      'has no character for others',
    ],
    ['[a *b*](http://x "t") [c][d]', 'a b [c][d]', 'has the words of a link'],
    ['[a][b] ![c][b]\n\n[b]: x', 'a \ufffc\n\n', 'has no addresses of links'],
    ['<https://a.org> `c` ![d](e)', '\ufffc \ufffc \ufffc', 'has one sign for what is no prose'],
    ['$a*b$ *c* $d*e$ $5', '\ufffc c \ufffc $5', 'looks through math'],
    ['``a ` *b*`` *c*', '\ufffc c', 'looks through code'],
    ['a <b>c</b> <br> d', 'a c  d', 'has no tags'],
    ['- a\n- *b*\n  c\n1. d', 'a\nb\n  c\nd', 'has no signs of lists'],
    ['# A #\n\n> b\n> c\n\nD\n===\n***', ' A \n\nb\nc\n\nD\n\n', 'has no signs of blocks'],
    ['a\n\n```js\nb\n```\n\n    c', 'a\n\n\ufffc\n\n\ufffc', 'looks through blocks of code'],
    ['a *b*\r\n- c\r\n', 'a b\r\nc\r\n', 'keeps the line ends of Windows'],
    ['😀 *👩‍🔬* é', '😀 👩‍🔬 é', 'keeps emoji'],
    ['a\t*b*\tc', 'a\tb\tc', 'keeps tabs'],
    ['', '', 'of nothing is nothing'],
    ['****', '****', 'of signs alone is the signs'],
  ];
  for (const [markdown, expected, what] of cases) {
    it(`${what}: ${JSON.stringify(markdown)}`, () => {
      assert.equal(proseOf(markdown).text, expected);
    });
  }

  it('of a cloze has one sign for each gap, and shows braces elsewhere', () => {
    assert.equal(
      proseOf('*The* {{a|*b*::c}} of {{=d~e}} `{{f}}`', true).text,
      'The \ufffc of \ufffc \ufffc',
    );
    assert.equal(proseOf('The {{a}} *b*').text, 'The {{a}} b');
  });

  it('says what each sign stands for', () => {
    const text = 'a `b` $c$ ![d](e) <https://f.org> {{g}}';
    const prose = proseOf(text, true);
    assert.deepEqual(
      prose.objects.map(({ kind, at, source }) => [
        kind,
        prose.text[at],
        text.slice(source.start, source.end),
      ]),
      [
        ['code', '\ufffc', '`b`'],
        ['math', '\ufffc', '$c$'],
        ['image', '\ufffc', '![d](e)'],
        ['address', '\ufffc', '<https://f.org>'],
        ['gap', '\ufffc', '{{g}}'],
      ],
    );
  });

  it('knows what is emphasised', () => {
    const prose = proseOf('a *b **c*** ![*d*](e) **f**');
    const inside = (word: string): boolean => {
      const at = prose.text.indexOf(word);
      return prose.isEmphasised(at, at + word.length);
    };
    assert.deepEqual(
      prose.emphasis.map(({ start, end }) => prose.text.slice(start, end)),
      ['b c', 'c', 'f'],
    );
    assert.deepEqual(['a', 'b', 'c', 'f', 'b c', 'a b'].map(inside), [
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('leads back to the characters of the text, without the signs around them', () => {
    const text = 'Which is **not** *a [fi&eacute;](x) `c`*?';
    const prose = proseOf(text);
    const back = (part: string): string => {
      const at = prose.text.indexOf(part);
      return sourceOf(text, prose, at, at + part.length);
    };
    assert.equal(back('not'), 'not');
    assert.equal(back('fié'), 'fi&eacute;');
    assert.equal(back('é'), '&eacute;');
    assert.equal(back('\ufffc'), '`c`');
    assert.equal(back('is not a'), 'is **not** *a');
    assert.deepEqual(prose.toSource(6, 6), { from: 6, to: 6 });
  });

  it('has one letter for a letter and its accents, and leads back to both', () => {
    const text =
      'Pe\u0301riode d’e\u0302tre, *exce\u0301pte\u0301*, v\u0323\u0301, `e\u0301`, \u0301';
    const prose = proseOf(text);
    assert.equal(prose.text, 'Période d’être, excépté, ṿ\u0301, \ufffc, \u0301');
    const back = (part: string): string => {
      const at = prose.text.indexOf(part);
      return sourceOf(text, prose, at, at + part.length);
    };
    assert.equal(back('Période'), 'Pe\u0301riode');
    assert.equal(back('é'), 'e\u0301');
    assert.equal(back('riode'), 'riode');
    assert.equal(back('excépté'), 'exce\u0301pte\u0301');
    assert.equal(back('\ufffc'), '`e\u0301`');
    assert.deepEqual(
      prose.emphasis.map(({ start, end }) => prose.text.slice(start, end)),
      ['excépté'],
    );
    assert.equal(proseOf('Hạ Long: e\u0302\u0301').text, 'Hạ Long: ế');
  });

  it('is folded without a change of its length', () => {
    assert.equal(proseOf('L’ÉTÉ – a\u00a0b').folded, "l'été - a b");
    assert.equal(proseOf('İ ẞ O`N \u212a').folded.length, proseOf('İ ẞ O`N \u212a').text.length);
  });
});

const parts = [
  'a',
  'b ',
  'é',
  'e\u0301',
  '😀',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '*',
  '**',
  '_',
  '`',
  '``',
  '[',
  ']',
  '(x)',
  '![',
  '\\',
  '\\*',
  '&amp;',
  '&#233;',
  '$',
  '$$',
  '{{',
  '}}',
  '::',
  '<b>',
  '</b>',
  '<https://a.org>',
  '- ',
  '1. ',
  '> ',
  '# ',
  '    ',
  '```\n',
  '.',
  '—',
  '’',
];
const markdown = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((all) => all.join(''));

describe('the way back from prose', () => {
  it('leads every character to itself, or to the whole of what it stands for', () => {
    fc.assert(
      fc.property(markdown, fc.boolean(), (text, cloze) => {
        const prose = proseOf(text, cloze);
        const objects = new Map(prose.objects.map(({ at, source }) => [at, source]));
        for (let at = 0; at < prose.text.length; at++) {
          const source = sourceOf(text, prose, at, at + 1);
          const object = objects.get(at);
          if (object === undefined)
            assert.ok(source.normalize('NFC') === prose.text[at] || /^&.*;$/.test(source));
          else assert.equal(source, text.slice(object.start, object.end));
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  it('finds the same words at the same letters, however accents are typed', () => {
    const words = fc.array(
      fc.constantFrom(
        'été',
        'a',
        ' ',
        ' ',
        '*',
        '**',
        '`',
        '’',
        'ê',
        'ệ',
        'ç',
        'd',
        '.',
        '&eacute;',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (typed, one, other) => {
        const text = `x${typed.join('')}x`;
        const apart = text.normalize('NFD');
        const [composed, decomposed] = [proseOf(text), proseOf(apart)];
        assert.equal(decomposed.text, composed.text);
        const from = one % (composed.text.length + 1);
        const to = from + (other % (composed.text.length - from + 1));
        assert.equal(
          sourceOf(apart, decomposed, from, to).normalize('NFC'),
          sourceOf(text, composed, from, to),
        );
        assert.deepEqual(decomposed.emphasis, composed.emphasis);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('keeps the order, whatever is asked for', () => {
    fc.assert(
      fc.property(markdown, fc.nat(), fc.nat(), (text, one, other) => {
        const prose = proseOf(text, true);
        const from = one % (prose.text.length + 1);
        const to = from + (other % (prose.text.length - from + 1));
        const place = prose.toSource(from, to);
        assert.ok(place.from >= 0 && place.from <= place.to && place.to <= text.length);
        assert.ok(prose.toSource(from, from).from <= place.from);
        assert.equal(prose.folded.length, prose.text.length);
        for (const { start, end } of prose.emphasis) {
          assert.ok(start <= end && end <= prose.text.length);
          assert.ok(prose.isEmphasised(start, end));
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('has no cuts where a renderer shows words', () => {
    // Without HTML and addresses, whose tags a page and prose show otherwise.
    const plain = markdown.map((text) => text.replace(/[<>$\r]|\{\{/g, ''));
    fc.assert(
      fc.property(plain, (text) => {
        const several = `x\n\n${text}`;
        const seen = [proseOf(several).text, shown(micromark(several))];
        const [prose, page] = seen.map((each) => squeeze(each).normalize('NFC'));
        assert.equal(prose, page);
      }),
      { numRuns: runs(2000) },
    );
  });
});

/** What a reader sees of a page; code and images are one sign each. */
function shown(html: string): string {
  return html
    .replace(/<pre>.*?<\/pre>|<code>.*?<\/code>|<img [^>]*>/gs, '\ufffc')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:lt|gt|amp|quot);/g,
      (entity) => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' })[entity]!,
    );
}

/** Blank space shows where a block ends, and nothing else is said by it. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('the time of prose', () => {
  for (const part of [
    '*',
    '_',
    '`',
    '&',
    '&a;',
    '<',
    '<a',
    '![',
    '](',
    '> ',
    'a\n',
    '$',
    '{{',
    '\\',
    '<b>x',
    '**a**\n\n',
    '`a` ',
    '&amp;',
    '- a\n',
  ]) {
    it(`grows with the text: ${JSON.stringify(part)} @long`, () => {
      const look = (count: number): void => {
        const prose = proseOf(`x\n${part.repeat(count)}`, true);
        for (let at = 0; at < prose.text.length; at += 7) {
          prose.toSource(at, at + 1);
          prose.isEmphasised(at, at + 1);
        }
      };
      growsInProportion(look, { from: 2_000 });
    });
  }
});
