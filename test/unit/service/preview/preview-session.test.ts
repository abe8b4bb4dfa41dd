import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfiguration, resolveRules } from '../../../../src/core/configuration/index.js';
import { readBank, updateBank } from '../../../../src/core/document/index.js';
import { lintText } from '../../../../src/core/lint/index.js';
import { rules } from '../../../../src/core/rules/registry.js';
import { everything, type Filter } from '../../../../src/service/preview/filter.js';
import { PreviewSession } from '../../../../src/service/preview/preview-session.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';

const settings = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);

const bank = `title: Capitals
tags: [geography]
defaults: {difficulty: easy}
objectives: {o: To know *capitals*.}
stimuli: {map: Look at the map.}
notes: |
  Before.

  ## First

  \`\`\`
  ## no heading
  \`\`\`

  ### Below
  ## Second
questions:
  - id: france
    question: Which is the capital of France?
    stimulus: map
    objectives: [o]
    choices: [Lyon, {text: Paris, correct: true}]
  - question: Which is the capital of Italy?
    answer: Rome
    difficulty: hard
    tags: [south]
  - question: Is it?
    status: draft
flashcards:
  - {front: Élan, back: Spain, tags: [south, north]}
`;

function sessionOf(text = bank): PreviewSession {
  const document = readBank(text);
  const session = new PreviewSession(document);
  session.setProblems(lintText(text, settings).problems);
  return session;
}

/** As it comes through a message. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function done(work: Iterator<unknown>): void {
  while (work.next().done !== true);
}

function rowsOf(filter: Partial<Filter>, session = sessionOf()): readonly number[] {
  done(session.setFilter({ ...everything, ...filter }));
  return session.rows;
}

describe('what the preview shows', () => {
  it('is the title, all items, and the notes part by part', () => {
    assert.deepEqual(sessionOf().rows, [0, 1, 2, 3, 4, -1, -2, -3]);
  });

  it('has the headings of the notes as their contents', () => {
    assert.deepEqual(sessionOf().contents, [
      { row: -2, title: 'First', slug: 'first', level: 2, items: [], count: 0 },
      { row: -2, title: 'Below', slug: 'below', level: 3, items: [], count: 0 },
      { row: -3, title: 'Second', slug: 'second', level: 2, items: [], count: 0 },
    ]);
  });

  it('names notes that have a title of their own by it', () => {
    const session = sessionOf(
      'title: T\nnotes:\n  - title: One\n    body: |\n      # A\n      # One\n  - title: One\n    body: B\n',
    );
    assert.deepEqual(session.rows, [0, -1, -2]);
    assert.deepEqual(
      session.contents.map(({ slug }) => slug),
      ['one', 'a', 'one-1', 'one-2'],
    );
  });

  it('knows which items are about which heading, also once that changed', () => {
    const text =
      'title: T\nnotes: |\n  # Atoms\n  ## Shells\nquestions:\n  - question: A?\n    answer: B\n    source: "#shells"\n  - question: C?\n    answer: D\n    source: "#atoms"\nflashcards:\n  - front: E\n    back: F\n    source: "#shells"\n';
    const document = readBank(text);
    const session = new PreviewSession(document);
    const asked = (): unknown =>
      session.contents.map(({ slug, items }) => [slug, items.map(({ row }) => row)]);
    assert.deepEqual(asked(), [
      ['atoms', [2]],
      ['shells', [1, 3]],
    ]);
    const at = text.indexOf('#atoms');
    const edited = updateBank(document, [{ start: at, end: at + 6, text: '#shells' }]);
    assert.equal(session.update(edited), true);
    assert.deepEqual(asked(), [
      ['atoms', []],
      ['shells', [1, 2, 3]],
    ]);
    assert.equal(session.update(updateBank(edited, [{ start: 7, end: 8, text: 'U' }])), false);
  });

  it('says of an item all that its card needs', () => {
    assert.deepEqual(plain(sessionOf().data(1)), {
      type: 'item',
      row: 1,
      list: 'questions',
      index: 0,
      kind: 'single-choice',
      data: plain(readBank(bank).items[0]!.reading.data),
      defaults: { difficulty: 'easy' },
      stimulus: 'Look at the map.',
      objectives: { o: 'To know *capitals*.' },
      problems: [],
      broken: false,
    });
  });

  it('has no row of a number that is none', () => {
    for (const row of [99, -99, 1.5, Number.NaN]) assert.equal(sessionOf().data(row), undefined);
  });

  it('keeps what an item said before it could not be read', () => {
    const document = readBank(bank);
    const session = new PreviewSession(document);
    session.data(2);
    const at = bank.indexOf('    difficulty: hard');
    const edit = { start: at, end: at, text: '    answer: Roma\n' };
    assert.equal(session.update(updateBank(document, [edit])), false);
    const shown = session.data(2);
    assert.ok(shown?.type === 'item' && shown.broken);
    assert.equal(shown.data['answer'], 'Rome');
  });

  describe('filtered', () => {
    const cases: readonly (readonly [string, Partial<Filter>, readonly number[]])[] = [
      ['by nothing', {}, [0, 1, 2, 3, 4, -1, -2, -3]],
      ['by blanks', { text: '  ' }, [0, 1, 2, 3, 4, -1, -2, -3]],
      ['by words in any order', { text: 'ITALY which' }, [2]],
      ['by a word of a choice', { text: 'paris' }, [1]],
      ['by an id', { text: 'france' }, [1]],
      ['by a kind', { kinds: ['flashcard', 'short-answer'] }, [2, 4]],
      ['by a tag', { tags: ['north'] }, [4]],
      ['by the bank’s tag', { tags: ['geography'] }, [1, 2, 3, 4]],
      ['by one of two tags', { tags: ['north', 'south'] }, [2, 4]],
      ['by a difficulty', { difficulties: ['hard'] }, [2]],
      ['by the bank’s difficulty', { difficulties: ['easy'] }, [1, 3, 4]],
      ['by a status', { statuses: ['draft'] }, [3]],
      ['by all of these', { tags: ['south'], kinds: ['flashcard'] }, [4]],
    ];
    for (const [name, filter, expected] of cases) {
      it(name, () => assert.deepEqual(rowsOf(filter), expected));
    }

    it('by problems', () => {
      const text = bank.replace('Lyon,', 'Paris,');
      const session = sessionOf(text);
      assert.ok(session.problemsOf(1).length > 0);
      const rows = rowsOf({ problemsOnly: true }, session);
      assert.ok(rows.includes(1));
      for (const row of [1, 2, 3, 4]) {
        assert.equal(rows.includes(row), session.problemsOf(row).length > 0);
      }
    });

    it('keeps its rows while items come and go, until it is asked again', () => {
      const session = sessionOf();
      assert.deepEqual(rowsOf({ tags: ['south'] }, session), [2, 4]);
      session.update(
        readBank(
          bank.replace(
            'questions:\n',
            'questions:\n  - question: New?\n    answer: x\n    tags: [south]\n',
          ),
        ),
      );
      assert.deepEqual(session.rows, [2, 4]);
      assert.deepEqual(rowsOf({ tags: ['south'] }, session), [5, 2, 4]);
    });
  });

  it('counts what there is to filter by', () => {
    const session = sessionOf();
    done(session.count());
    assert.deepEqual(session.facets, {
      tags: ['geography', 'south', 'north'],
      kinds: ['flashcard', 'short-answer', 'single-choice'],
      difficulties: ['easy', 'hard'],
      statuses: ['draft', 'approved'],
    });
  });

  describe('and the text', () => {
    it('have the same places', () => {
      const session = sessionOf();
      for (const row of session.rows) {
        const { start, end } = session.spanOf(row);
        assert.ok(start < end, `row ${row}`);
        assert.deepEqual(session.rowAt(start).row, row);
        const middle = session.offsetOf({ row, share: 0.5 });
        assert.ok(middle >= start && middle <= end);
        assert.equal(session.rowAt(middle).row, row);
      }
    });

    it('say a problem in one row only', () => {
      const text = bank.replace('Lyon,', 'Paris,').replace('title: Capitals', 'titel: Capitals');
      const { problems } = lintText(text, settings);
      const session = sessionOf(text);
      const said = [0, 1, 2, 3, 4].flatMap((row) => session.problemsOf(row));
      assert.equal(said.length, problems.length);
    });

    it('find each other, whatever the bank', () => {
      fc.assert(
        fc.property(arbitraryBankText(), fc.array(fc.nat(), { maxLength: 5 }), (text, places) => {
          const session = sessionOf(text);
          for (const place of places) {
            const offset = text.length === 0 ? 0 : place % text.length;
            const { row, share } = session.rowAt(offset);
            assert.ok(share >= 0 && share <= 1);
            assert.ok(session.data(row) !== undefined, `row ${row}`);
            const back = session.offsetOf({ row, share });
            assert.ok(back >= 0 && back <= text.length);
          }
          for (const row of session.rows) assert.equal(session.data(row)?.row, row);
        }),
      );
    });
  });
});
