import assert from 'node:assert/strict';

import { MarkdownText } from '../../../../src/core/markdown/index.js';
import { isQuick } from '../../../time-taken.js';

function textOf(text: string, cloze = false): MarkdownText {
  return new MarkdownText(text, ['question'], cloze);
}

describe('MarkdownText', () => {
  it('finds images with their texts and addresses', () => {
    const text = textOf('See ![A *map*](img/a%20b.png "title") and ![x][y].\n\n[Y]: <c d.png>');
    assert.deepEqual(
      text.parts.images.map(({ alt, target }) => [text.slice(alt), target && text.slice(target)]),
      [
        ['A *map*', 'img/a%20b.png'],
        ['x', 'c d.png'],
      ],
    );
  });

  it('knows an image in a link, and the other way round', () => {
    const text = textOf('[![a](b.png)](c) ![see [d](e)](f.png)');
    assert.deepEqual(
      text.parts.images.map(({ target }) => target && text.slice(target)),
      ['b.png', 'f.png'],
    );
  });

  it('finds code with its lines', () => {
    const text = textOf('a `b` c\n\n- ```js\n  x\n  y\n  ```\n\n~~~\nz');
    assert.deepEqual(
      text.parts.code.map(({ content, fence }) => [
        content.map((span) => text.slice(span)),
        fence?.closed,
      ]),
      [
        [['b'], undefined],
        [['x', 'y'], true],
        [['z'], false],
      ],
    );
    assert.equal(
      text.parts.code[1]?.fence?.info && text.slice(text.parts.code[1].fence.info),
      'js',
    );
  });

  it('finds raw HTML, but not in code, math or gaps', () => {
    const text = textOf('<b>a</b> `<i>` $a<u>b$ {{<s>x</s>}}', true);
    assert.deepEqual(
      text.parts.html.map((span) => text.slice(span)),
      ['<b>', '</b>'],
    );
  });

  it('takes one line as inline Markdown only', () => {
    assert.equal(textOf('1984. <div>').inline, true);
    assert.deepEqual(textOf('    a').parts.code, []);
    assert.deepEqual(textOf('```a').parts.code, []);
    assert.equal(textOf('a\n\n    b').parts.code.length, 1);
  });

  it('looks for gaps in a cloze only', () => {
    assert.equal(textOf('{{a}}').gaps.length, 0);
    assert.equal(textOf('{{a}} {{b', true).unclosedGaps.length, 1);
    assert.equal(textOf('{{$a$}} $b$', true).math.length, 1);
  });

  it('counts offsets in UTF-16 units', () => {
    const text = textOf('🎉 `é` ![🎉](x.png)');
    const [code] = text.parts.code;
    assert.equal(code && text.slice(code), '`é`');
    assert.equal(text.parts.images[0] && text.slice(text.parts.images[0].alt), '🎉');
  });

  it('gives up on hostile texts in time', () => {
    for (const hostile of [
      '<!--'.repeat(20_000),
      '<?'.repeat(40_000),
      `${'>'.repeat(50_000)}\n`,
      '![]('.repeat(30_000),
      '[a](<b'.repeat(15_000),
      '`a``'.repeat(25_000),
      '*a **b '.repeat(14_000),
    ]) {
      isQuick(() => assert.ok(textOf(hostile).parts.html.length < hostile.length), 3_000);
    }
  });
});
