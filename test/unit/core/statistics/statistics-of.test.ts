import assert from 'node:assert/strict';

import { readBank } from '../../../../src/core/document/index.js';
import { bankShape } from '../../../../src/core/model/schema/shapes.js';
import {
  type BankStatistics,
  difficulties,
  kindNames,
  levels,
  longestKeys,
  statisticsOf,
  statuses,
} from '../../../../src/core/statistics/index.js';

function count(...lines: string[]): BankStatistics {
  return statisticsOf(readBank(`title: x\n${lines.join('\n')}\n`), 'x.quiz.yaml');
}

/** What the shape of `questions` is. */
interface ListOfMaps {
  readonly of: {
    readonly keys: ReadonlyMap<string, { readonly shape: { readonly values: readonly string[] } }>;
  };
}

/** The counts of a record that are not 0. */
function some(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, value]) => value > 0));
}

const choices = (...texts: string[]): string =>
  `choices: [${texts.map((text) => (text.startsWith('*') ? `{text: ${text.slice(1)}, correct: true}` : text)).join(', ')}]`;

describe('what is in a bank', () => {
  it('is nothing in an empty file, and in a bank of notes', () => {
    const empty = statisticsOf(readBank(''));
    assert.deepEqual([empty.questions, empty.flashcards, empty.unread], [0, 0, 0]);
    assert.deepEqual(empty.tags, []);
    const notes = count('tags: [a]', 'notes: |', '  ## Loyalty');
    assert.equal(notes.banks[0]!.notes, true);
    assert.deepEqual([notes.questions, notes.tags], [0, []]);
  });

  it('is counted by kind, also where the kind cannot be told', () => {
    const { kinds, questions } = count(
      'questions:',
      `  - question: a\n    ${choices('*b', 'c')}`,
      `  - question: a\n    ${choices('*b', '*c', 'd')}`,
      '  - question: a\n    answer: true',
      '  - question: a\n    answer: b',
      '  - question: a\n    answer: 3',
      '  - cloze: a {{b}}',
      '  - question: a\n    pairs: [{left: a, right: b}]',
      '  - question: a\n    order: [a, b]',
      '  - question: a\n    model-answer: b',
      '  - question: a\n    status: draft',
    );
    assert.equal(questions, 10);
    for (const kind of [...kindNames, 'unknown'] as const) assert.equal(kinds[kind], 1, kind);
  });

  it('leaves out what is no item, and says so', () => {
    const { questions, unread } = count(
      'questions:',
      '  - just a text',
      '  - question: a\n    answer: b',
    );
    assert.deepEqual([questions, unread], [1, 1]);
  });

  it('knows every word of the format for status, difficulty and level', () => {
    const { keys } = (bankShape().keys.get('questions')!.shape as ListOfMaps).of;
    assert.deepEqual(keys.get('status')!.shape.values, statuses);
    assert.deepEqual(keys.get('difficulty')!.shape.values, difficulties);
    assert.deepEqual(keys.get('level')!.shape.values, levels);
    assert.deepEqual(keys.get('kind')!.shape.values.toSorted(), kindNames.toSorted());
  });

  it('takes the bank’s defaults where an item says nothing, and only there', () => {
    const statistics = count(
      'defaults: {points: 2, difficulty: hard, level: apply}',
      'questions:',
      '  - question: a\n    answer: b',
      '  - question: a\n    answer: b\n    points: 0\n    difficulty: easy\n    level: create',
      '  - question: a\n    answer: b\n    level: aply',
      'flashcards:',
      '  - {front: a, back: b}',
    );
    assert.equal(statistics.points, 4);
    assert.deepEqual(some(statistics.difficulties), { easy: 1, hard: 3 });
    assert.deepEqual(some(statistics.levels), { apply: 1, create: 1, none: 1 });
    assert.deepEqual(some(statistics.statuses), { approved: 4 });
  });

  it('adds up points, of open questions those of the rubric', () => {
    const { points } = count(
      'questions:',
      '  - question: a\n    answer: b',
      '  - question: a\n    answer: b\n    points: 2.5',
      '  - question: a\n    rubric: [{criterion: b, points: 2}, {criterion: c, points: 3}]',
      '  - question: a\n    points: 4\n    rubric: [{criterion: b, points: 2}]',
      '  - question: a\n    model-answer: b',
    );
    assert.equal(points, 1 + 2.5 + 5 + 4 + 1);
  });

  it('adds up time limits, and knows how a quiz runs', () => {
    const { timed, banks } = count(
      'quiz: {pick: 2, time-limit: 1h30m}',
      'questions:',
      '  - question: a\n    answer: b\n    time-limit: 90s',
      '  - question: a\n    answer: b\n    time-limit: 1m',
      '  - question: a\n    answer: b\n    time-limit: 90',
    );
    assert.deepEqual(timed, { questions: 2, seconds: 150 });
    assert.deepEqual([banks[0]!.pick, banks[0]!.timeLimit], [2, 5400]);
  });

  it('gives every item the bank’s tags, each once', () => {
    const { tags, missing } = count(
      'tags: [bank, x]',
      'questions:',
      '  - question: a\n    answer: b\n    tags: [x, own, own]',
      '  - question: a\n    answer: b\n    tags: [own, other]',
      'flashcards:',
      '  - {front: a, back: b}',
    );
    assert.deepEqual(tags, [
      { tag: 'bank', items: 3 },
      { tag: 'x', items: 3 },
      { tag: 'own', items: 2 },
      { tag: 'other', items: 1 },
    ]);
    assert.equal(missing.tag, 0);
  });

  it('counts objectives by level, those without an item and unknown ones too', () => {
    const { objectives, missing } = count(
      'objectives: {known: A text., bare: Another., __proto: x}',
      'questions:',
      '  - question: a\n    answer: b\n    objectives: [known, known]\n    level: apply',
      '  - question: a\n    answer: b\n    objectives: [known, gone]',
      '  - question: a\n    answer: b',
      'flashcards:',
      '  - {front: a, back: b, objectives: [known]}',
    );
    assert.deepEqual(
      objectives.map((each) => ({ ...each, levels: some(each.levels) })),
      [
        {
          id: 'known',
          text: 'A text.',
          questions: 2,
          flashcards: 1,
          levels: { apply: 1, none: 1 },
        },
        { id: 'bare', text: 'Another.', questions: 0, flashcards: 0, levels: {} },
        { id: '__proto', text: 'x', questions: 0, flashcards: 0, levels: {} },
        { id: 'gone', text: undefined, questions: 1, flashcards: 0, levels: { none: 1 } },
      ],
    );
    assert.equal(missing.objective, 1);
  });

  it('counts the cards that flashcards make', () => {
    const { flashcards, cards } = count(
      'flashcards:',
      '  - {front: a, back: b}',
      '  - {front: a, back: b, reverse: true}',
      '  - cloze: "{{a}} {{b}}"',
      '  - cloze: "{{c1::a}} {{c1::b}} {{c2::c}} {{d}}"',
      '  - cloze: no gap',
    );
    assert.deepEqual([flashcards, cards], [5, 1 + 2 + 2 + 3 + 1]);
  });

  it('counts what is missing', () => {
    const { missing } = count(
      'questions:',
      '  - {id: a, question: a, answer: b, explanation: c}',
      '  - {question: a, answer: b, feedback: {incorrect: c}}',
      `  - question: a\n    choices: [{text: b, correct: true, feedback: d}, c]`,
      '  - question: a\n    answer: [{text: b, feedback: c}]',
      '  - {question: a, answer: b}',
      'flashcards:',
      '  - {front: a, back: b, tags: [c]}',
    );
    assert.deepEqual(missing, {
      explanation: 4,
      feedback: 2,
      both: 1,
      id: 5,
      objective: 6,
      tag: 5,
    });
  });
});

describe('the choices of a bank', () => {
  it('have keys at places, by the number of choices; where they are shuffled, at none', () => {
    const { keys } = count(
      'questions:',
      `  - question: a\n    ${choices('*b', 'c')}`,
      `  - question: a\n    ${choices('c', '*b', 'd')}`,
      `  - question: a\n    ${choices('c', '*b', 'd')}\n    shuffle: true`,
      `  - question: a\n    ${choices('*b', '*c', 'd')}`,
      '  - question: a\n    answer: true',
    );
    assert.deepEqual(keys, {
      rows: [
        { choices: 2, questions: 1, keys: [1, 0] },
        { choices: 3, questions: 1, keys: [0, 1, 0] },
      ],
      shuffled: 1,
    });
    const shuffled = count(
      'quiz: {shuffle-choices: true}',
      'questions:',
      `  - question: a\n    ${choices('*b', 'c')}`,
      `  - question: a\n    ${choices('*b', 'c')}\n    shuffle: false`,
    );
    assert.equal(shuffled.keys.shuffled, 1);
    assert.equal(shuffled.keys.rows[0]!.questions, 1);
  });

  it('have lengths in words, and one that is the longest', () => {
    const { lengths } = count(
      'questions:',
      `  - question: a\n    ${choices('*one two three', 'one', 'one two')}`,
      `  - question: a\n    ${choices('*one', 'one two', 'one')}`,
      `  - question: a\n    ${choices('*one two', 'one two', 'one')}`,
      `  - question: a\n    ${choices('*one', '*one two', 'one two three')}`,
      `  - question: a\n    ${choices('*one `code` more', 'one', 'two')}`,
      `  - question: a\n    ${choices('one', 'two')}`,
    );
    assert.deepEqual(lengths, {
      questions: 4,
      keys: 5,
      keyWords: 3 + 1 + 2 + 3,
      distractors: 7,
      distractorWords: 3 + 3 + 3 + 3,
      longest: [{ choices: 3, questions: 2, keys: 1 }],
    });
    const { questions, keys, expected, p } = longestKeys(lengths.longest);
    assert.deepEqual([questions, keys, expected], [2, 1, 2 / 3]);
    assert.ok(Math.abs(p - 5 / 9) < 1e-12);
  });

  it('have no lengths where words are not parted by blanks', () => {
    const { lengths } = count(
      'language: zh',
      'questions:',
      `  - question: 问\n    ${choices('*甲乙', '丙')}`,
    );
    assert.equal(lengths.questions, 0);
  });

  it('are counted of true-false questions as answers', () => {
    const { trueFalse } = count(
      'questions:',
      '  - question: a\n    answer: true',
      '  - question: a\n    answer: true',
      '  - question: a\n    answer: false',
    );
    assert.deepEqual(trueFalse, { true: 2, false: 1 });
  });
});

describe('the texts of a bank', () => {
  it('are measured in its language: stems, clozes and choices', () => {
    const { reading } = count(
      'language: fr-CA',
      'questions:',
      `  - question: Quelle est la réponse ?\n    ${choices('*bleu', 'rouge')}`,
      '  - cloze: La {{mer}} est bleue.',
      'flashcards:',
      '  - {front: rien, back: rien}',
    );
    assert.deepEqual(reading, [
      { language: 'fr', words: 9, syllables: 10, sentences: 2, sentenceWords: 7 },
    ]);
  });

  it('are not measured in a language that nothing is known of', () => {
    assert.deepEqual(
      count('language: fi', 'questions:', '  - question: a\n    answer: b').reading,
      [],
    );
  });

  it('have prints with the names of their items', () => {
    const { prints } = count(
      'questions:',
      '  - {id: first, question: What is it?, answer: b}',
      '  - {question: What is that?, answer: b}',
      '  - answer: b',
    );
    assert.deepEqual(
      prints.map(({ bank, item }) => [bank, item]),
      [
        [0, 'first'],
        [0, 'questions[1]'],
      ],
    );
  });
});
