// XML of other people, and XML for other people.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  textIn,
} from '../../../../../src/core/convert/xml/elements.js';
import { readXml } from '../../../../../src/core/convert/xml/read-xml.js';
import {
  cdata,
  comment,
  element,
  writeXml,
} from '../../../../../src/core/convert/xml/write-xml.js';
import { runs, seed } from '../../../../property-runs.js';
import { growsInProportion, isQuick } from '../../../../time-taken.js';

function root(source: string) {
  const read = readXml(source);
  assert.ok('root' in read, 'problem' in read ? read.problem.message : '');
  return read.root;
}

function problem(source: string) {
  const read = readXml(source);
  assert.ok('problem' in read);
  return read.problem;
}

describe('reading XML', () => {
  it('finds elements by their names, whatever the prefix', () => {
    const read = root('<q:quiz xmlns:q="a"><q:item xml:lang="fr"/><item>b<i>c</i></item></q:quiz>');
    assert.equal(childrenOf(read, 'item').length, 2);
    assert.equal(attributeOf(childOf(read, 'item'), 'lang'), 'fr');
    assert.equal(textIn(childrenOf(read, 'item')[1]), 'bc');
    assert.equal(descendantsOf(read, 'i').length, 1);
    assert.equal(childOf(read, 'item', 'no', 'such'), undefined);
    assert.equal(attributeOf(read, 'constructor'), undefined);
  });

  it('tells where elements stand, behind emoji too', () => {
    const source = '\uFEFF\n<?xml version="1.0" encoding="utf-8"?>\n<a>😀😀<b>x</b></a>';
    const b = childOf(root(source), 'b')!;
    assert.equal(source.slice(b.start, b.end), '<b>x</b>');
  });

  it('knows the signs that HTML has names for, blank ones too', () => {
    assert.equal(
      textIn(root('<a>x&nbsp;&eacute;&hellip;&amp;&#65;&bogus;</a>')),
      'x\u00a0é…&A&bogus;',
    );
  });

  it('takes an `&` that stands for itself, and says where elements stand before it was mended', () => {
    const source =
      '<a>R&D <b c="?x=1&y=2">😀 & &amp;</b><![CDATA[a & b]]><!-- & --><d>A&B; &#6 &</d></a>';
    const read = root(source);
    const [b, d] = childrenOf(read);
    assert.equal(textIn(read), 'R&D 😀 & &a & bA&B; &#6 &');
    assert.equal(attributeOf(b, 'c'), '?x=1&y=2');
    assert.equal(
      source.slice(b!.start, b!.end),
      source.slice(source.indexOf('<b'), source.indexOf('<!')),
    );
    assert.equal(source.slice(d!.start, d!.end), '<d>A&B; &#6 &</d>');
    assert.equal(source.slice(read.start, read.end), source);
    const broken = '<a>R&D & <b></c></a>';
    assert.equal(broken.slice(problem(broken).start), '</c></a>');
    growsInProportion((n) => readXml(`<a>${'R&D <b>&</b>'.repeat(n)}</a>`), { from: 200 });
    isQuick(() => readXml(`<a>&${'<![CDATA['.repeat(50_000)}`), 2000);
  });

  it('passes over signs that XML forbids', () => {
    assert.equal(
      textIn(root('<a>b\u0001c\ud800d&#11;&#x1F;e&#10;&#9;</a>')),
      'b c d           e\n\t',
    );
  });

  it('uses nothing that the document declares', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y SYSTEM "file:///etc/passwd">]>';
    assert.equal(textIn(root(`${bomb}<a>&x;&y;</a>`)), '&x;&y;');
  });

  it('says in one sentence what is wrong, and where', () => {
    const source = '<a>😀<b>x</a>';
    const found = problem(source);
    assert.equal(
      found.message,
      'From here on, this XML cannot be read: missing end tag for element b.',
    );
    assert.equal(source.slice(found.start), '</a>');
    for (const broken of [
      '',
      'x',
      '<a',
      '<a>',
      '<a b>',
      '<a b="',
      '<!--',
      '<![CDATA[',
      '<a>&</b>',
    ]) {
      const { start, end, message } = problem(broken);
      assert.ok(0 <= start && start <= end && end <= broken.length, broken);
      assert.match(message, /^[^\n]+\.$/);
    }
  });

  it('never throws', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('<a>', '</a>', '<b c="', '"', '>', '/>', '<![CDATA[', ']]>', '<!--'),
            fc.constantFrom('-->', '&', ';', '&lt;', '<!DOCTYPE', '[', ']', '<?', '?>', '\ud800'),
            fc.string({ unit: 'binary', maxLength: 5 }),
          ),
          { maxLength: 40 },
        ),
        (parts) => void readXml(parts.join('')),
      ),
      { numRuns: runs(500), seed },
    ));

  it('refuses what is nested to hurt, and what is too long', () => {
    assert.match(problem('<a>'.repeat(200_000)).message, /deeper than 256 levels/);
    assert.match(problem('<a b="/>">'.repeat(200_000)).message, /deeper than 256 levels/);
    assert.match(problem('<a>'.padEnd(60_000_001)).message, /too long/);
    root(`${'<a>'.repeat(256)}${'</a>'.repeat(256)}`);
  });

  it('takes a time in proportion to the length', () => {
    growsInProportion((n) => readXml(`<a>${'<b c="d">e &amp; 😀</b>'.repeat(n)}</a>`), {
      from: 200,
    });
    isQuick(() => readXml(`<a>${'<!'.repeat(50_000)}`), 2000);
    isQuick(() => readXml(`<a>${'<b "'.repeat(50_000)}`), 2000);
  });
});

describe('writing XML', () => {
  it('sets elements on lines, and touches no text', () => {
    const document = element(
      'quiz',
      {},
      comment('a -- b'),
      element(
        'item',
        { id: 1, at: 'a "b"\n<c>', none: undefined },
        element('text', {}, ' a < b & c '),
      ),
      element('empty'),
      element('html', {}, cdata('<p>]]></p>')),
    );
    assert.equal(
      writeXml(document),
      `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <!-- a &#x2D;&#x2D; b -->
  <item id="1" at="a &#x22;b&#x22; &#x3C;c>">
    <text> a &#x3C; b &#x26; c </text>
  </item>
  <empty/>
  <html><![CDATA[<p>]]]]><![CDATA[></p>]]></html>
</quiz>
`,
    );
  });

  it('is read as what was written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, marked) => {
        const read = root(
          writeXml(
            element('a', { b: text }, element('c', {}, text), element('d', {}, cdata(marked))),
          ),
        );
        const allowed = (from: string): string =>
          from
            .replace(/\r\n?/g, '\n')
            .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
        assert.equal(textIn(childOf(read, 'c')), allowed(text));
        assert.equal(textIn(childOf(read, 'd')), allowed(marked));
        assert.equal(attributeOf(read, 'b'), allowed(text).replace(/\s/g, ' '));
      }),
      { numRuns: runs(300), seed },
    ));
});
