// Lectures in Markdown with a heading that pages of study sites have, too.
import assert from 'node:assert/strict';

import { detectConverter, importBank } from '../../../../../src/core/convert/index.js';
import { growsInProportion } from '../../../../time-taken.js';

const top = '# Cells\n\nIntro about cells.\n\n## Nucleus\n\n- **DNA**: the plan\n\n';
const words = [
  ...[
    'Summary',
    'Notes',
    'Study notes',
    'Study guide',
    'Zusammenfassung',
    'Résumé',
    'Lecture notes',
  ],
  ...[
    'Quiz',
    'Questions',
    'Practice questions',
    'Flashcards',
    'Notizen',
    'Samenvatting',
    'Riassunto',
  ],
];

describe('a lecture with a heading that study pages have, too', () => {
  for (const word of words) {
    it(`keeps all of its text around “${word}”`, () => {
      for (const [text, fileName] of [
        [`${top}## ${word}\n\n- one thing\n`, 'l.md'],
        [`${top}## ${word}\n\n- one thing\n\n## After\n\nMore.\n`, undefined],
        [
          `---\ntitle: Cells\nauthor: A\n---\n${top.slice(9)}## ${word}\r\n\r\n- one thing\r\n`,
          'l.md',
        ],
        [`${top}${word}\n-------\n\n- one thing\n`, 'l.md'],
      ] as const) {
        assert.equal(detectConverter(text, fileName)?.id, 'outline');
        const { bank } = importBank(text, { fileName })!;
        assert.equal(bank.title, 'Cells');
        for (const part of ['Intro about cells.', '## Nucleus', '- **DNA**: the plan', 'one thing'])
          assert.ok(bank.notes!.includes(part), part);
        assert.deepEqual(bank.questions, []);
      }
    });
  }

  it('has its questions as well, in whatever form they are typed', () => {
    const forms = [
      '1. Where is DNA?\na) Wall\n*b) Nucleus\n\n2. What is DNA?\na) A plan\nb) A wall\nAnswer: A\n',
      'Where is DNA?\n- Wall\n- Nucleus (correct)\n\nWhat is DNA?\n- A plan (correct)\n- A wall\n',
      '### 1. Where is DNA?\n\na) Wall\nb) Nucleus\n\nAnswer: b\n\n### 2. What is DNA?\n\nAnswer: A plan\n',
      '- Where is DNA?\n- What is DNA?\n',
      '1. Where is DNA?\n2. What is DNA?\n',
    ];
    for (const form of forms) {
      const text = `${top}## Quiz\n\n${form}\n## Further reading\n\n- A book\n`;
      const { bank } = importBank(text, { fileName: 'l.md' })!;
      assert.deepEqual(
        bank.questions.map(({ question }) => question),
        ['Where is DNA?', 'What is DNA?'],
        form,
      );
      assert.match(
        bank.notes!,
        /Intro about cells\.[^]*DNA\*\*: the plan\n\n## Further reading\n\n- A book$/,
      );
      assert.doesNotMatch(bank.notes!, /Where is DNA/);
    }
  });

  it('has the flashcards of a list of terms', () => {
    const list = '- **DNA**: the plan\n- **Wall:** what holds\n- Cell – a room\n* RNA: a copy\n';
    const { bank, problems } = importBank(`${top}## Flashcards\n\n${list}`, { fileName: 'l.md' })!;
    assert.deepEqual(problems, []);
    assert.deepEqual(bank.flashcards, [
      { front: 'DNA', back: 'the plan' },
      { front: 'Wall', back: 'what holds' },
      { front: 'Cell', back: 'a room' },
      { front: 'RNA', back: 'a copy' },
    ]);
    assert.ok(bank.notes!.endsWith('- **DNA**: the plan'));
  });

  it('keeps a section of which not all was read, and says so where it stands', () => {
    const section = '## Quiz\n\nSomebody asked me this.\n\n- one thing\n- DNA is a plan\n';
    const text = `${top}${section}`;
    const { bank, problems } = importBank(text, { fileName: 'l.md' })!;
    assert.ok(bank.notes!.endsWith(section.trim()));
    assert.deepEqual(
      problems.map(({ start, end, severity }) => [text.slice(start, end), severity]),
      [['## Quiz', 'warning']],
    );
  });

  it('tells of a question without an answer at its place', () => {
    const text = `${top}## Quiz\n\n1. Where is DNA?\n2. What is DNA?\n`;
    const { problems } = importBank(text, { fileName: 'l.md' })!;
    assert.deepEqual(
      problems.map(({ start, end }) => text.slice(start, end)),
      ['1. Where is DNA?', '2. What is DNA?'],
    );
  });

  it('is no page where it has no signs of Markdown either', () => {
    const text = `Cells\n\nAll life is made of cells.\nThey are small.\nSome are alone.\nMost are not.\n\nSummary\n- one\n`;
    assert.notEqual(detectConverter(text, 'l.txt')?.id, 'study-page');
  });

  it('is read in time that grows with its length', () => {
    for (const part of ['## Quiz\n\n1. Why?\n\n', '# Flashcards\n- a\n', 'Quiz\n---\n']) {
      growsInProportion((n) => importBank(`# A\n\n${part.repeat(n)}`, { fileName: 'l.md' }), {
        from: 100,
      });
    }
  });
});
