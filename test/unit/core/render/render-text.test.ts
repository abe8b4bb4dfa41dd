import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fillSlots,
  renderText,
  type RenderOptions,
  type Slot,
} from '../../../../src/core/render/index.js';
import { growsInProportion } from '../../../time-taken.js';

/** The HTML, with each slot as a short sign of what it is. */
function html(text: string, options: RenderOptions = {}): string {
  return fillSlots(renderText(text, options), show).trim();
}

function show(slot: Slot): string {
  switch (slot.type) {
    case 'math':
      return slot.display ? `[[${slot.tex}]]` : `[${slot.tex}]`;
    case 'gap':
      return `_${slot.index}:${slot.gap.answers.map(({ text }) => text).join('|')}_`;
    case 'code':
      return `#${slot.language}#${slot.text}#`;
    case 'media':
      return `!${slot.alt}!${slot.address}!`;
  }
}

describe('rendering a text', () => {
  it('ends soon, however many formulas there are @long', () => {
    for (const part of ['$x$ is ', '$x$ is\n\n', '> $$x\n> y$$\n\n', '$a\nb$ ', '- `c` $x$\n']) {
      growsInProportion((n) => renderText(part.repeat(n)), { from: 500 });
      growsInProportion((n) => renderText(part.repeat(n), { cloze: true }), { from: 500 });
    }
  });

  describe('Markdown', () => {
    it('of one line is words in a line, never a block', () => {
      assert.equal(html('1984.'), '1984.');
      assert.equal(html('# *a*'), '# <em>a</em>');
      assert.equal(html('- b'), '- b');
    });

    it('of several lines may be blocks', () => {
      assert.equal(html('- a\n- b'), '<ul>\n<li>a</li>\n<li>b</li>\n</ul>');
    });

    it('keeps a line break', () => assert.equal(html('a\nb'), '<p>a<br>\nb</p>'));

    it('shows raw HTML as text', () => {
      assert.equal(html('<b>x</b>'), '&lt;b&gt;x&lt;/b&gt;');
      assert.equal(
        html('a\n\n<script>x</script>'),
        '<p>a</p>\n<p>&lt;script&gt;x&lt;/script&gt;</p>',
      );
    });

    it('has tables', () => {
      assert.match(
        html('| a | b |\n| - | - |\n| 1 | 2 |'),
        /<table>[^]*<th>a<\/th>[^]*<td>2<\/td>/,
      );
    });

    it('has columns that stand left, right or in the middle', () => {
      assert.match(
        html('| a |\n| -: |\n| 1 |'),
        /<th class="align-right">[^]*<td class="align-right">/,
      );
    });

    it('strikes nothing through, as CommonMark does not', () =>
      assert.equal(html('~~a~~'), '~~a~~'));
  });

  describe('links', () => {
    it('lead to the web, a mailbox or a heading', () => {
      assert.equal(
        html('[a](https://x.test/?q=1&r=2)'),
        '<a href="https://x.test/?q=1&amp;r=2">a</a>',
      );
      assert.equal(html('[a](mailto:b@x.test)'), '<a href="mailto:b@x.test">a</a>');
      assert.equal(html('[a](#b)'), '<a href="#b">a</a>');
    });

    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'vscode:x',
      'command:x',
      'data:text/html,x',
      'file:///x',
      '//x.test',
      'other.md',
      'vbscript:x',
      'java&#x73;cript:x',
    ]) {
      it(`lead nowhere else: ${address}`, () =>
        assert.doesNotMatch(html(`[a](${address})`), /href/));
    }
  });

  describe('math', () => {
    it('is looked into by nobody', () => {
      assert.equal(html('$a_1 * b_2$ and *c*'), '[a_1 * b_2] and <em>c</em>');
      assert.equal(html('$$x < y$$'), '[[x < y]]');
    });

    it('is a dollar where it is none', () => assert.equal(html('5$ to 6$'), '5$ to 6$'));

    it('stands in emphasis, links and tables', () => {
      assert.equal(html('**$x|y$**'), '<strong>[x|y]</strong>');
      assert.match(html('| a |\n| - |\n| $x|y$ |'), /<td>\[x\|y\]<\/td>/);
    });

    it('of several lines in a quotation has none of its signs', () => {
      assert.match(html('> $$\n> x\n> $$'), /\[\[x\]\]/);
    });

    it('in an address or a language is what was written', () => {
      assert.equal(html('[a](https://x.test/$b$)'), '<a href="https://x.test/$b$">a</a>');
      assert.equal(html('![a $b$](c.png)'), '!a $b$!c.png!');
    });
  });

  describe('gaps', () => {
    it('are none but in a cloze', () => assert.equal(html('{{a}}'), '{{a}}'));

    it('stand in words, emphasis, code and tables', () => {
      const cloze = { cloze: true };
      assert.equal(html('a *{{b|c}}* d', cloze), 'a <em>_0:b|c_</em> d');
      assert.equal(html('`x = {{1}}`', cloze), '<code>x = _0:1_</code>');
      assert.equal(
        html('```js\n{{a}} < {{b}}\n```', cloze),
        '<pre><code>_0:a_ &lt; _1:b_</code></pre>',
      );
      assert.match(html('| a |\n| - |\n| {{x|y}} |', cloze), /<td>_0:x\|y_<\/td>/);
    });

    it('are numbered by their places', () => {
      assert.equal(html('{{b}} $x$ {{a}}', { cloze: true }), '_0:b_ [x] _1:a_');
    });
  });

  it('leaves blocks of code to the host', () => {
    assert.equal(html('```JS x\n<a>\n```'), '#js#<a>#');
    assert.equal(html('a\n\n    b'), '<p>a</p>\n#\u0023b#');
  });

  it('leaves images to the host', () => {
    assert.equal(html('![a *b*](<c d.png> "t")'), '!a b!c d.png!');
    assert.equal(html('![](x.mp3)'), '!!x.mp3!');
  });

  it('holds no tag of the text, whatever it is', () => {
    const parts = fc.constantFrom(
      ...[
        '<',
        '>',
        '&',
        '"',
        "'",
        '`',
        '```',
        '$',
        '$$',
        '{{',
        '}}',
        '[',
        '](',
        ')',
        '![',
        '*',
        '_',
        '|',
        '\n',
        '\n\n',
      ],
      ...[
        'a',
        ' ',
        '\\',
        '#',
        '- ',
        '> ',
        '<script>',
        '<img src=x onerror=y>',
        'javascript:x',
        '\uE000',
        '\uE010',
        '\uE011',
      ],
    );
    const allowed =
      /^(?:\/?(?:p|em|strong|code|pre|ul|ol|li|blockquote|h[1-6]|table|thead|tbody|tr|a)|br|hr|a( href="(?:https?:|mailto:|#)[^"<>]*")?( title="[^"<>]*")?|a title="[^"<>]*"|ol start="\d+"|t[hd]( class="align-(?:left|right|center)")?|\/t[hd]|span data-slot="\d+"|\/span)$/;
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), fc.boolean(), (list, cloze) => {
        const { html } = renderText(list.join(''), { cloze });
        for (const [, tag] of html.matchAll(/<([^>]*)>?/g)) assert.match(tag!, allowed);
      }),
    );
  });

  it('shows every gap and all math once, whatever signs stand around', () => {
    const parts = fc.constantFrom(
      '{{a}}',
      '$x$',
      '*',
      '_',
      '`',
      '|',
      '\n',
      '> ',
      ' ',
      'b',
      '\uE000',
      '\uE010',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (list) => {
        const { html, slots } = renderText(list.join(''), { cloze: true });
        const marks = [...html.matchAll(/data-slot="(\d+)"/g)].map(([, i]) => Number(i));
        assert.deepEqual(
          marks,
          slots.map((_, i) => i),
        );
        assert.ok(!/[\uE001-\uE00F\uE011-\uF8FF]/.test(html));
      }),
    );
  });
});
