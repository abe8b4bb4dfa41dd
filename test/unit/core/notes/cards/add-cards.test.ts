import assert from 'node:assert/strict';

import * as fc from 'fast-check';
import { Document, Scalar } from 'yaml';

import { readBank } from '../../../../../src/core/document/index.js';
import { addCards, cardsFromNotes, partAt } from '../../../../../src/core/notes/cards/index.js';
import { applyEdits } from '../../../../../src/core/text/span.js';
import { arbitraryBankText } from '../../../../generators/bank-text.js';
import { runs } from '../../../../property-runs.js';

const bank = (notes: string, rest = ''): string =>
  `title: A\n${rest}notes: |\n${notes.replaceAll(/^(?=.)/gm, '  ')}`;

const notes = `# Rivers

- **Seine**: through Paris
- **Loire**: through Nantes

## Seas

The **North Sea** is shallow.
`;

/** The bank with all cards in it; the text behind what was there. */
function withCards(text: string): string {
  const document = readBank(text);
  const made = addCards(document, cardsFromNotes(document).cards);
  assert.ok(made !== undefined);
  return applyEdits(text, made.edits);
}

describe('cardsFromNotes', () => {
  it('says where each card is from', () => {
    const text = bank(notes);
    const { cards } = cardsFromNotes(readBank(text));
    assert.deepEqual(
      cards.map(({ data, heading, span }) => [data, heading, text.slice(span.start, span.end)]),
      [
        [
          { front: 'Seine', back: 'through Paris', source: '#rivers' },
          'Rivers',
          '**Seine**: through Paris',
        ],
        [
          { front: 'Loire', back: 'through Nantes', source: '#rivers' },
          'Rivers',
          '**Loire**: through Nantes',
        ],
        [
          { cloze: 'The {{North Sea}} is shallow.', source: '#seas' },
          'Seas',
          'The **North Sea** is shallow.',
        ],
      ],
    );
  });

  it('has none that the bank has already, however it is written, and none twice', () => {
    const text = bank(
      `${notes}\n- Seine: twice\n- Po: a river\n- PO: a river`,
      'questions:\n  - question: "Loire"\n    answer: Nantes\nflashcards:\n  - front: "*the* seine"\n    back: a\n  - front: "**seine**"\n    back: b\n  - cloze: The {{North Sea}} is  shallow.\n',
    );
    const { cards, known } = cardsFromNotes(readBank(text));
    assert.deepEqual(
      cards.map(({ data }) => ('front' in data ? data.front : data.cloze)),
      ['Po'],
    );
    assert.equal(known, 5);
  });

  it('tells code and math apart', () => {
    const { cards } = cardsFromNotes(readBank(bank('- `a`: b\n- `c`: d\n- $x$: y\n- $z$: y\n')));
    assert.equal(cards.length, 4);
  });

  it('knows the titles of a list of notes', () => {
    const text =
      'title: A\nnotes:\n  - title: Rivers\n    body: |\n      - Seine: a river\n\n      # More\n\n      - Po: a river\n  - title: Rivers\n    body: "Loire — a river"\n  - body: |\n      - Rhine: a river\n      - Rhone: a river\n';
    assert.deepEqual(
      cardsFromNotes(readBank(text)).cards.map(({ data }) => data.source),
      ['#rivers', '#more', '#rivers-1', undefined, undefined],
    );
  });

  it('is of what is selected, or of the section of the cursor', () => {
    const text = bank(notes);
    const document = readBank(text);
    const fronts = (from: string, to = from): unknown[] => {
      const start = text.indexOf(from);
      const end = to === from ? start : text.indexOf(to);
      const part = partAt(document, { start, end });
      return cardsFromNotes(document, part).cards.map(({ data }) => Object.values(data)[0]);
    };
    assert.deepEqual(fronts('title'), ['Seine', 'Loire', 'The {{North Sea}} is shallow.']);
    assert.deepEqual(fronts('# Rivers'), ['Seine', 'Loire', 'The {{North Sea}} is shallow.']);
    assert.deepEqual(fronts('## Seas'), ['The {{North Sea}} is shallow.']);
    assert.deepEqual(fronts('is shallow'), ['The {{North Sea}} is shallow.']);
    assert.deepEqual(fronts('through N', 'Nantes'), ['Loire']);
    assert.deepEqual(fronts('Seine', '## Seas'), ['Seine', 'Loire']);
    assert.deepEqual(fronts('title', 'through N'), ['Seine', 'Loire']);
    assert.equal(
      partAt(document, { start: text.indexOf('is shallow'), end: text.indexOf('is shallow') })!
        .title,
      'Seas',
    );
    assert.equal(partAt(readBank('title: A\n'), { start: 0, end: 0 }), undefined);
  });
});

describe('addCards', () => {
  it('writes them as the first of the bank', () => {
    assert.equal(
      withCards(bank('# Rivers\n\n- **Seine**: through: Paris\n')),
      `${bank('# Rivers\n\n- **Seine**: through: Paris\n')}flashcards:\n  - front: Seine\n    back: |\n      through: Paris\n    source: |\n      #rivers\n`,
    );
  });

  it('writes them behind those that are there, with ids where these have some', () => {
    const text = bank(
      '- **Seine**: a river\n- **The Loire**: a river\n',
      'flashcards:\n  - id: seine\n    front: The Seine\n    back: Paris\n\n  - id: b\n    front: c\n    back: d\n\n',
    );
    assert.equal(
      withCards(text),
      text.replace(
        '    back: d\n',
        '    back: d\n\n  - id: seine-2\n    front: Seine\n    back: a river\n\n  - id: the-loire\n    front: The Loire\n    back: a river\n',
      ),
    );
  });

  it('writes them between brackets, and with the line breaks of the file', () => {
    const text =
      'title: A\r\nflashcards: [{front: a, back: b}]\r\nnotes: |\r\n  - c: d, e\r\n  - f: g\r\n';
    assert.equal(
      withCards(text),
      text.replace('b}]', "b}, {front: c, back: 'd, e'}, {front: f, back: g}]"),
    );
  });

  it('writes nothing for no cards', () => {
    assert.deepEqual(addCards(readBank('title: A\n'), [])?.edits, []);
  });

  const term = fc.constantFrom(
    'Seine',
    '1.10',
    'no',
    '#x',
    '`c`',
    '{a}',
    "it's",
    '@me',
    '*',
    'ü: x',
    '$\\beta$',
  );
  const line = fc
    .tuple(
      fc.constantFrom('- **', '- ', '**', '| ', '', '# ', 'The **'),
      term,
      fc.constantFrom('**: ', '**', ': ', ' — ', ' | ', '\n: ', '** is big. '),
      term,
    )
    .map((parts) => parts.join(''));
  const styles = fc.constantFrom<Scalar.Type>('BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE');

  it('writes what reads back as what was asked for, in any bank', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        styles,
        arbitraryBankText(),
        (lines, style, other) => {
          const scalar = new Scalar(`Text\n\n${lines.join('\n\n')}\n\nEnd\n`);
          scalar.type = style;
          const written = new Document({ notes: scalar }).toString();
          const text = `${other.replace(/\r?\n?$/, '\n').replaceAll(/^notes:/gm, 'license:')}${written}`;
          const document = readBank(text);
          const { cards } = cardsFromNotes(document);
          const made = addCards(document, cards);
          if (made === undefined) return;
          const after = readBank(applyEdits(text, made.edits));
          const before = new Set(document.items.map(({ reading }) => JSON.stringify(reading.data)));
          const fresh = after.items
            .filter(({ reading }) => !before.has(JSON.stringify(reading.data)))
            .map(({ reading: { data } }) => {
              const { id: _, ...said } = data;
              return said;
            });
          assert.deepEqual(
            fresh.map((each) => ({ ...each })),
            cards.map(({ data }) => data),
          );
          // Asked again, there is nothing more to be made.
          assert.deepEqual(cardsFromNotes(after).cards, []);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});
