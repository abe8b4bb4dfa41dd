import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import { hoverAt, itemAt, placeAt, tellInEnglish as tell } from '../../../src/service/index.js';

const text = `title: Capitals
language: en
objectives:
  know-capitals: Name the capitals of **Europe**.
stimuli:
  map: A map of Europe.
questions:
  - id: france
    question: "What is the capital of France? 🎉"
    objectives: [know-capitals, other]
    level: remember
    choices:
      - Lyon
      - text: Paris
        correct: true
  - question: Which sea is it?
    stimulus: map
    answer: {text: North Sea, feedback: Yes}
flashcards:
  - front: Norway
    back: Oslo
    reversed: true
`;
const bank = readBank(text);

/** What is said at the beginning of a part of the text. */
function hover(part: string, after = 0): string | undefined {
  return hoverAt(bank, text.indexOf(part) + after, { tell })?.markdown;
}

describe('the place at an offset', () => {
  it('is the key or the value there, at every level and behind emoji', () => {
    const found = [
      'title',
      'Capitals',
      'know-capitals: N',
      'A map',
      'france',
      'objectives: [',
      'other]',
      'remember',
      'Lyon',
      'Paris',
      'correct',
      'North Sea',
      'Oslo',
    ].map((part) => {
      const place = placeAt(bank, text.indexOf(part) + 1);
      return [place?.item?.name ?? '', place?.path.join('/'), place?.on].join(' ');
    });
    assert.deepEqual(found, [
      ' title key',
      ' title value',
      ' objectives/know-capitals key',
      ' stimuli/map value',
      'france id value',
      'france objectives key',
      'france objectives/1 value',
      'france level value',
      'france choices/0 value',
      'france choices/1/text value',
      'france choices/1/correct key',
      'questions[1] answer/text value',
      'flashcards[0] back value',
    ]);
  });

  it('has the span and the text of what is there', () => {
    const at = text.indexOf('North Sea');
    const place = placeAt(bank, at + 3);
    assert.deepEqual(place?.span, { start: at, end: at + 'North Sea'.length });
    assert.equal(place?.text, 'North Sea');
  });

  it('is nothing in blank space and behind the end', () => {
    assert.equal(placeAt(bank, text.indexOf('  - id')), undefined);
    assert.equal(placeAt(bank, text.length), undefined);
    assert.equal(placeAt(readBank(''), 0), undefined);
  });

  it('never fails, whatever the bank is', () => {
    for (let end = 0; end <= text.length; end += 7) {
      const broken = readBank(`${text.slice(0, end)}\n  - [{`);
      for (let at = 0; at <= broken.text.length; at += 11) {
        placeAt(broken, at);
        itemAt(broken, at);
        hoverAt(broken, at, { tell });
      }
    }
  });
});

describe('hovering', () => {
  it('explains a key: what it takes, what it means, what goes without it', () => {
    const said = hover('level:')!;
    assert.match(said, /^\*\*level\*\*: /);
    assert.match(said, /`remember`/);
    assert.match(hover('language:')!, /Without it: /);
    assert.match(hover('title:')!, /It must be there\./);
  });

  it('explains the key of the kind that the question is', () => {
    assert.match(hover('correct: true')!, /\*\*correct\*\*: `true` or `false`/);
    assert.match(hover('front:')!, /flashcard|side|front/i);
  });

  it('says what a name stands for', () => {
    assert.equal(hover('know-capitals, other', 2), 'Name the capitals of **Europe**.');
    assert.equal(hover('map\n    answer', 1), 'A map of Europe.');
    assert.equal(hover('other]', 1), undefined);
  });

  it('says what a value means, and nothing of free texts and unknown keys', () => {
    assert.match(hover('remember')!, /^\*\*remember\*\*: /);
    assert.equal(hover('Lyon', 1), undefined);
    const odd = readBank('title: T\nquestions:\n  - question: Q\n    anwser: x\n');
    assert.equal(hoverAt(odd, odd.text.indexOf('anwser'), { tell }), undefined);
  });

  describe('over names', () => {
    const named = readBank(`title: T
tags: [all]
objectives: {know: Know it., none: N}
stimuli:
  map: |
    ![Map of *Europe*](https://example.org/track.png) and ![b][r]

    [r]: https://example.org/b.png
questions:
  - question: Q
    answer: true
    tags: [one, two]
    objectives: [know, know]
    stimulus: map
    source: "#the-seine"
  - question: R
    answer: true
    tags: [two]
    source: "#loire"
notes: |
  # The *Seine*
  is a river.

  Long.

  Loire
  -----
`);
    const said = (part: string, banks?: number): string | undefined =>
      hoverAt(named, named.text.indexOf(part) + 1, {
        tell,
        ...(banks === undefined ? {} : { banksWithTag: () => banks }),
      })?.markdown;

    it('says who has a tag', () => {
      assert.equal(said('all]'), 'Every item of this bank has this tag.');
      assert.equal(said('one,'), 'No other item of this bank has this tag.');
      assert.equal(said('two]'), '2 items of this bank have this tag.');
      assert.equal(
        said('two]', 1),
        '2 items of this bank have this tag. It stands in another bank, too.',
      );
      assert.match(said('two]', 3)!, /It stands in 3 other banks, too\.$/);
    });

    it('says how others write an id', () => {
      const at = text.indexOf('france');
      const said = hoverAt(bank, at, { tell, path: 'banks/capitals.quiz.yaml' });
      const called = 'Outside this bank, this item is called `banks/capitals.quiz.yaml#france`.';
      assert.deepEqual(said, { span: { start: at, end: at + 6 }, markdown: called });
      assert.equal(hoverAt(bank, at, { tell }), undefined);
    });

    it('says who refers to what is defined', () => {
      assert.equal(said('know:'), 'One item refers to it.');
      assert.equal(said('none:'), 'No item refers to it.');
      assert.equal(said('The *'), 'One item refers to it.');
    });

    it('shows the section of a heading, to its end', () => {
      assert.equal(said('the-seine'), '**The *Seine***\n\nis a river.\n\nLong.');
      assert.equal(said('loire'), '**Loire**');
    });

    it('fetches no images', () => {
      const shown = said('map\n    source')!;
      assert.match(shown, /^Map of \*Europe\* and b\n/);
      assert.equal(shown.includes('!['), false);
    });
  });
});
