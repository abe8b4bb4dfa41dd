import assert from 'node:assert/strict';

import * as fc from 'fast-check';
import { Document, Scalar } from 'yaml';

import { readBank } from '../../../../../src/core/document/index.js';
import { addCards, cardsFromNotes, partAt } from '../../../../../src/core/notes/cards/index.js';
import { applyEdits } from '../../../../../src/core/text/span.js';
import { arbitraryBankText } from '../../../../generators/bank-text.js';
import { runs } from '../../../../property-runs.js';
import { growsInProportion } from '../../../../time-taken.js';

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
      // There are two rivers of that name by now, and the bank has one of them.
      ['Seas: Seine', 'Po'],
    );
    assert.equal(known, 4);
  });

  const ask = (text: string): unknown[] =>
    cardsFromNotes(readBank(text)).cards.map(({ data }) => {
      return 'front' in data ? `${data.front} → ${data.back}` : data.cloze;
    });
  const countries =
    '## France\n\n- Capital: Paris\n- Population: 68 million\n\n## Italy\n\n- Capital: Rome\n';

  it('says of what it asks, where the same words stand under several headings', () => {
    assert.deepEqual(ask(bank(countries)), [
      'France: Capital → Paris',
      'France: Population → 68 million',
      'Italy: Capital → Rome',
    ]);
    assert.deepEqual(ask(bank(countries.replace('Rome', 'Paris'))), [
      'Capital → Paris',
      'Population → 68 million',
    ]);
    // What was made before there were two is not asked again.
    assert.deepEqual(
      ask(bank(countries, 'flashcards:\n  - front: capital\n    back: "*Paris*"\n')),
      ['France: Population → 68 million', 'Italy: Capital → Rome'],
    );
  });

  it('asks the same whatever part is looked at', () => {
    const text = bank(countries);
    const document = readBank(text);
    const start = text.indexOf('- Capital: Rome');
    const { cards } = cardsFromNotes(document, partAt(document, { start, end: start }));
    assert.deepEqual(
      cards.map(({ data }) => data),
      [{ front: 'Italy: Capital', back: 'Rome', source: '#italy' }],
    );
  });

  it('makes one card of what is asked twice and answered otherwise', () => {
    const text = bank(
      '- Bank: bench\n- Haus: house\n- bank: bank\n- Bank: bench\n- Bank:\n  - a\n',
    );
    assert.deepEqual(ask(text), ['Bank → bench\n\nbank\n\n- a', 'Haus → house']);
    const document = readBank(text);
    const second = text.indexOf('bank: bank');
    assert.deepEqual(
      cardsFromNotes(document, { start: second, end: second + 4 }).cards.map(({ data }) => data),
      [{ front: 'Bank', back: 'bench\n\nbank\n\n- a' }],
    );
  });

  it('ends soon, however often the same is asked', () => {
    const times = (n: number, line: (i: number) => string): string =>
      bank(Array.from({ length: n }, (_, i) => line(i)).join('\n'));
    for (const line of [
      (i: number) => `- a: ${i}`,
      (i: number) => `## ${i}\n\n- a: ${i}\n- b: c\n`,
      (i: number) => `- a\n  - b: ${i}`,
    ]) {
      growsInProportion((n) => cardsFromNotes(readBank(times(n, line))), { from: 50 });
    }
  });

  it('reads sections of any length, and says of what it cannot read @long', () => {
    const times = (line: (i: number) => string): string =>
      Array.from({ length: 6_000 }, (_, i) => line(i)).join('\n');
    for (const [name, text] of [
      ['a list', times((i) => `- **word ${i}**: what it means`)],
      ['nested lists', times((i) => `- **word ${i}**: what it means\n  - a sentence`)],
      ['a numbered list', times((i) => `${i + 1}. word ${i} - what it means`)],
      ['paragraphs', times((i) => `word ${i} — what it means\n`)],
      ['a table', `| a | b |\n|---|---|\n${times((i) => `| **word ${i}** | what it means |`)}`],
      ['HTML', `<br>\n\n${times((i) => `word ${i} — what it means\n`)}`],
    ] as const) {
      const { cards, unread } = cardsFromNotes(readBank(bank(`## All\n\n${text}\n\nEnd\n`)));
      assert.deepEqual([cards.length, unread], [6_000, 0], name);
      assert.deepEqual(
        cards.at(-1)?.data,
        { front: 'word 5999', back: 'what it means', source: '#all' },
        name,
      );
    }
    const text = bank(`- a: b\n\n${'A **word**, and more. '.repeat(6_000)}\n\n- c: d\n`);
    const { cards, unread } = cardsFromNotes(readBank(text));
    assert.deepEqual([cards.length, unread], [2, 1]);
    const part = { start: text.indexOf('c: d'), end: text.indexOf('c: d') };
    assert.equal(cardsFromNotes(readBank(text), part).unread, 0);
  });

  it('says what a sentence is about that does not say it', () => {
    const text =
      '# **The** cell:\n\nIt was found by **Hooke**.\n\n- produces **sugar**\n- The cell is **small**\n';
    assert.deepEqual(ask(bank(text)), [
      '**The** cell: It was found by {{Hooke}}.',
      '**The** cell: produces {{sugar}}',
      'The cell is {{small}}',
    ]);
    assert.deepEqual(ask(bank(`${text}\n- Causes:\n  - a\n`)).at(-1), '**The** cell: Causes → - a');
    assert.deepEqual(ask(bank('# [a](b) {{c}}\n\nIt is **made** so by us.\n')), [
      'It is {{made}} so by us.',
    ]);
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
