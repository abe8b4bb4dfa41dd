// Signs that no keyboard makes: what they were, and whether a fix may write it unasked.
import assert from 'node:assert/strict';

import { fixText, lintText } from '../../../../../src/core/lint/index.js';
import { onlyRules } from '../../lint/settings-of.js';

const settings = onlyRules('bad-encoding');

function bankOf(stem: string): string {
  return `title: T\nquestions:\n  - question: |\n      ${stem}\n    kind: open\n`;
}

function stemOf(bank: string): string {
  return bank.split('\n')[3]!.slice(6);
}

/** A stem after the fixes that are applied unasked, or after all. */
function mend(stem: string, unsafe = false): string {
  return stemOf(fixText(bankOf(stem), settings, { unsafe }).text);
}

function messagesAbout(stem: string): string[] {
  return lintText(bankOf(stem), settings).problems.map(({ message }) => message);
}

describe('bad-encoding', () => {
  for (const [stem, mended] of [
    ['Mur d\x92Hadrien', 'Mur d’Hadrien'],
    ['un c\x9cur, des \x9cufs, \x8cuvre', 'un cœur, des œufs, Œuvre'],
    ['chef-d\x92\x9cuvre', 'chef-d’œuvre'],
    ['un \x9cd\xe8me, le f\x9ctus, l\x92\x9csophage', 'un œdème, le fœtus, l’œsophage'],
    ['\x93Hi\x94, she said, and it\x92s \x91fine\x92', '“Hi”, she said, and it’s ‘fine’'],
    ['1850 \xe0 30\x9635 kg', '1850 à 30–35 kg'],
    ['our universe\x97energy and matter', 'our universe—energy and matter'],
    ['so \x96 and \x97 on', 'so – and — on'],
    ['presque\x85', 'presque…'],
    ['450 \x80; 12\x80, \x805', '450 €; 12€, €5'],
    ['Java\x99, \x95 one', 'Java™, • one'],
    ['O\xc3\xb9 est l\xe2\x80\x99\xc3\x89tat ?', 'O\xc3\xb9 est l’État ?'],
    ['say \u00e2\u20ac\x9d now', 'say ” now'],
    ['a \xf0\x9f\x98\x80 face', 'a 😀 face'],
    ['it\xc2\x92s', 'it’s'],
  ] as const) {
    it(`writes what was lost in ${JSON.stringify(stem)}`, () => {
      assert.equal(mend(stem), mended);
    });
  }

  for (const [what, stem, offered] of [
    ['letters of a Macintosh', 'le ma\x94tre du caf\x8e', 'le ma”tre du cafŽ'],
    ['letters of DOS', '\x82t\x82', '‚t‚'],
    ['an apostrophe beside such a letter', 'l\x92\x82t\x82', 'l’‚t‚'],
    ['the end of a dash', 'size 10 \x80\x9413', 'size 10 —13'],
    ['a word in capitals before a quote', '\x93A IRM\xc3\x94', '“A IRMÔ'],
    ['an apostrophe beside a byte that means nothing', 'l\x92a \x90t\x90', 'l’a \x90t\x90'],
  ] as const) {
    it(`only offers what may have been lost: ${what}`, () => {
      assert.equal(mend(stem), stem, 'not unasked');
      assert.equal(mend(stem, true), offered);
      assert.match(messagesAbout(stem)[0]!, /perhaps/);
    });
  }

  it('reads é before two quotes as no Chinese', () => {
    assert.equal(mend('(un \x91\xe9t\xe9\x92\x94)'), '(un ‘été’”)');
  });

  it('leaves a byte alone that means nothing', () => {
    for (const stem of ['a "\x9d Costco', 'a\x81b', 'x \x8d']) {
      assert.equal(mend(stem, true), stem);
      assert.match(messagesAbout(stem)[0]!, /^A character was lost here: /);
    }
  });

  it('takes other control signs away', () => {
    assert.equal(mend('\u0001Paris \ufeffis\u0007 it\uffff?'), 'Paris is it?');
    assert.equal(mend('Pa\ufeffris'), 'Paris');
  });

  it('takes a sign out of a word only when asked', () => {
    assert.equal(mend('de\u000cnition don\u0019t'), 'de\u000cnition don\u0019t');
    assert.equal(mend('de\u000cnition', true), 'denition');
    assert.match(messagesAbout('don\u0019t')[0]!, /inside this word \(U\+0019\)/);
  });

  it('tells the sign and what to write', () => {
    assert.deepEqual(messagesAbout('d\x92Hadrien'), [
      '`’` was lost here: the text was saved in another encoding, and an invisible sign (U+0092) is left of it. Write `’`.',
    ]);
  });

  it('tells all that can be mended, and little of the rest', () => {
    assert.equal(messagesAbout('l\x92a '.repeat(20)).length, 20);
    assert.equal(messagesAbout('\x9d '.repeat(20)).length, 3);
    assert.equal(messagesAbout('\ufffd'.repeat(20)).length, 3);
  });

  it('mends the bank’s own keys at their place', () => {
    const bank =
      'title: Mur d\x92Hadrien\nquestions:\n  - {question: c\x9cur, kind: open}\nnotes: d\x92un\n';
    assert.equal(
      fixText(bank, settings).text,
      'title: Mur d’Hadrien\nquestions:\n  - {question: cœur, kind: open}\nnotes: d’un\n',
    );
  });

  it('tells each of very many signs once', () => {
    const { problems } = lintText(bankOf('\xe2\x80\x99'.repeat(5000)), settings);
    assert.equal(problems.length, 5000);
  });
});
