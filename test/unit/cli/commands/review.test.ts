import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { dueWords, shortTime } from '../../../../src/cli/review/time-words.js';
import { type HistoryRecord, parseHistory } from '../../../../src/core/history/index.js';
import { type Ran, runCommand } from '../run-command.js';
import { createSandbox, type Sandbox } from '../sandbox.js';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse('2026-03-10T12:00:00Z');

const bank = `title: Cells
tags: [biology]
flashcards:
  - {id: atp, front: What makes *ATP*?, back: The mitochondrion, hints: [A small organ]}
  - {id: rib, front: Ribosome, back: Makes proteins, reverse: true, tags: [protein]}
questions:
  - {id: own, question: Which is a plant’s own?, choices: [Nucleus, {text: Chloroplast, correct: true}], explanation: For light.}
  - {id: open, question: Why?, model-answer: Because of the light.}
`;

/** A learner at a table with the bank, a history and a clock. */
class Table {
  readonly sandbox: Sandbox;
  now = start;

  constructor(text = bank) {
    this.sandbox = createSandbox({ 'a.quiz.yaml': text });
  }

  run(options: {
    lines?: readonly unknown[];
    keys?: readonly string[];
    args?: readonly string[];
  }): Promise<Ran> {
    const { lines = [], keys, args = [] } = options;
    const json = keys === undefined && lines.some((line) => typeof line !== 'string');
    const stdin = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    return runCommand(
      this.sandbox.folder,
      ['review', 'a.quiz.yaml', '--history', 'h', ...(json ? ['--json'] : []), ...args],
      // A second for each look at the clock, so that times can be told apart.
      {
        stdin: stdin.join('\n'),
        keys,
        terminal: keys !== undefined,
        now: () => (this.now += 1000),
      },
    );
  }

  async json(lines: readonly object[], args: readonly string[] = []): Promise<readonly Line[]> {
    const { out } = await this.run({ lines: [...lines, {}], args });
    // The last line, which is no rating, is there so that it is JSON even where nothing is rated.
    return out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
      .filter(
        ({ type, message }) => type !== 'error' || !message?.startsWith('There is no `rating`'),
      );
  }

  get log(): readonly HistoryRecord[] {
    const folder = join(this.sandbox.folder, 'h');
    const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    return names.flatMap((name) => parseHistory(readFileSync(join(folder, name), 'utf8')).records);
  }

  get written(): readonly string[] {
    return this.log.map((record) =>
      [record.type, record.item, 'rating' in record ? record.rating : ''].join(' ').trim(),
    );
  }
}

interface Line {
  readonly type: string;
  readonly item?: string;
  readonly card?: string;
  readonly message?: string;
  readonly [key: string]: unknown;
}

function withoutStamp(record: HistoryRecord): object {
  return { ...record, t: undefined, n: undefined };
}

const brief = (lines: readonly Line[]): readonly string[] =>
  lines.map(({ type, item, card }) => [type, item, card].filter(Boolean).join(' '));

describe('review, for people', () => {
  it('says of a rating what stood beside it, though the clock has gone on', async () => {
    const { folder } = createSandbox({
      'a.quiz.yaml': 'title: A\nflashcards: [{front: F, back: B}]\n',
    });
    let time = Date.parse('2026-03-10T12:00:00Z');
    const { out } = await runCommand(folder, ['review', 'a.quiz.yaml', '--history', 'h'], {
      stdin: '\n1\nq\n',
      now: () => (time += 40),
    });
    assert.match(out, /1 Again 1 min .*\nAgain: it comes back in 1 minute\./);
  });

  it('shows a card, its answer, what each rating would do, and when it comes back', async () => {
    const { out, err, code } = await new Table().run({ lines: ['', '3', 'q'] });
    assert.deepEqual([err, code], ['', 0]);
    assert.equal(
      out,
      [
        'Cells · 4 new',
        'What makes *ATP*?',
        '',
        'Space shows the answer.',
        'The mitochondrion',
        '',
        '1 Again 1 min · 2 Hard 6 min · [3 Good 10 min] · 4 Easy 8 days',
        'Good: it comes back in 10 minutes.',
        '',
        'Cells · 3 new · 1 learning',
        'Ribosome',
        '',
        'Space shows the answer.',
        'You reviewed 1 card.',
        '4 cards are left for later today.',
        '',
      ].join('\n'),
    );
  });

  it('takes keys as they are pressed, and passes over those that mean nothing', async () => {
    const table = new Table();
    const keys = ['x', 'space', 'up', '4', 'enter', 'enter', 'ctrl-c'];
    await table.run({ keys });
    assert.deepEqual(table.written, ['item atp', 'review atp 4', 'item rib', 'review rib 3']);
  });

  it('takes ratings back, leaves cards for later, shows hints and help', async () => {
    const table = new Table();
    const keys = ['u', 'h', 'h', '?', 's', 'space', '2', ':u', 'space', '4', ':q'];
    const { out } = await table.run({ keys });
    for (const said of [
      'There is nothing to take back in this session.',
      'Hint: A small organ',
      'There are no more hints.',
      '1 Again: I did not know it',
      'Taken back. Here is that card again.',
    ]) {
      assert.ok(out.includes(said), said);
    }
    assert.deepEqual(table.written, ['item rib', 'review rib 2', 'undo rib', 'review rib 4']);
    const { of } = table.log[2] as { readonly of: string };
    assert.equal(of, table.log[1]!.n);
  });

  it('asks questions, grades them and suggests a rating', async () => {
    const table = new Table();
    const ownOnly = ['--tag', 'biology', '--new', '3'];
    const keys = ['space', '4', 'space', '4', 'C', ':h', 'B', '?', 'enter', 'q'];
    const { out } = await table.run({ keys, args: ownOnly });
    assert.match(out, /Which is a plant’s own\?\n {2}A\. Nucleus\n {2}B\. Chloroplast\n/);
    assert.match(out, /Type one letter between A and B\./);
    assert.match(out, /Right\. 1 of 1\.\n(?:.*\n)*For light\.\n/);
    assert.deepEqual(table.log.slice(-2).map(withoutStamp), [
      {
        v: 1,
        t: undefined,
        n: undefined,
        type: 'attempt',
        bank: 'a',
        item: 'own',
        mode: 'review',
        answer: 'Chloroplast',
        share: 1,
        score: 1,
        points: 1,
        correct: true,
        ms: 1000,
      },
      {
        v: 1,
        t: undefined,
        n: undefined,
        type: 'review',
        bank: 'a',
        item: 'own',
        card: 'question',
        rating: 4,
        ms: 4000,
      },
    ]);
  });

  it('says when the next card is due, where nothing is', async () => {
    const table = new Table();
    for (let i = 0; i < 4; i++) await table.run({ lines: i === 2 ? ['B', '4'] : ['', '4'] });
    const { out } = await table.run({ lines: [] });
    assert.equal(out, 'Nothing is due now. The next card is due in 16 hours.\n');
    table.now += 20 * day;
    assert.match((await table.run({ lines: ['q'] })).out, /^Cells · 1 new · 4 to review\n|^Cells/);
  });

  it('tells a card that is forgotten again and again', async () => {
    const table = new Table('title: x\nflashcards: [{id: a, front: A, back: B}]\n');
    let out = '';
    for (let i = 0; i < 9; i++) {
      ({ out } = await table.run({ keys: ['space', '4'] }));
      table.now += 3000 * day;
      ({ out } = await table.run({ keys: ['space', '1', 'q'] }));
      table.now += day;
      if (i < 7) assert.doesNotMatch(out, /forgotten/);
    }
    assert.match(out, /You have forgotten this card 9 times\..*write `a` anew in `a`/);
  });

  it('never sends what would steer the terminal', async () => {
    const table = new Table(
      'title: "x\\u001b[31m"\nflashcards: [{id: a, front: "A\\u001b]0;x\\u0007", back: "B\\u001b[2J", hints: ["\\u009b1m"]}]\n',
    );
    const { out } = await table.run({ keys: ['h', 'space', '1', 'q'] });
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    assert.match(out, /A\\x1b\]0;x\\x07/);
  });

  it('says why there is nothing', async () => {
    const said = async (text: string, ...args: string[]): Promise<string> =>
      (await new Table(text).run({ args })).err.trim();
    assert.equal(await said(bank, '--tag', 'x'), 'No item has the tag `x`.');
    assert.equal(await said('title: x\n'), 'There is no question and no flashcard to review.');
    const draft = 'title: x\nflashcards: [{front: A, back: B, status: draft}]\n';
    assert.equal(await said(draft), 'There is nothing to review: all items are drafts.');
    const none = await runCommand(createSandbox().folder, ['review']);
    assert.match(none.err, /Which bank\?/);
    const folder = await runCommand(createSandbox().folder, ['review', '.']);
    assert.equal(folder.code, 2);
    assert.match(
      await said(bank, '--new', 'x'),
      /`--new x` is no number of cards: say 0 or more\./,
    );
    assert.match(await said(bank, '--pick', '0'), /say 1 or more/);
  });

  it('says that nothing is kept where the history cannot be written', async () => {
    const table = new Table();
    table.sandbox.write('file', '');
    const { out, err, code } = await table
      .run({ lines: ['', '3'], args: ['--history', 'file/h'] })
      .catch(() => assert.fail());
    assert.equal(code, 2);
    assert.match(err, /history/);
    assert.doesNotMatch(out, /comes back/);
  });

  it('keeps nothing where nothing is wanted', async () => {
    const { sandbox } = new Table();
    const argv = ['review', 'a.quiz.yaml', '--history', 'none'];
    const { out } = await runCommand(sandbox.folder, argv, { stdin: '\n3\nq' });
    assert.match(out, /You reviewed 1 card\./);
    assert.deepEqual(readdirSync(sandbox.folder).sort(), ['.git', 'a.quiz.yaml']);
  });
});

describe('review, for programs', () => {
  it('writes a line for each card and each rating that is kept', async () => {
    const table = new Table();
    const lines = await table.json([{ rating: 'good' }, { rating: 4 }]);
    assert.deepEqual(brief(lines), [
      'card atp front',
      'review atp front',
      'card rib front',
      'review rib front',
      'card own question',
      'result',
    ]);
    const { ratings, ...card } = lines[0]!;
    assert.deepEqual(card, {
      type: 'card',
      bank: 'a',
      item: 'atp',
      card: 'front',
      front: 'What makes *ATP*?',
      back: 'The mitochondrion',
      hints: ['A small organ'],
      due: null,
    });
    assert.deepEqual(Object.keys(ratings as object), ['again', 'hard', 'good', 'easy']);
    assert.equal(lines[1]!['rating'], 'good');
    assert.deepEqual(lines.at(-1), { type: 'result', reviewed: 2, remaining: 3, nextDue: null });
  });

  it('leaves the card open where a line says nothing', async () => {
    const { out } = await new Table().run({
      lines: [
        'no JSON',
        { rating: 5 },
        { rating: 'constructor' },
        [1],
        { undo: true },
        'null',
        { rating: 2 },
      ],
    });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    assert.deepEqual(brief(lines), [
      'card atp front',
      ...Array.from({ length: 6 }, () => 'error'),
      'review atp front',
      'card rib front',
      'result',
    ]);
    assert.ok(lines.every(({ type, message }) => type !== 'error' || message!.length > 20));
  });

  it('skips, and takes back', async () => {
    const table = new Table();
    const lines = await table.json([
      { rating: null },
      { rating: 1 },
      { undo: true },
      { rating: 3 },
    ]);
    assert.deepEqual(brief(lines), [
      'card atp front',
      'card rib front',
      'review rib front',
      'card own question',
      'undo rib front',
      'card rib front',
      'review rib front',
      'card own question',
      'result',
    ]);
    assert.deepEqual(table.written, ['item rib', 'review rib 1', 'undo rib', 'review rib 3']);
    assert.equal(lines.at(-1)!['reviewed'], 1);
  });

  it('grades answers to questions, and leaves the rating to the program', async () => {
    const table = new Table();
    const args = ['--pick', '1', '--tag', 'biology', '--new', '3'];
    await table.json(
      [{ rating: 4 }, { answer: 'x' }, { rating: 4 }],
      ['--pick', '2', '--new', '3'],
    );
    const lines = await table.json([{ answer: 7 }, { answer: 'Nucleus' }, { rating: 1 }], args);
    assert.deepEqual(brief(lines), [
      'card own question',
      'error',
      'verdict own question',
      'review own question',
      'card own question',
      'result',
    ]);
    const { why, ...verdict } = lines[2]!;
    assert.equal(typeof why, 'string');
    assert.deepEqual(verdict, {
      type: 'verdict',
      item: 'own',
      card: 'question',
      share: 0,
      score: 0,
      points: 1,
      correct: false,
      rating: 'again',
    });
    assert.deepEqual(table.written.slice(-3), ['item own', 'attempt own', 'review own 1']);
  });

  it('goes on where the last one was left, whatever was torn', async () => {
    const table = new Table();
    await table.json([{ rating: 4 }, { rating: 4 }]);
    const [name] = readdirSync(join(table.sandbox.folder, 'h')).filter((each) =>
      each.endsWith('.jsonl'),
    );
    const path = join(table.sandbox.folder, 'h', name!);
    truncateSync(path, readFileSync(path).length - 10);
    writeFileSync(join(table.sandbox.folder, 'h', 'other.jsonl'), '<<<<<<< HEAD\nnonsense\n');
    const lines = await table.json([{ rating: 4 }]);
    // The torn review does not count; what comes behind is whole.
    assert.deepEqual(brief(lines).slice(0, 2), ['card rib front', 'review rib front']);
    assert.deepEqual(table.written.slice(-1), ['review rib 4']);
  });

  it('takes the same order from the same seed', async () => {
    const many = Array.from(
      { length: 30 },
      (_, i) => `  - {id: x${i}, front: F${i}, back: B}\n`,
    ).join('');
    const order = async (seed: string): Promise<string> => {
      const table = new Table(`title: x\nflashcards:\n${many}`);
      await table.json(Array.from({ length: 20 }, () => ({ rating: 4 })));
      table.now += 20 * day;
      return brief(
        await table.json(
          Array.from({ length: 9 }, () => ({ rating: 4 })),
          ['--seed', seed],
        ),
      ).join();
    };
    assert.equal(await order('1'), await order('1'));
    assert.notEqual(await order('1'), await order('2'));
  });
});

describe('review, after items have changed', () => {
  const one = (front: string, back = 'The mitochondrion of each cell', id = ''): string =>
    `title: x\nflashcards:\n  - {${id}front: ${front}, back: ${back}}\n`;
  const long = 'What makes the ATP that cells need to live?';

  it('keeps the history of those that are surely the same, and says so', async () => {
    const table = new Table(one(long));
    await table.json([{ rating: 4 }]);
    table.sandbox.write('a.quiz.yaml', one('What makes the ATP that all cells need to live?'));
    const { out, err } = await table.run({ lines: [] });
    assert.equal(
      err,
      'One item has changed and keeps its history: “What makes the ATP that all cells need to live?”.\n',
    );
    assert.match(out, /Nothing is due now\./);
    assert.equal(table.log.at(-1)!.type, 'link');
    assert.equal((await table.run({ lines: [] })).err, '');
  });

  it('asks where it is not sure, and leaves alone what nobody can be asked about', async () => {
    const table = new Table(one('What is the capital of France?', 'Paris'));
    await table.json([{ rating: 4 }]);
    table.sandbox.write('a.quiz.yaml', one('What is the capital of Spain?', 'Madrid'));
    assert.match((await table.run({ lines: ['q'] })).err, /^Some items look like others/);
    const no = await table.run({ keys: ['n', 'q'] });
    assert.match(
      no.out,
      /You reviewed: “What is the capital of France\?”\nNow there is: {2}“What is the capital of Spain\?”\n/,
    );
    assert.match(no.out, /1 new/);
    const yes = await table.run({ keys: ['y'] });
    assert.match(yes.out, /Nothing is due now\./);
  });

  it('asks whether a bank was renamed, unless it is still there', async () => {
    const table = new Table(one(long));
    await table.json([{ rating: 4 }]);
    table.sandbox.write('b.quiz.yaml', one(long));
    const run = (keys: readonly string[]): Promise<Ran> =>
      runCommand(table.sandbox.folder, ['review', 'b.quiz.yaml', '--history', 'h'], {
        keys,
        now: () => (table.now += 1000),
      });
    assert.match((await run(['q'])).out, /^x · 1 new\n/);
    rmSync(join(table.sandbox.folder, 'a.quiz.yaml'));
    const { out } = await run(['y']);
    assert.match(
      out,
      /^An item of `b` stands in your history under `a`, which is not here any more\.\n/,
    );
    assert.match(out, /Nothing is due now\./);
  });
});

describe('times, as a teacher says them', () => {
  const cases: readonly (readonly [number, string, string])[] = [
    [30_000, '<1 min', 'in less than a minute'],
    [10 * minute, '10 min', 'in 10 minutes'],
    [minute, '1 min', 'in 1 minute'],
    [5 * 60 * minute, '5 h', 'in 5 hours'],
    [day, '1 day', 'tomorrow'],
    [8 * day, '8 days', 'in 8 days'],
    [100 * day, '3.3 months', 'in 3.3 months'],
    [1000 * day, '2.7 years', 'in 2.7 years'],
  ];
  for (const [ms, short, long] of cases) {
    it(long, () => assert.deepEqual([shortTime(ms), dueWords(start + ms, start)], [short, long]));
  }

  it('now', () => assert.equal(dueWords(start, start), 'now'));
});
