// HTML and plain texts as Markdown: no more escaped than must be, in time that grows with their length.
import assert from 'node:assert/strict';
import { htmlToMarkdown } from '../../../../../src/core/convert/markup/html-to-markdown.js';
import { leastEscaped } from '../../../../../src/core/convert/markup/least-escaped.js';
import { takeMathAside } from '../../../../../src/core/convert/markup/math-aside.js';
import { growsInProportion } from '../../../../time-taken.js';

describe('Markdown that is written for all readers', () => {
  for (const [escaped, least] of [
    ['page\\_one \\[1] 5 \\* 3', 'page_one [1] 5 * 3'],
    ['1\\. \\- \\#', '1. - #'],
    ['\\*not emphasis\\*', '\\*not emphasis\\*'],
    ['\\[a](b)', '\\[a](b)'],
    ['\\[a]\\(b)', '[a]\\(b)'],
    ['see \\[a]\n\n[a]: b', 'see \\[a]\n\n[a]: b'],
    ['a\\_b `a\\_b`', 'a\\_b `a\\_b`'],
    ['<x a\\_b>', '<x a\\_b>'],
    ['- \\* a\nb', '- \\* a\nb'],
  ]) {
    it(`says ${JSON.stringify(escaped)} as ${JSON.stringify(least)}`, () => {
      assert.equal(leastEscaped(escaped!), least);
    });
  }

  it('is the same in a long text, by its paragraphs', () => {
    const paragraph = 'It is \\[1] in page\\_one, and \\*not\\* 5 \\* 3.\n\n';
    const bare = 'It is [1] in page_one, and \\*not\\* 5 \\* 3.\n\n';
    assert.equal(leastEscaped(paragraph.repeat(120)), bare.repeat(120));
    // Code goes on behind an empty line: then it stays as it is.
    const code = `${'\\- a\n\n'.repeat(300)}\`\`\`\na\n\nb\\_c\n\`\`\``;
    assert.equal(leastEscaped(code), code);
  });

  for (const part of ['\\[', '[\\*', '**\\*', '- \\*\n\n', '\\[a\\]\\[b\\] ', '\\`', '\\-\n']) {
    it(`is found in time that grows with the number of ${JSON.stringify(part)}`, () => {
      growsInProportion((count) => leastEscaped(part.repeat(count)), { from: 50 });
    });
  }
});

describe('math in a text of another system', () => {
  const kept = (text: string): string => {
    const { text: aside, restore } = takeMathAside(text);
    return restore(aside.replace(/[a-z]/g, '?'));
  };

  it('is taken aside, where it is some', () => {
    assert.equal(kept('a \\(x\\) b \\[y\\] c $$z$$'), '? $x$ ? $$y$$ ? $$z$$');
    assert.equal(
      kept('a \\(\\) \\(x\n\ny\\) \\(x$\\) $$ $$'),
      '? \\(\\) \\(?\n\n?\\) \\(?$\\) $$ $$',
    );
    assert.equal(kept('$$$$$$$$\\($$a\\)'), '$$$$$$$$\\($$?\\)');
    assert.equal(kept('\\(x \\[y\\] \\(z'), '\\(? $$y$$ \\(?');
  });

  for (const part of ['\\(', '\\[', '$$', '$$a', '\\(a\n\n', '\\[$']) {
    it(`is looked for in time that grows with the number of ${JSON.stringify(part)}`, () => {
      growsInProportion((count) => takeMathAside(part.repeat(count)), { from: 1000 });
    });
  }
});

describe('HTML', () => {
  it('that is a line of words is these words, whatever way it is aligned', () => {
    for (const [html, words] of [
      ['<p dir="ltr" style="text-align: left;">Paris (75)</p>', 'Paris (75)'],
      ['<p>1984</p>', '1984'],
      ['<p dir="rtl">42 km</p>', '42 km'],
      ['<p class="x">a</p>', 'a'],
      ['<p>a &amp; b</p>', 'a & b'],
    ]) {
      assert.equal(htmlToMarkdown(html!), words);
    }
  });

  for (const part of ['<b>*</b>', '<li>*</li>', '[a](', '\\(']) {
    it(`is read in time that grows with the number of ${JSON.stringify(part)}`, () => {
      growsInProportion((count) => htmlToMarkdown(part.repeat(count)), { from: 50 });
    });
  }
});
