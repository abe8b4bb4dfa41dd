import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { cardsInText } from '../../../../../src/core/notes/cards/index.js';
import { runs } from '../../../../property-runs.js';
import { growsInProportion } from '../../../../time-taken.js';

/** `front → back`, or the cloze. */
const cards = (text: string): string[] =>
  cardsInText(text, 'en').cards.map(({ card }) =>
    'cloze' in card ? card.cloze : `${card.front} → ${card.back}`,
  );

/** A line in each way in which people write a term, and the card that it makes. */
const terms: readonly (readonly [line: string, card: string])[] = [
  ['- **NPS**: from −100 to 100.', 'NPS → from −100 to 100.'],
  ['- **NPS:** from −100 to 100', 'NPS → from −100 to 100'],
  ['- **NPS** (Net Promoter Score): a number', 'NPS (Net Promoter Score) → a number'],
  ['- **NPS** — a *number*', 'NPS → a *number*'],
  ['- **NPS** - a number', 'NPS → a number'],
  ['- **NPS**—a number', 'NPS → a number'],
  ['- __NPS__ – a number', 'NPS → a number'],
  ['- **Le taux d’attrition** : part des clients', 'Le taux d’attrition → part des clients'],
  ['- Attrition\u00a0: part des clients', 'Attrition → part des clients'],
  ['- Attrition\u202f: part des clients', 'Attrition → part des clients'],
  ['- Seine — a river', 'Seine → a river'],
  ['- Seine – a river', 'Seine → a river'],
  ['- Seine -- a river', 'Seine → a river'],
  ['- Seine - a river', 'Seine → a river'],
  ['1. Seine: a river', 'Seine → a river'],
  ['- *Seine*: a river', 'Seine → a river'],
  ['- `ls -l`: lists files: all', '`ls -l` → lists files: all'],
  ['- `a: b`: a pair', '`a: b` → a pair'],
  ['- $a: b$: a ratio', '$a: b$ → a ratio'],
  ['- [a: b](c "d: e"): a link', '[a: b](c "d: e") → a link'],
  ['- 光合作用：植物', '光合作用 → 植物'],
  ['- **光合作用**：植物', '光合作用 → 植物'],
  ['- 光合作用——植物', '光合作用 → 植物'],
  ['- المضخة: قلب', 'المضخة → قلب'],
  ['- What is 2 + 2? — 4', 'What is 2 + 2? → 4'],
  ['- St. Louis — a city', 'St. Louis → a city'],
  ['- [x] Seine: a river', 'Seine → a river'],
  ['> - Seine: a river', 'Seine → a river'],
  ['Seine — a river', 'Seine → a river'],
  ['**Seine**: a river', 'Seine → a river'],
  ['**Seine**: a river\nthat is long', 'Seine → a river that is long'],
  ['Seine — a river\nLoire — another', 'Seine → a river|Loire → another'],
  ['Seine\n: a river\n: a song', 'Seine → a river\na song'],
  ['Seine\n\n: a river\n  in France', 'Seine → a river in France'],
  ['**Seine**\n: a river', 'Seine → a river'],
];

/** Lines that are no terms, however much they look so. */
const others: readonly string[] = [
  '- at 12:30 we go',
  '- see http://example.org/a:b',
  '- from 0–6 to 7–8',
  '- a well-known name',
  '- The river — which is long — flows',
  '- This is a whole sentence. And so on: more',
  '- so many words that nobody would ever call anything by all of them: no',
  '- : nothing before',
  '- nothing behind:',
  '- `a: b`',
  '- $a: b$',
  '- — a',
  'Note: this is no list',
  'He went home — as always. Then he slept.',
  'A - b',
  'a\n\nb: c',
  '```\nSeine — a river\n```',
  '# Seine — a river',
];

/** Bold words in sentences, and the gaps that they become. */
const gaps: readonly (readonly [line: string, ...clozes: readonly string[]])[] = [
  ['The **mitochondrion** makes **energy**.', 'The {{mitochondrion}} makes {{energy}}.'],
  ['- The **heart** is a pump.', 'The {{heart}} is a pump.'],
  ['**Paris** is the capital of France', '{{Paris}} is the capital of France'],
  ['One thing. The **heart** is a pump. Nothing more.', 'The {{heart}} is a pump.'],
  ['A **heart** pumps! Does a **lung** breathe?', 'A {{heart}} pumps!', 'Does a {{lung}} breathe?'],
  ['Es ist z. B. das **Herz** eine Pumpe.', 'Es ist z. B. das {{Herz}} eine Pumpe.'],
  ['Dr. Harvey saw that the **heart** pumps.', 'Dr. Harvey saw that the {{heart}} pumps.'],
  ['心臓は**ポンプ**のように動くものです。肺は違う。', '心臓は{{ポンプ}}のように動くものです。'],
  ['In C++, **std::vector** is a list', String.raw`In C++, {{std\::vector}} is a list`],
  ['Write **a|b** for one or two', String.raw`Write {{a\|b}} for one or two`],
  ['The **=** sign and **=x** are', String.raw`The **=** sign and {{\=x}} are`],
  ['The *long* **big *red* dog** barks', 'The *long* {{big red dog}} barks'],
  ['The **heart**\nis a\npump', 'The {{heart}} is a pump'],
];

/** Bold words that make no gap. */
const noGaps: readonly string[] = [
  '**All of this is bold.**',
  '**Go** on',
  'The `**code**` is no bold',
  'The $a**b**c$ is no bold either',
  'The **`code`** and **$x$** are more than words',
  'The **heart** with {{braces}} is left alone',
  `The **${'long '.repeat(20)}end** is no word`,
  'The *heart* is a pump',
];

describe('cardsInText', () => {
  for (const [line, card] of terms) {
    it(`makes a card of ${JSON.stringify(line)}`, () => {
      assert.deepEqual(cards(`Text.\n\n${line}\n\nEnd.\n`), card.split('|'));
    });
  }

  it('leaves what is no term', () => {
    for (const line of others) assert.deepEqual(cards(`Text.\n\n${line}\n\nEnd.\n`), [], line);
  });

  it('makes gaps of bold words in sentences', () => {
    for (const [line, ...clozes] of gaps) assert.deepEqual(cards(`${line}\n\nEnd.\n`), clozes);
  });

  it('makes no gaps where nothing could be recalled, or nothing can be typed', () => {
    for (const line of noGaps) assert.deepEqual(cards(`${line}\n\nEnd.\n`), [], line);
  });

  it('makes a card of each row of a table', () => {
    assert.deepEqual(
      cards('Text\n| Country | Capital |\n|---|:-:|\n| **France** | Paris |\n| Italy | *Rome*\n'),
      ['France → Paris', 'Italy → *Rome*'],
    );
    assert.deepEqual(
      cards('Term | Is | For:\n---|---|---\nls | `a \\| b` | $|x|$ | more\ncd || x\nrm\n|a|\n'),
      ['Term: ls → Is: `a | b`\nFor: $|x|$', 'Term: cd → For: x'],
    );
    assert.deepEqual(cards('a | b\nc | d\n'), []);
    assert.deepEqual(cards('- | a | b |\n  |---|---|\n  | c | d |\n'), ['c → d']);
  });

  const table = (header: string, ...rows: readonly string[]): string[] => {
    const columns = header.split('|').length - 2;
    return cards([header, `|${'---|'.repeat(columns)}`, ...rows, ''].join('\n'));
  };

  it('says what the first cell of a row is, where there are more than two', () => {
    assert.deepEqual(
      table(
        '| pH at 25 °C: | **Solution** | Example |',
        '| 7 | neutral | |',
        '| below 7 | - | acid |',
      ),
      ['pH at 25 °C: 7 → Solution: neutral', 'pH at 25 °C: below 7 → Solution: -\nExample: acid'],
    );
    assert.deepEqual(
      table(
        '| Organelle | Job | In | Membranes | Phase |',
        '| **Mitochondrion** | ATP | | 2 | Phase 1 |',
        '| Vacuole | | | – | |',
        '| | water | plants | | |',
      ),
      ['Organelle: Mitochondrion → Job: ATP\nMembranes: 2\nPhase 1'],
    );
    assert.deepEqual(table('| | A | B |', '| cells | 1 | 2 |'), ['cells → A: 1\nB: 2']);
    assert.deepEqual(table('| Phase | A | B |', '| Phase 1 | a | |'), ['Phase 1 → A: a']);
  });

  it('says what the first cell is, where it is a number', () => {
    assert.deepEqual(table('| Year | Event |', '| 1789 | Revolution |', '| about 1800 | Peace |'), [
      'Year: 1789 → Revolution',
      'Year: about 1800 → Peace',
    ]);
    assert.deepEqual(table('| Oxide | Name |', '| CO2 | gas |'), ['CO2 → gas']);
    assert.deepEqual(table('| | |', '| 7 | seven |'), ['7 → seven']);
  });

  it('asks with the first column that tells rows apart, and with none that counts them', () => {
    assert.deepEqual(
      table('| Verb | Person | Form |', '| sein | ich | bin |', '| sein | du | bist |'),
      ['Verb: sein, Person: ich → Form: bin', 'Verb: sein, Person: du → Form: bist'],
    );
    assert.deepEqual(
      table(
        '| G | E | F |',
        '| Bank | bank | a |',
        '| Bank | bench | b |',
        ...'cdefg'.split('').map((x) => `| ${x} | ${x} | ${x} |`),
      ).slice(0, 2),
      ['G: Bank → E: bank\nF: a', 'G: Bank → E: bench\nF: b'],
    );
    for (const name of ['#', 'No.', 'Nr', '']) {
      assert.deepEqual(
        table(`| ${name} | Phase | What |`, '| 1 | pro | a |', '| 2. | meta | b |'),
        ['pro → a', 'meta → b'],
      );
    }
    assert.deepEqual(table('| # | Planet |', '| 1 | Mercury |', '| 2 | Venus |'), []);
    assert.deepEqual(table('| No. | Shoe |', '| 38 | small |', '| 42 | big |'), [
      'No.: 38 → small',
      'No.: 42 → big',
    ]);
  });

  it('makes no term of a part of a sentence', () => {
    const below = (line: string, language?: string): string[] =>
      cardsInText(`Text.\n\n- ${line}\n`, language ?? 'en').cards.map(({ card }) =>
        'cloze' in card ? card.cloze : `${card.front} → ${card.back}`,
      );
    for (const [line, language, ...wanted] of [
      [
        'The number of **protons** is the atomic number: it makes the element.',
        'en',
        'The number of {{protons}} is the atomic number: it makes the element.',
      ],
      ['The number of **protons** – a number', 'en', 'The number of {{protons}} – a number'],
      ['The atomic number is the number of protons: it counts.', 'en'],
      ['Der Dativ ist der dritte Fall: dem Mann.', 'de-AT'],
      ['Le cœur est un muscle : il bat.', 'fr'],
      ['The king fled - but he was caught', 'en'],
      ['Le roi est parti cette nuit - il fut pris', 'fr'],
      ['What osmosis is: water moves', 'en', 'What osmosis is → water moves'],
      ['What is the sum of both? - 4', 'en', 'What is the sum of both? → 4'],
      ['it is cold - es ist kalt', 'en', 'it is cold → es ist kalt'],
      ['Ich heiße Anna. - My name is Anna.', 'de', 'Ich heiße Anna. → My name is Anna.'],
      ['Guten Morgen! – Good morning!', 'de', 'Guten Morgen! → Good morning!'],
      ['but - aber', 'en', 'but → aber'],
      ['die **Katze**, -n – cat', 'de', 'die Katze, -n → cat'],
      ['l’**été**: summer', 'fr', 'l’été → summer'],
      ['Is it is it is it is: no', 'xx', 'Is it is it is it is → no'],
    ] as const) {
      assert.deepEqual(below(line, language), wanted, line);
    }
    assert.deepEqual(cards('- The heart has four parts:\n  - a\n  - b\n'), [
      'The heart has four parts → - a\n- b',
    ]);
  });

  it('asks nobody what a remark or an example is', () => {
    for (const line of [
      'Note: a b',
      '**Note:** a b',
      'Example 2: a b',
      'z. B.: a b',
      'Merke – a b',
    ]) {
      assert.deepEqual(
        cards(`- ${line}\n\nEnd.\n`),
        line.startsWith('z') ? ['z. B. → a b'] : [],
        line,
      );
    }
    assert.deepEqual(cards('**Note**: the **heart** is a pump\n\nEnd.\n'), [
      'the {{heart}} is a pump',
    ]);
    assert.deepEqual(cards('- Source: where it begins\n- Source: page 5\n'), [
      'Source → where it begins',
    ]);
  });

  it('takes the list below a term for what is said of it', () => {
    assert.deepEqual(cards('- **Phases**:\n  - prophase\n  - *end*\n- Alone:\n'), [
      'Phases → - prophase\n- *end*',
    ]);
    assert.deepEqual(cards('- **Phases**\n  1. pro\n  2. meta\n'), ['Phases → 1. pro\n2. meta']);
  });

  it('says in a list what its entries are about', () => {
    assert.deepEqual(
      cardsInText(
        '- **Cell**\n  - Job: life\n  - **Wall**: outside\n  - reads **DNA**\n  - parts\n    - Number: 3\n- Seas: big\n  - North Sea — cold\n  - **Baltic**: colder\n- A sentence is here.\n  - a: b\n',
        'en',
      ).cards.map(({ above, isLoose, card }) => [above, isLoose, Object.values(card)[0]]),
      [
        ['Cell', true, 'Job'],
        ['Cell', true, 'Wall'],
        ['Cell', true, 'reads {{DNA}}'],
        ['Cell: parts', true, 'Number'],
        [undefined, false, 'Seas'],
        ['Seas', false, 'North Sea'],
        ['Seas', false, 'Baltic'],
        [undefined, false, 'a'],
      ],
    );
  });

  it('knows where each stands', () => {
    const text =
      '# A\n\n- x: y\n  - **b** is a letter of ours\n\n| a | b |\n|---|---|\n| c | d |\n';
    assert.deepEqual(
      cardsInText(text, 'en').cards.map(({ start, end }) => text.slice(start, end)),
      ['x: y', '**b** is a letter of ours', '| c | d |'],
    );
  });

  const word = fc.constantFrom('river', 'Seine', 'l’été', '光合', 'a b', 'x²', '`c: d`', '$a|b$');
  it('has what was written, for any words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 5 }), (pairs) => {
        const wanted = pairs.map(([term, said]) => `${term} → ${said}`);
        const list = (sign: string): string =>
          pairs.map(([term, said]) => `- ${term}${sign}${said}\n`).join('');
        for (const sign of [': ', ' — ', ' – ', '：', ' : ']) {
          assert.deepEqual(cards(`\n${list(sign)}\nEnd\n`), wanted);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('ends soon, whatever the text is @long', () => {
    const parts = [
      '**a** ',
      '- a: ',
      'a — ',
      '| a ',
      '|---',
      ': a\n',
      'a\n: b\n',
      '**',
      'x. ',
      '(',
      '{{',
      ' ',
    ];
    for (const part of parts) growsInProportion((n) => cards(part.repeat(n)), { from: 200 });
    for (const part of [
      '- **a**: b\n',
      '- a\n  - b: c\n',
      '| a | b |\n',
      '- a\n',
      'a. **b** is this.\n',
    ]) {
      growsInProportion((n) => cards(`a | b\n---|---\n${part.repeat(n)}`), { from: 100 });
    }
  });
});
