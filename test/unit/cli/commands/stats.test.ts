import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { runCommand } from '../run-command.js';
import { goodBank } from '../sample-banks.js';
import { createSandbox } from '../sandbox.js';

/** The lines below a heading, up to the next blank line. */
function section(out: string, title: string): string[] {
  const lines = out.split('\n');
  const from = lines.indexOf(title);
  assert.ok(from >= 0, `no “${title}” in:\n${out}`);
  const to = lines.indexOf('', from);
  return lines.slice(from + 1, to < 0 ? undefined : to);
}

/** A bank whose questions have their keys at these letters, of three choices. */
function bankWithKeysAt(letters: string, head = ''): string {
  const questions = [...letters].map((letter, i) => {
    const texts = ['x', 'y', 'z'].map((text, at) =>
      'ABC'[at] === letter ? `{text: ${text}${i}, correct: true}` : `${text}${i}`,
    );
    return `  - question: Thing ${i}?\n    choices: [${texts.join(', ')}]\n`;
  });
  return `title: Keys\n${head}questions:\n${questions.join('')}`;
}

describe('quizwright stats', () => {
  it('says what one bank is, and what is in it', async () => {
    const { folder } = createSandbox({
      'a.quiz.yaml': `${goodBank}flashcards:\n  - {front: a, back: b, reverse: true}\nquiz: {pick: 1, time-limit: 90s}\n`,
    });
    const { code, out, err } = await runCommand(folder, ['stats', 'a.quiz.yaml']);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(out.split('\n').slice(0, 5), [
      'Loyalty',
      'a.quiz.yaml',
      '',
      '1 question worth 1 point and 1 flashcard that makes 2 cards.',
      'A quiz takes 1 question and may last 1 min 30 s.',
    ]);
    assert.deepEqual(section(out, 'Kinds of question'), [`  single-choice  1  ${'▇'.repeat(30)}`]);
    assert.ok(!out.includes('Status'), 'nobody said anything but what is usual');
    assert.ok(!out.includes('Difficulty'));
  });

  it('adds several banks up, and lists them', async () => {
    const { folder } = createSandbox({
      'b/a.quiz.yaml': goodBank,
      'b/b.quiz.yaml': `${goodBank}notes: Some.\n`,
      'b/c.yaml': goodBank,
      'other.yaml': 'a: b\n',
    });
    for (const operands of [[], ['b'], ['b/*.yaml']]) {
      const { out, code } = await runCommand(folder, ['stats', ...operands]);
      assert.equal(code, 0);
      assert.match(out, /^3 banks: 3 questions worth 3 points, with notes in 1 of them\.\n/);
      assert.deepEqual(section(out, 'Banks'), [
        '                 questions  flashcards  notes',
        '  b/a.quiz.yaml          1           0',
        '  b/b.quiz.yaml          1           0    yes',
        '  b/c.yaml               1           0',
      ]);
      assert.deepEqual(section(out, 'Duplicates').slice(1), [
        '    b/b.quiz.yaml#range: as b/a.quiz.yaml#range',
        '    b/c.yaml#range: as b/a.quiz.yaml#range',
      ]);
    }
  });

  it('says where keys stand, and what chance would do', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bankWithKeysAt('BBBBBABBBC') });
    const { out } = await runCommand(folder, ['stats']);
    assert.deepEqual(section(out, 'Where the keys stand'), [
      '        keys  by chance',
      `  A        1        3.3  ${'▇'.repeat(4)}`,
      `  B        8        3.3  ${'▇'.repeat(30)}`,
      `  C        1        3.3  ${'▇'.repeat(4)}`,
      '  So many at B come about by chance in 1 of 100 banks, p = 0.010 (binomial test,',
      '  corrected for 3 places).',
    ]);
  });

  const sentences: [letters: string, head: string, sentence: RegExp][] = [
    ['AB', '', /Too few questions to tell whether that is chance\.\n/],
    ['ABCABCABC', '', /No place has more keys than chance may put there\.\n/],
    [
      'BBBBBBBB',
      'quiz: {shuffle-choices: true}\n',
      /The choices of all 8 single-choice questions are shown in another order each/,
    ],
  ];
  for (const [letters, head, sentence] of sentences) {
    it(`says of keys at ${letters}: ${sentence.source.slice(0, 30)}…`, async () => {
      const { folder } = createSandbox({ 'a.quiz.yaml': bankWithKeysAt(letters, head) });
      assert.match((await runCommand(folder, ['stats'])).out, sentence);
    });
  }

  it('makes a table of objectives and levels, with names that fit the window', async () => {
    const { folder } = createSandbox({
      'a.quiz.yaml': [
        'title: x',
        'objectives: {grid: Find places by latitude and longitude., climate: Read climate data.}',
        'questions:',
        '  - {question: a, answer: true, level: apply, objectives: [grid]}',
        '  - {question: b, answer: true, level: remember, objectives: [grid, gone]}',
        '  - {question: c, answer: true}',
        'flashcards:',
        '  - {front: a, back: b, objectives: [grid]}',
        '',
      ].join('\n'),
    });
    const { out } = await runCommand(folder, ['stats']);
    assert.deepEqual(section(out, 'Objectives'), [
      '                                          questions  remember  apply  flashcards',
      '  grid: Find places by latitude and lon…          2         1      1           1',
      '  climate: Read climate data.                     ·         ·      ·           ·',
      '  gone                                            1         1      ·           ·',
      '  1 of 3 has no item: climate.',
      '  Items refer to gone, and no bank has such an objective.',
      '  1 of 4 items has no objective.',
    ]);
    const narrow = await runCommand(folder, ['stats'], { columns: 60 });
    assert.deepEqual(section(narrow.out, 'Objectives').slice(0, 2), [
      '                                questions  rem.  app.  cards',
      '  grid: Find places by latitu…          2     1     1      1',
    ]);
    for (const line of narrow.out.split('\n')) assert.ok(line.length <= 60, line);
  });

  it('says how easily long banks are read, and of short ones that it cannot tell', async () => {
    const stem = 'The big dog sat on the mat and the cat ran up the old tree.';
    const short = `title: x\nquestions:\n  - {question: ${stem}, answer: true}\n`;
    const long = short + `  - {question: ${stem}, answer: true}\n`.repeat(9);
    const { folder } = createSandbox({ 'long.quiz.yaml': long, 'short.quiz.yaml': short });
    const easy = (await runCommand(folder, ['stats', 'long.quiz.yaml'])).out;
    assert.deepEqual(section(easy, 'Reading ease of stems and choices'), [
      '  English: very easy (US grade 5), 107 of 100, from 15 words a sentence and 1',
      '  syllables a word, over 150 words (Flesch reading ease, 1948).',
    ]);
    const few = (await runCommand(folder, ['stats', 'short.quiz.yaml'])).out;
    assert.deepEqual(section(few, 'Reading ease of stems and choices'), [
      '  English: too few words to tell (15; it takes 100).',
    ]);
  });

  it('says how often the key is the longest choice', async () => {
    const question =
      '  - {question: a?, choices: [b, {text: one two three four, correct: true}, c]}\n';
    const { folder } = createSandbox({
      'a.quiz.yaml': `title: x\nquestions:\n${question.repeat(6)}`,
    });
    assert.deepEqual(section((await runCommand(folder, ['stats'])).out, 'Length of the choices'), [
      '  On average a key has 4 words, a distractor 1 (in 6 questions whose choices',
      '  have no code, math or images).',
      '  Of 6 questions in which one choice is the longest, it is the key in 6; chance',
      '  would make it 2. So many come about by chance in 1 of 1,000 banks, p = 0.0014',
      '  (binomial test).',
    ]);
  });

  it('shows the first entries of long lists, or all', async () => {
    const tags = Array.from({ length: 40 }, (_, i) => `t${i}`).join(', ');
    const { folder } = createSandbox({ 'a.quiz.yaml': `${goodBank}tags: [${tags}]\n` });
    const shown = section((await runCommand(folder, ['stats'])).out, 'Tags of the items');
    assert.deepEqual([shown.length, shown.at(-1)], [13, '  and 28 more (--all)']);
    const all = section((await runCommand(folder, ['stats', '--all'])).out, 'Tags of the items');
    assert.equal(all.length, 40);
  });

  it('says so of what has nothing in it', async () => {
    const { folder } = createSandbox({
      'empty.quiz.yaml': '',
      'notes.quiz.yaml': 'title: Notes\nnotes: Some.\n',
      'strange.quiz.yaml': 'title: x\nquestions: [a text]\n',
    });
    const outOf = async (name: string): Promise<string> =>
      (await runCommand(folder, ['stats', `${name}.quiz.yaml`])).out;
    assert.equal(await outOf('empty'), 'empty.quiz.yaml\n\nNo questions or flashcards.\n');
    assert.equal(
      await outOf('notes'),
      'Notes\nnotes.quiz.yaml\n\nNo questions or flashcards, with notes.\n',
    );
    assert.match(
      await outOf('strange'),
      /1 entry is no item and is not counted: `quizwright lint` tells why\.\n$/,
    );
    const { folder: bare } = createSandbox();
    assert.deepEqual(await runCommand(bare, ['stats']), {
      code: 0,
      out: '',
      err: 'No banks here. A bank is a file named `*.quiz.yaml`.\n',
    });
  });

  it('ends with 2 and a sentence where something cannot be read, and counts the rest', async () => {
    const { folder } = createSandbox({
      'a.quiz.yaml': goodBank,
      'b.quiz.yaml': Buffer.from([0x74, 0xe9, 0xff, 0x0a]),
    });
    const gone = await runCommand(folder, ['stats', 'gone.quiz.yaml']);
    assert.deepEqual(gone, {
      code: 2,
      out: '',
      err: 'quizwright: There is no file or folder `gone.quiz.yaml`.\n',
    });
    const { code, out, err } = await runCommand(folder, ['stats']);
    assert.deepEqual([code, err], [2, 'quizwright: `b.quiz.yaml` is no text in UTF-8.\n']);
    assert.match(out, /^Loyalty\n/);
    assert.equal(
      (await runCommand(folder, ['stats', 'a.quiz.yaml', '--compare', 'b.quiz.yaml'])).code,
      2,
    );
    const format = await runCommand(folder, ['stats', '-f', 'xml']);
    assert.deepEqual(format, {
      code: 2,
      out: '',
      err: 'quizwright: There is no format `xml` here; there are `text` and `json`.\n',
    });
  });

  it('never lets a bank steer the terminal', async () => {
    const { folder } = createSandbox({
      'a.quiz.yaml':
        'title: a\u001b[31mb\ntags: ["\u001b[2J"]\nobjectives: {a: b\u202e}\nquestions:\n  - {question: c?, answer: d, objectives: [a]}\n',
    });
    const { out } = await runCommand(folder, ['stats']);
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    assert.match(out, /a\\x1b\[31mb/);
  });

  it('paints headings and bars where colours are wanted, and what is rare by chance', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bankWithKeysAt('BBBBBABBBC') });
    const { out } = await runCommand(folder, ['stats'], { colour: true });
    assert.ok(out.includes('\u001b[1mWhere the keys stand\u001b[22m'));
    assert.ok(out.includes('\u001b[33m  So many at B'));
    const plain = out.replace(/\u001b\[\d+m/g, '');
    assert.equal(plain, (await runCommand(folder, ['stats'])).out);
  });
});

describe('quizwright stats --compare', () => {
  const old = bankWithKeysAt('ABC', 'tags: [old, both]\n');
  const now = bankWithKeysAt('ABCA', 'tags: [new, both]\n');

  it('shows what is not as it was, with its numbers before and now', async () => {
    const { folder } = createSandbox({ 'old/a.quiz.yaml': old, 'now/a.quiz.yaml': now });
    const { code, out, err } = await runCommand(folder, ['stats', 'now', '--compare', 'old']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Before: old\/a\.quiz\.yaml\. Now: now\/a\.quiz\.yaml\.\n/);
    assert.deepEqual(section(out, 'Items'), [
      '              before  now  change',
      '  questions        3    4      +1',
      '  flashcards       0    0',
      '  points           3    4      +1',
    ]);
    assert.deepEqual(section(out, 'Tags of the items'), [
      '            before  now  change',
      '  both           3    4      +1',
      '  new            –    4      +4',
      '  old            3    –      −3',
    ]);
    assert.match(out, /\n\nAs before: Length of the choices\.\n$/);
    assert.ok(!out.includes('not said'), 'nobody said anything, before or now');
    assert.ok(!out.includes('objective'), 'there are none, before or now');
  });

  it('says so where nothing has changed', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': old, 'b.quiz.yaml': old });
    const { out } = await runCommand(folder, ['stats', 'a.quiz.yaml', '--compare', 'b.quiz.yaml']);
    assert.equal(
      out,
      'Before: b.quiz.yaml. Now: a.quiz.yaml.\n\nNothing that is counted has changed.\n',
    );
  });

  it('takes no earlier version that is not there', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': old });
    const { code, err } = await runCommand(folder, ['stats', '--compare', 'gone']);
    assert.deepEqual([code, err], [2, 'quizwright: There is no file or folder `gone`.\n']);
  });

  it('is an object with both versions and the changes as JSON', async () => {
    const { folder } = createSandbox({ 'old.quiz.yaml': old, 'now.quiz.yaml': now });
    const argv = ['stats', 'now.quiz.yaml', '--compare', 'old.quiz.yaml', '--format', 'json'];
    const data = JSON.parse((await runCommand(folder, argv)).out) as Record<string, unknown>;
    assert.deepEqual(Object.keys(data), ['version', 'before', 'after', 'changes']);
    assert.deepEqual((data['changes'] as unknown[]).slice(0, 2), [
      { group: 'items', name: 'questions', before: 3, after: 4 },
      { group: 'items', name: 'points', before: 3, after: 4 },
    ]);
    const tag = (data['changes'] as { name: string }[]).find(({ name }) => name === 'new');
    assert.deepEqual(tag, { group: 'tags', name: 'new', before: null, after: 4 });
  });
});

describe('quizwright stats --format json', () => {
  it('has every key that its page names, and no other', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bankWithKeysAt('BBBBBABBBC') });
    const { code, out } = await runCommand(folder, ['stats', '-f', 'json']);
    const data = JSON.parse(out) as Record<string, unknown>;
    const page = readFileSync('docs/stats.md', 'utf8').split('\n## JSON\n')[1]!;
    const named = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(data), named);
  });

  it('has the figures', async () => {
    const { folder } = createSandbox({
      'a.quiz.yaml': bankWithKeysAt('BBBBBABBBC'),
      'b.quiz.yaml': goodBank,
    });
    const data = JSON.parse((await runCommand(folder, ['stats', '-f', 'json'])).out) as {
      readonly [key: string]: unknown;
    };
    assert.equal(data['version'], 1);
    assert.deepEqual((data['banks'] as unknown[])[1], {
      path: 'b.quiz.yaml',
      language: 'en',
      questions: 1,
      flashcards: 0,
      notes: false,
      title: 'Loyalty',
      pick: null,
      timeLimit: null,
    });
    assert.deepEqual(data['items'], { questions: 11, flashcards: 0, cards: 0, unread: 0 });
    assert.deepEqual(data['keys'], {
      questions: 11,
      shuffled: 0,
      places: [
        { place: 'A', keys: 1, expected: 3.8333 },
        { place: 'B', keys: 9, expected: 3.8333 },
        { place: 'C', keys: 1, expected: 3.3333 },
      ],
      byChoices: [
        { choices: 2, questions: 1, keys: [0, 1] },
        { choices: 3, questions: 10, keys: [1, 8, 1] },
      ],
      surplus: { place: 'B', p: 0.005639 },
    });
    assert.deepEqual(data['duplicates'], { same: [], near: [] });
    assert.deepEqual(data['reading'], [
      {
        language: 'en',
        words: 17,
        sentences: 11,
        wordsPerSentence: 1.3636,
        syllablesPerWord: 1.1176,
        ease: null,
        band: null,
        formula: 'Flesch reading ease, 1948',
      },
    ]);
  });

  it('is an object for no bank, too', async () => {
    const { folder } = createSandbox();
    const { code, out } = await runCommand(folder, ['stats', '-f', 'json']);
    const data = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual([code, data['banks'], data['points']], [0, [], 0]);
  });
});
