import assert from 'node:assert/strict';

import fc from 'fast-check';

import { call } from './call.js';
import { hostOf } from './tool-host.js';

const cells = `title: Cells
notes: |
  What cells are made of.

  # Nucleus

  Holds the **DNA**.

  ## Nucleolus

  Makes ribosomes.

  # Membrane

  Keeps things in.
questions:
  - question: What holds the DNA?
    answer: the nucleus
    source: "#nucleus"
`;
const plants = `title: Plants
notes:
  - title: Leaves
    body: |
      Green.

      Stomata
      -------

      They let air in.
  - title: Roots
  - body: "Nothing else.\\n\\n# Seeds\\n\\nThey wait."
flashcards:
  - front: Leaf
    back: green
`;
const host = hostOf({ 'a/cells.quiz.yaml': cells, 'b/plants.quiz.yaml': plants });

interface Section {
  readonly path: string;
  readonly line: number;
  readonly heading?: string;
  readonly source?: string;
  readonly part?: number;
  readonly text: string;
}

interface Notes {
  readonly total: number;
  readonly next?: number;
  readonly sections: readonly Section[];
}

describe('read_notes', () => {
  const headings = async (input: object): Promise<readonly (string | undefined)[]> =>
    (await call<Notes>('read_notes', input, host)).sections.map(({ heading }) => heading);

  it('reads them heading by heading, with their places and what items call them', async () => {
    const { total, sections, next } = await call<Notes>('read_notes', {}, host);
    assert.equal(total, 9);
    assert.equal(next, undefined);
    assert.deepEqual(
      sections.slice(0, 4).map(({ path: _path, ...each }) => each),
      [
        { line: 3, text: 'What cells are made of.' },
        {
          line: 5,
          heading: 'Nucleus',
          source: '#nucleus',
          text: '# Nucleus\n\nHolds the **DNA**.',
        },
        {
          line: 9,
          heading: 'Nucleolus',
          source: '#nucleolus',
          text: '## Nucleolus\n\nMakes ribosomes.',
        },
        {
          line: 13,
          heading: 'Membrane',
          source: '#membrane',
          text: '# Membrane\n\nKeeps things in.',
        },
      ],
    );
  });

  it('reads lists of notes: titles, bodies, either without the other', async () => {
    const { sections } = await call<Notes>('read_notes', { paths: ['b/'] }, host);
    assert.deepEqual(
      sections.map(({ line, source, text }) => [line, source, text]),
      [
        [3, '#leaves', 'Green.'],
        [7, '#stomata', 'Stomata\n-------\n\nThey let air in.'],
        [11, '#roots', ''],
        [12, undefined, 'Nothing else.'],
        [12, '#seeds', '# Seeds\n\nThey wait.'],
      ],
    );
  });

  it('finds a heading with all below it, and words', async () => {
    assert.deepEqual(await headings({ headings: ['#nucleus'] }), ['Nucleus', 'Nucleolus']);
    assert.deepEqual(await headings({ headings: ['Membrane'] }), ['Membrane']);
    assert.deepEqual(await headings({ headings: ['leaves'] }), ['Leaves', 'Stomata']);
    assert.deepEqual(await headings({ headings: ['#gone'] }), []);
    assert.deepEqual(await headings({ search: 'dna HOLDS' }), ['Nucleus']);
    assert.deepEqual(await headings({ headings: ['#nucleus'], search: 'ribosomes' }), [
      'Nucleolus',
    ]);
  });

  it('has nothing where a bank has no notes', async () => {
    const bare = hostOf({ 'a.quiz.yaml': 'title: T\nflashcards: []\n' });
    const { total, sections } = await call<Notes>('read_notes', {}, bare);
    assert.deepEqual([total, sections], [0, []]);
  });

  it('comes in pages that join to all of the text, whatever it is', async () => {
    const line = fc.oneof(
      fc.constantFrom('# A', '## B', '', '- x', '```', '> q', 'C\n---', '🧪'.repeat(4000)),
      fc.string({ maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const notes = lines.join('\n').replaceAll(/[^\P{C}\n]/gu, '');
        // `|2` with nothing below it is taken for a text.
        fc.pre(notes.trim() !== '');
        const block = notes.replaceAll(/^/gm, '  ');
        const bank = hostOf({ 'n.quiz.yaml': `notes: |2\n${block}\ntitle: T\nflashcards: []\n` });
        let text = '';
        let from: number | undefined = 0;
        while (from !== undefined) {
          const page: Notes = await call<Notes>('read_notes', { from, limit: 3 }, bank);
          assert.ok(JSON.stringify(page).length < 40_000);
          text += page.sections.map((section) => section.text).join('');
          from = page.next;
        }
        const letters = (all: string): string => all.replaceAll(/\s+/gu, '');
        assert.equal(letters(text), letters(notes));
      }),
      { numRuns: 100 },
    );
  });
});
