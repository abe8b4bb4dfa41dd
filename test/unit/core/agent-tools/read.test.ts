import assert from 'node:assert/strict';

import { hostOf } from './tool-host.js';
import { call, refusal } from './call.js';

const capitals = `title: Capitals
language: en
tags: [geography]
questions:
  - id: paris
    question: Which city is the capital of France?
    answer: Paris
    tags: [europe]
  - question: Is Lyon the capital of France?
    answer: false
    status: draft
    difficulty: hard
flashcards:
  - id: card
    front: France
    back: Paris
`;
const rivers = `title: Rivers
language: en
questions:
  - question: Which river runs through Paris?
    answer: Seine
`;
const host = hostOf({ 'a/capitals.quiz.yaml': capitals, 'b/rivers.quiz.yaml': rivers });

interface Items {
  readonly total: number;
  readonly next?: number;
  readonly items: readonly {
    readonly path: string;
    readonly item: string;
    readonly kind: string;
    readonly line: number;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

describe('read_items', () => {
  const names = async (input: object): Promise<readonly string[]> =>
    (await call<Items>('read_items', input, host)).items.map(({ item }) => item);

  it('reads items with their places, as data', async () => {
    const { total, items } = await call<Items>('read_items', {}, host);
    assert.equal(total, 4);
    assert.deepEqual(items[0], {
      path: 'a/capitals.quiz.yaml',
      item: 'paris',
      kind: 'short-answer',
      line: 5,
      data: {
        id: 'paris',
        question: 'Which city is the capital of France?',
        answer: 'Paris',
        tags: ['europe'],
      },
    });
  });

  it('finds by id, kind, tag, status, difficulty and words', async () => {
    assert.deepEqual(await names({ ids: ['questions[1]', 'card'] }), ['questions[1]', 'card']);
    assert.deepEqual(await names({ kinds: ['flashcard'] }), ['card']);
    assert.deepEqual(await names({ tags: ['europe'] }), ['paris']);
    assert.deepEqual((await names({ tags: ['geography'] })).length, 3);
    assert.deepEqual(await names({ status: 'draft' }), ['questions[1]']);
    assert.deepEqual(await names({ difficulty: 'hard' }), ['questions[1]']);
    assert.deepEqual(await names({ search: 'river PARIS' }), ['questions[0]']);
    assert.deepEqual(await names({ search: 'madrid' }), []);
    assert.deepEqual(await names({ paths: ['b/'] }), ['questions[0]']);
  });

  it('comes in pages that join without a gap', async () => {
    const seen: string[] = [];
    let from: number | undefined = 0;
    while (from !== undefined) {
      const page: Items = await call<Items>('read_items', { from, limit: 1 }, host);
      assert.ok(page.items.length <= 1);
      seen.push(...page.items.map(({ path, item }) => `${path}#${item}`));
      from = page.next;
    }
    assert.equal(new Set(seen).size, 4);
  });

  it('pages through a bank that no answer could hold', async () => {
    const long = 'word '.repeat(3000);
    const items = Array.from(
      { length: 30 },
      (_, i) => `  - question: ${i} ${long}?\n    answer: x\n`,
    );
    const huge = hostOf({ 'h.quiz.yaml': `title: T\nquestions:\n${items.join('')}` });
    let from: number | undefined = 0;
    let count = 0;
    while (from !== undefined) {
      const page: Items = await call<Items>('read_items', { from, limit: 50 }, huge);
      assert.ok(JSON.stringify(page).length < 40_000);
      count += page.items.length;
      from = page.next;
    }
    assert.equal(count, 30);
  });
});

describe('stats', () => {
  it('lists the banks and counts them together', async () => {
    const stats = await call<{
      banks: { path: string }[];
      items: { questions: number; flashcards: number };
    }>('stats', {}, host);
    assert.deepEqual(
      stats.banks.map(({ path }) => path),
      ['a/capitals.quiz.yaml', 'b/rivers.quiz.yaml'],
    );
    assert.deepEqual([stats.items.questions, stats.items.flashcards], [3, 1]);
  });

  it('cuts lists that are long, and says so', async () => {
    const tags = Array.from({ length: 3000 }, (_, i) => `tag-${i}`).join(', ');
    const many = hostOf({ 't.quiz.yaml': `${rivers}tags: [${tags}]\n` });
    const stats = await call<{ tags: unknown[]; tagsNotListed: number }>('stats', {}, many);
    assert.equal(stats.tags.length + stats.tagsNotListed, 3000);
    assert.ok(JSON.stringify(stats).length < 30_000);
  });
});

describe('explain', () => {
  const text = async (topic: string): Promise<string> =>
    (await call<{ text: string }>('explain', { topic }, host)).text;

  it('explains the format, kinds, keys and rules', async () => {
    assert.match(await text('format'), /```yaml\ntitle: Customer experience/);
    assert.match(await text('cloze'), /# cloze\n\nA text with gaps to fill\. Made by `cloze`\./);
    assert.match(await text('flashcards'), /`front`/);
    assert.match(await text('tolerance'), /## In numeric/);
    assert.match(await text('choices.pin'), /## In single-choice/);
    assert.match(await text('longest-key'), /^# longest-key\n/);
    assert.match(await text('rules'), /^- `[a-z-]+` \((?:error|warning|info|off)\): /);
  });

  it('names what is near to what is not there', async () => {
    assert.match(
      await refusal('explain', { topic: 'tolerence' }, host),
      /Did you mean `tolerance`\?/,
    );
    assert.match(await refusal('explain', { topic: 'zzzzzz' }, host), /There are `format`/);
  });
});

describe('the input of tools', () => {
  it('is answered by a sentence where it is wrong', async () => {
    const said = (input: unknown): Promise<string> => refusal('read_items', input, host);
    assert.equal(await said([]), 'The input should be an object, not an empty list.');
    assert.equal(
      await said({ tag: ['x'] }),
      'The input has a key `tag`, which is not known. Did you mean `tags`?',
    );
    assert.equal(await said({ tags: 'x' }), '`tags` should be a list, not “x”.');
    assert.equal(
      await said({ tags: [1] }),
      'Entry 1 of `tags` should be a text, not the number 1.',
    );
    assert.equal(
      await said({ limit: 51 }),
      '`limit` should be a whole number, 1 or more, 50 at most, not the number 51.',
    );
    assert.match(await said({ status: 'done' }), /should be `draft`, `review` or `approved`, not/);
    assert.equal(await refusal('explain', {}, host), 'The input lacks `topic`.');
    assert.match(await refusal('explain', { topic: 'x'.repeat(101) }, host), /101 characters; 100/);
    const paths = Array.from({ length: 101 }, () => 'a');
    assert.match(await said({ paths }), /has 101 entries; 100 are the most/);
    assert.match(await said(JSON.parse('{"__proto__": 1}')), /`__proto__`, which is not known/);
  });
});
