// Texts as Anki writes them, and texts that only look alike.
import assert from 'node:assert/strict';
import Papa from 'papaparse';

import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { lossesOf } from '../../../../../src/core/convert/export-bank/losses.js';
import { ankiTextExporter } from '../../../../../src/core/convert/anki-text/export.js';
import { ankiText } from '../../../../../src/core/convert/anki-text/index.js';
import {
  detectConverter,
  type DraftFlashcard,
  writeBank,
} from '../../../../../src/core/convert/index.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { tellInEnglish } from '../../../../../src/service/tell.js';
import { growsInProportion } from '../../../../time-taken.js';

const head = '#separator:tab\n#html:true\n';

function cards(text: string): readonly DraftFlashcard[] {
  const { bank, problems } = ankiText.import(text);
  assert.deepEqual(problems, []);
  return bank.flashcards;
}

describe('a text of Anki', () => {
  it('is known by the lines above the notes, or by its signs', () => {
    const texts = [
      '#separator:tab\n#html:true\na\tb\n',
      '\ufeff#html:false\r\na\tb\r\n',
      'Lyon<br>Paris\tcities\nRome\tcity',
      'The {{c1::heart}} beats\t\nTwo\tx',
    ];
    for (const text of texts) assert.equal(detectConverter(text)?.id, 'anki-text', text);
    assert.notEqual(detectConverter('a\tb\nc\td\n')?.id, 'anki-text');
    assert.equal(detectConverter('# A title\n\nSome prose.')?.id, undefined);
  });

  it('has a column for each thing that it names', () => {
    const text = [
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:6',
      'b..q1\tBasic\tBiology::Cells\tWhat is <b>ATP</b>?\tEnergy\tcells marked energy::atp',
      'x$1\tBasic (and reversed card)\tBiology\tchat\tcat\t',
      'zz\tCloze\tBiology\tThe {{c1::heart::organ}} has {{c2::four}} rooms.\tRead it again\t',
      '',
    ].join('\n');
    const { bank } = ankiText.import(text);
    assert.equal(bank.title, 'Biology');
    assert.deepEqual(bank.flashcards, [
      {
        id: 'q1',
        front: 'What is **ATP**?',
        back: 'Energy',
        tags: ['Biology::Cells', 'cells', 'energy::atp'],
      },
      { id: 'x-1', front: 'chat', back: 'cat', tags: ['Biology'], reverse: true },
      {
        id: 'zz',
        cloze: 'The {{c1::heart::organ}} has {{c2::four}} rooms.',
        tags: ['Biology'],
        source: 'Read it again',
      },
    ]);
  });

  it('has fields in quotes, with line ends, tabs and quotes in them', () => {
    assert.deepEqual(cards(`${head}"one\n""two"""\t"a\tb"\n`), [
      { front: 'one "two"', back: 'a b' },
    ]);
    // A quotation mark that nothing closes is one.
    assert.deepEqual(cards(`${head}"Hello" she said\tb\nc\td\n`), [
      { front: '"Hello" she said', back: 'b' },
      { front: 'c', back: 'd' },
    ]);
  });

  it('may be no HTML, and have any separator', () => {
    assert.deepEqual(cards('#separator:Semicolon\n#html:false\n1 < 2 *a*;yes\n'), [
      { front: '1 < 2 \\*a\\*', back: 'yes' },
    ]);
    assert.deepEqual(cards('#separator:|\n#html:true\n#tags:x y\na|b\n'), [
      { front: 'a', back: 'b', tags: ['x', 'y'] },
    ]);
    assert.deepEqual(cards('tags:x\na<br>b\tc\n'), [{ front: 'a\nb', back: 'c', tags: ['x'] }]);
  });

  it('has math, sounds and pictures of its own', () => {
    const { bank } = ankiText.import(
      `${head}\\(x^2\\) and [latex]$y$[/latex] and [$]a<br>b[/$]\t[$$]\\frac{1}{2}[/$$]\n` +
        'Say it [sound:a b.mp3]\t<img src="my%20cat.jpg">\n' +
        '<anki-mathjax block="true">z</anki-mathjax>\t[latex]E = mc^2[/latex]\n',
    );
    assert.deepEqual(
      bank.flashcards.map(({ front, back }) => [front, back]),
      [
        ['$x^2$ and $y$ and $a b$', '$$\\frac{1}{2}$$'],
        ['Say it ![](<a b.mp3>)', '![](<my cat.jpg>)'],
        ['$$z$$', '$$E = mc^2$$'],
      ],
    );
    assert.deepEqual(bank.checks?.flashcards, [
      'pictures and sounds are still in the media folder of Anki',
    ]);
  });

  it('puts more fields than two on the back, by their names', () => {
    const { bank } = ankiText.import(
      `${head}#columns:Word\tMeaning\tExample\nchat\tcat\tUn chat.\n`,
    );
    assert.deepEqual(bank.flashcards, [{ front: 'chat', back: 'cat\n\n**Example**: Un chat.' }]);
    assert.deepEqual(bank.checks?.flashcards, ['fields beyond the second were put on the back']);
  });

  it('tells which lines make no whole card', () => {
    const text = `${head}\tonly a back\nonly a front\t\n`;
    const { bank, problems } = ankiText.import(text);
    assert.deepEqual(
      problems.map(({ start, end, message }) => [text.slice(start, end), message]),
      [
        ['\tonly a back', 'This note has nothing to ask, and was left out.'],
        ['only a front\t', 'This note has nothing for the back of its card.'],
      ],
    );
    assert.equal(bank.flashcards[0]!.status, 'draft');
  });
});

describe('the gaps of Anki', () => {
  const cloze = (field: string): DraftFlashcard => cards(`${head}${field}\t\n`)[0]!;

  it('keep their numbers and hints', () => {
    assert.equal(
      cloze('<b>{{c2::Asia}}</b> and {{c1::a | b::a hint}}').cloze,
      '**{{c2::Asia}}** and {{c1::a \\| b::a hint}}',
    );
    assert.equal(cloze('{{c1::=5}} {{c1::{x}}}').cloze, '{{c1::\\=5}} {{c1::\\{x}}}');
  });

  it('may hold math, and stand in it', () => {
    assert.equal(cloze('So {{c1::\\(x^2\\)}}.').cloze, 'So {{c1::$x^2$}}.');
    const inside = cloze('\\(a = {{c1::b}}\\) holds');
    assert.equal(inside.cloze, '{{c1::$a = b$}} holds');
    assert.equal(inside.checks?.length, 1);
  });

  it('become a front and a back where they hold more than text', () => {
    const card = cloze('This is {{c1::<img src="x.png">::what}}');
    assert.equal(card.front, 'This is [what]');
    assert.equal(card.back, 'This is ![](x.png)');
  });

  it('inside others are part of them', () => {
    assert.equal(cloze('{{c1::a {{c2::b}} c}} d').cloze, '{{c1::a b c}} d');
  });

  it('that nothing closes are text', () => {
    const [card] = ankiText.import(`${head}{{c1::a}} {{c2::b\t\n`).bank.flashcards;
    assert.equal(card!.cloze, '{{c1::a}} \\{{c2::b');
  });

  it('with long words behind them lead into the notes', () => {
    const { bank } = ankiText.import(
      `${head}#notetype:Cloze\n{{c1::ATP}} is energy\t<p>One.</p><p>Two.</p>\n`,
    );
    assert.equal(bank.notes, '## ATP is energy\n\nOne.\n\nTwo.');
    assert.equal(bank.flashcards[0]!.source, '#atp-is-energy');
  });

  it('over a picture are told', () => {
    const { bank, problems } = ankiText.import(
      `${head}{{c1::image-occlusion:rect:left=.1:top=.2}}\t<img src="a.png">\n`,
    );
    assert.equal(bank.flashcards.length, 0);
    assert.match(problems[0]!.message, /parts of a picture/);
  });
});

describe('notes for Anki', () => {
  const bank = `
id: bio
title: Biology
language: fr
tags: [life science]
questions:
  - id: q1
    question: What makes *ATP*?
    choices: [{text: Mitochondria, correct: true}, Nuclei]
    explanation: By $x^2$.
  - id: q2
    question: Is it so?
    answer: true
flashcards:
  - id: c1
    front: chat
    back: cat
    reverse: true
    source: A book
  - id: c2
    cloze: "{{Asia::where}} and {{c2::$\\\\frac{1}{x_{2}}$}}"
`;
  const exported = readExportBank(readBank(bank), 'bio.quiz.yaml');
  const text = ankiTextExporter.export([exported], { now: 0 }) as string;

  it('are what its importer takes', () => {
    const lines = text.split('\n');
    assert.deepEqual(lines.slice(0, 6), [
      '#separator:Tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:6',
    ]);
    const { data } = Papa.parse<string[]>(lines.slice(7).join('\n'), {
      delimiter: '\t',
      skipEmptyLines: true,
    });
    assert.deepEqual(data, [
      [
        'bio..q1',
        'Basic',
        'Biology',
        '<div>What makes <em>ATP</em>?</div><div><ol type="A"><li>Mitochondria</li><li>Nuclei</li></ol></div>',
        '<div><b>A</b> Mitochondria</div><div>By \\(x^2\\).</div>',
        'life_science',
      ],
      [
        'bio..q2',
        'Basic',
        'Biology',
        '<div>Is it so?</div><div><i>Vrai ou Faux</i></div>',
        'Vrai',
        'life_science',
      ],
      [
        'bio..c1',
        'Basic (and reversed card)',
        'Biology',
        'chat',
        '<div>cat</div><div class="source">A book</div>',
        'life_science',
      ],
      [
        'bio..c2',
        'Cloze',
        'Biology',
        '{{c1::Asia::where}} and {{c2::\\(\\frac{1}{x_{2} }\\)}}',
        '',
        'life_science',
      ],
    ]);
  });

  it('come back with their ids, and as what they are', () => {
    const back = ankiText.import(text).bank;
    assert.deepEqual(
      [back.id, back.title, back.language, back.flashcards.map(({ id }) => id)],
      ['bio', 'Biology', 'fr', ['q1', 'q2', 'c1', 'c2']],
    );
    assert.equal(readBank(writeBank(back)).items.length, 4);
  });

  it('tell which tags change', () => {
    const losses = lossesOf(readBank(bank), exported, ankiTextExporter, tellInEnglish);
    assert.deepEqual([...new Set(losses.map(({ key }) => key))], ['tag']);
  });
});

describe('hostile texts of Anki', () => {
  const sources = [
    '#',
    '#separator:',
    '#separator:\n#html:',
    `${head}${'{{c1::'.repeat(2000)}\tx`,
    `${head}${'}}'.repeat(2000)}\tx`,
    `${head}${'[sound:'.repeat(2000)}\t${'[latex]'.repeat(2000)}`,
    `${head}${'<div>'.repeat(20_000)}a\tb`,
    `${head}{{c1::$a}}$ b}}\t{{c1::\\}}`,
    `${head}{{c0::a}} {{c999999999::b}}\tx`,
    '#quizwright:{"id":1,"title":[],"language":{}}\na\tb',
    '#guid column:99999\n#tags column:0\na\tb',
    'a\tb\ud800<br>\nc\td',
  ];
  for (const [i, source] of sources.entries()) {
    it(`make a bank or problems: ${i}`, () => {
      const { bank, problems } = ankiText.import(source);
      for (const { start, end } of problems) {
        assert.ok(0 <= start && start <= end && end <= source.length);
      }
      readBank(writeBank(bank));
    });
  }

  it('take time in proportion to their length', function () {
    this.timeout(120_000);
    const note = 'What is <b>{{c1::it}}</b> [sound:x.mp3]?\tBack \\(x\\)\n';
    growsInProportion((n) => ankiText.import(head + note.repeat(n)), { from: 50 });
    growsInProportion((n) => ankiText.import(`${head}${'{{c1::a [latex]'.repeat(n)}\tb`), {
      from: 50,
    });
  });
});
