import assert from 'node:assert/strict';
import fc from 'fast-check';
import { micromark } from 'micromark';

import { readBank } from '../../../src/core/document/index.js';
import { cardAt, tellInEnglish } from '../../../src/service/index.js';
import { runs, seed } from '../../property-runs.js';
import { exampleNames, readExample } from '../examples/example-files.js';

const host = {
  tell: tellInEnglish,
  picture: (path: string) => (path.startsWith('no') ? undefined : path),
};

/** The card of the item whose first line has a part. */
function card(text: string, part: string): string | undefined {
  const at = text.indexOf(part);
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return cardAt(readBank(text), at, { start, end: end < 0 ? text.length : end }, host)?.markdown;
}

/** The card of a question with this stem. */
function ofStem(stem: string): string {
  const lines = stem.split('\n').map((line) => `      ${line}`);
  const text = `questions:\n  - question: |\n${lines.join('\n')}\n    answer: A\n`;
  return card(text, '- question')!
    .replace(/^.*\n\n/, '')
    .replace(/\n\n✓ A$/, '');
}

const question = (rest: string): string => `questions:\n  - ${rest.replaceAll('\n', '\n    ')}\n`;

describe('the card of an item', () => {
  it('has the stem, the choices with their letters and the key marked, hints, the explanation', () => {
    const text = question(
      'question: Which *river* flows through Paris?\npoints: 2\nchoices:\n  - Loire\n  - {text: "**Seine**", correct: true}\n  - |\n    Two\n    lines\nhints: [It is not long., See a map.]\nexplanation: The Seine does.',
    );
    assert.equal(
      card(text, '- question'),
      `*Single choice · 2 points*

Which *river* flows through Paris?

- **A** Loire
- **B** ✓ **Seine**
- **C**

  Two${'  '}
  lines

**Hint 1:** It is not long.

**Hint 2:** See a map.

**Explanation:** The Seine does.`,
    );
  });

  it('has a flashcard’s front and back, and blanks for gaps', () => {
    const text = `flashcards:
  - front: Norway
    back: Oslo
  - {front: a, back: b, reverse: true}
  - cloze: "The {{c1::Seine|river}} in \`{{Paris::a town}}\`, {{=a~b}}"
`;
    assert.equal(card(text, 'Norway'), '*Flashcard*\n\nNorway\n\n**→** Oslo');
    assert.equal(card(text, '{front'), '*Flashcard*\n\na\n\n**↔** b');
    assert.equal(
      card(text, '- cloze'),
      '*Flashcard*\n\nThe \\_\\_\\_\\_ in `____`, \\_\\_\\_\\_\n\n✓ Seine / river · Paris · a',
    );
  });

  const kinds: readonly (readonly [string, string])[] = [
    ['answer: false', '✓ False'],
    ['answer: [Seine, {text: La Seine, weight: 50%}]', '✓ Seine · La Seine'],
    ['pattern: colou?r', '✓ `colou?r`'],
    ['answer: 12\ntolerance: 1%\nunit: km', '✓ 12 ± 1% km'],
    ['range: [3, 14]', '✓ 3 – 14'],
    ['pairs: [{left: a, right: "*b*"}]\ndistractors: [c]', '- a → *b*\n\n- … → c'],
    ['order: [a, b]', '1. a\n2. b'],
    ['model-answer: So.\nrubric: [{criterion: Names both, points: 2}]', 'So.\n\n- Names both (2)'],
  ];
  for (const [keys, answer] of kinds) {
    it(`says what is right: ${keys.split(':')[0]}`, () => {
      const shown = card(question(`question: Q?\n${keys}`), '- question')!;
      assert.equal(shown.replace(/^.*\n\nQ\?\n\n/, ''), answer);
    });
  }

  it('is there on the first line of an item, and nowhere else', () => {
    const text = 'questions:\n  - id: a\n    question: Q?\n  - b\nx: {questions: [a]}\n';
    assert.match(card(text, '- id')!, /Q\?/);
    assert.equal(card(text, 'question: Q'), undefined);
    assert.equal(card(text, '- b'), undefined);
    assert.equal(card(text, 'questions:'), undefined);
    const flow = '{questions: [{question: One?}, {question: Two?}]}';
    assert.match(card(flow, 'Two')!, /Two\?/);
    assert.equal(card(flow, 'questions'), undefined);
  });

  it('cuts what is long, and never fails on what is not finished', () => {
    const long = card(question(`question: Q?\nexplanation: ${'word '.repeat(200)}`), '- question')!;
    assert.match(long, /word …$/);
    assert.ok(long.length < 400);
    for (const name of exampleNames) {
      const text = readExample(name);
      for (let end = 0; end < text.length; end += Math.ceil(text.length / 6)) {
        const bank = readBank(text.slice(0, end));
        for (const { offset, reading } of bank.items) {
          const start = offset + (reading.span?.start ?? 0);
          cardAt(bank, start, { start, end: start }, host);
        }
      }
    }
  });
});

describe('a text on a card', () => {
  it('keeps emphasis, code, lists, quotes, tables, math and links to the web', () => {
    for (const kept of [
      '*a* **b** _c_',
      'see [a *page*](https://example.org/a?b=c&d)',
      '<https://example.org>',
      '- a\n- b',
      '> a\n> b',
      '| a | b |\n|---|---|\n| c | d |',
    ]) {
      assert.equal(ofStem(kept).replaceAll('  \n', '\n'), kept);
    }
    assert.equal(ofStem('Is $a_1 * b_2$ it?'), 'Is `$a_1 * b_2$` it?');
    assert.equal(ofStem('A:\n```js\nlet a;\n```'), 'A:  \n```js\nlet a;\n```');
    assert.equal(ofStem('A:\n```js\nnever closed'), 'A:  \n```js\nnever closed\n```');
  });

  it('shows as text what it shows as text elsewhere', () => {
    assert.equal(ofStem('1984. was'), '1984\\. was');
    assert.equal(ofStem('# of <b>words</b> & $5'), '\\# of &lt;b>words&lt;/b> &amp; \\$5');
  });

  it('has pictures that lie beside the bank, and words for all others', () => {
    assert.equal(ofStem('![A map](img/my%20map.png)'), '![A map](img/my%20map.png)');
    for (const away of ['none.png', '../up.png', 'https://x.org/a.png', '//x.org/a.png', 'a.mp3']) {
      assert.equal(ofStem(`![A *map*](${away})`), '\\[A \\*map\\*\\]', away);
    }
    assert.equal(ofStem('![A][m]\n\n[m]: data:image/png;base64,AA'), '\\[A\\]  \n  \n');
  });

  it('has no links but those to the web', () => {
    assert.equal(ofStem('[run](command:workbench.action.quit) it'), 'run it');
    assert.equal(ofStem('<command:x> <javascript:x>'), '&lt;command:x> &lt;javascript:x>');
    assert.equal(ofStem('[a][b]\n\n[b]: command:x'), 'a  \n  \n');
    assert.equal(ofStem('[a](file:///etc/passwd)'), 'a');
  });

  it('does nothing, whatever it is', () => {
    const piece = fc.constantFrom(
      ...['[', ']', '(', ')', '<', '>', '!', '`', '``', '```', '~~~', '*', '_', '\\', '\n', '\n\n'],
      ...[
        'command:x',
        'https://a.b',
        'a.png',
        ' ',
        '    ',
        '- ',
        '1. ',
        '# ',
        '> ',
        '|',
        '$',
        '{{',
        '}}',
      ],
      ...[
        '<script>',
        '<img src=x>',
        '<a href="command:x">',
        '&#91;',
        '&lt;',
        '[x]: command:x',
        'word',
      ],
      ...['](command:x)', '![', '\t', '=', '---', '::', '\u0000', '🎉'],
    );
    const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, fc.boolean(), (source, cloze) => {
        const text = JSON.stringify({ questions: [{ [cloze ? 'cloze' : 'question']: source }] });
        const bank = readBank(text);
        const start = text.indexOf('{', 1);
        const shown = cardAt(bank, start, { start, end: start }, host)?.markdown ?? '';
        const html = micromark(shown, { allowDangerousHtml: true, allowDangerousProtocol: true });
        const tags = html.match(/<[^>]*>/g) ?? [];
        for (const tag of tags) {
          assert.match(
            tag,
            /^<\/?(?:p|em|strong|code|pre|ul|ol|li|blockquote|h[1-6]|hr|br)\b[^"]*>$|^<\/a>$|^<a href="https:\/\/a\.b[^"]*">$|^<img src="[^":]*\.png" alt="[^"]*" \/>$|^<ol start="\d+">$|^<code class="language-[^"]*">$|^<hr \/>$|^<br \/>$/,
            `${JSON.stringify(source)} → ${html}`,
          );
        }
      }),
      { seed, numRuns: runs(300) },
    );
  });
});
