import assert from 'node:assert/strict';
import { applyPatch } from 'diff';
import * as fc from 'fast-check';

import { readBank } from '../../../../src/core/document/index.js';
import { formatBank } from '../../../../src/core/format/index.js';
import { saysSame } from '../../../../src/core/edit/same-else.js';
import type { ToldProblem } from '../../../../src/core/agent-tools/told-problem.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';
import { arbitraryBank } from '../../../generators/index.js';
import { runs } from '../../../property-runs.js';
import { call, refusal } from './call.js';
import { hostOf } from './tool-host.js';

interface Proposal {
  readonly written: boolean;
  readonly added: readonly {
    readonly item: string;
    readonly list: string;
    readonly line: number;
  }[];
  readonly problems: readonly ToldProblem[];
  readonly problemsElsewhere?: readonly ToldProblem[];
  readonly rejected: readonly { readonly item: string; readonly problems: readonly string[] }[];
  readonly otherBanks: { readonly compared: number };
  readonly insert?: readonly { readonly afterLine?: number; readonly text: string }[];
  readonly diff?: string;
}

const bank = `title: Capitals
language: en
questions:
  - id: paris
    question: Which city is the capital of France?
    answer: Paris
    explanation: It has been since 987.

  - id: rome
    question: Which city is the capital of Italy?
    answer: Rome
    explanation: Since 1871.

notes: |
  # Capitals
`;
const host = hostOf({ 'a.quiz.yaml': bank });
const propose = (input: object, on = host): Promise<Proposal> =>
  call<Proposal>('propose_items', { path: 'a.quiz.yaml', ...input }, on);

const madrid = {
  status: 'draft',
  choices: [{ correct: true, text: 'Madrid: the city' }, 'Toledo'],
  question: 'Which city is the capital of Spain?',
  id: 'madrid',
};

describe('propose_items', () => {
  it('writes items as the bank has its own, and where they belong', async () => {
    const { written, added, insert, diff, rejected } = await propose({ questions: [madrid] });
    assert.equal(written, false);
    assert.deepEqual(rejected, []);
    assert.deepEqual(added, [{ item: 'madrid', list: 'questions', line: 14 }]);
    assert.deepEqual(insert, [
      {
        afterLine: 12,
        text: [
          '',
          '  - id: madrid',
          '    question: Which city is the capital of Spain?',
          '    choices:',
          '      - text: |',
          '          Madrid: the city',
          '        correct: true',
          '      - Toledo',
          '    status: draft',
        ].join('\n'),
      },
    ]);
    const patched = applyPatch(bank, diff!);
    assert.ok(patched !== false);
    assert.deepEqual(
      readBank(patched).items.map(({ name }) => name),
      ['paris', 'rome', 'madrid'],
    );
  });

  it('puts them behind an item, and opens a list that is not there', async () => {
    const card = { front: 'Spain', back: 'Madrid' };
    const { diff } = await propose({ questions: [madrid], flashcards: [card], after: 'paris' });
    const patched = applyPatch(bank, diff!);
    assert.ok(patched !== false);
    assert.deepEqual(
      readBank(patched).items.map(({ name }) => name),
      ['paris', 'madrid', 'rome', 'flashcards[0]'],
    );
    assert.match(
      await refusal(
        'propose_items',
        { path: 'a.quiz.yaml', questions: [madrid], after: 'x' },
        host,
      ),
      /no item `x`/,
    );
  });

  it('leaves blank lines where the canonical layout has them, unless the bank shows otherwise', async () => {
    const card = (n: number): object => ({ front: `Front ${n}`, back: `Back ${n}` });
    for (const text of [
      'title: T\nlanguage: en\n\nflashcards:\n  - front: One\n    back: Two\n',
      'title: T\nlanguage: en\n\nquestions:\n  - question: One?\n    answer: Two\n',
      bank,
    ]) {
      const on = hostOf({ 'a.quiz.yaml': text });
      const { diff } = await propose({ flashcards: [card(1), card(2), card(3)] }, on);
      const patched = applyPatch(text, diff!) as string;
      const formatted = formatBank(patched).text;
      const listOf = (of: string): string => /flashcards:[^]*?(?=\n\w|$)/.exec(of)![0].trim();
      assert.equal(listOf(patched), listOf(formatted));
    }
    const tight = 'title: T\nflashcards:\n  - front: a\n    back: b\n  - front: c\n    back: d\n';
    const { insert } = await propose({ flashcards: [card(1)] }, hostOf({ 'a.quiz.yaml': tight }));
    assert.equal(insert?.[0]?.text, '  - front: Front 1\n    back: Back 1');
  });

  it('takes YAML as people and models write it', async () => {
    const list = '- question: Which city is the capital of Spain?\n  answer: Madrid\n';
    for (const yaml of [list, `questions:\n${list}`, `\`\`\`yaml\n${list}\`\`\``]) {
      assert.equal((await propose({ yaml })).added.length, 1, yaml);
    }
    const cards = await propose({ yaml: '- front: Spain\n  back: Madrid\n' });
    assert.equal(cards.added[0]?.list, 'flashcards');
  });

  describe('takes YAML for what it is', () => {
    const q = 'question: Which city is the capital of Spain?';
    const both = [{ list: 'questions' }, { list: 'flashcards' }];
    const one = [{ list: 'questions' }];
    for (const [name, yaml, lists] of [
      ['behind a document mark', `---\nquestions:\n  - ${q}\n    answer: Madrid\n`, one],
      ['a list behind one', `%YAML 1.2\n---\n- ${q}\n  answer: Madrid\n...\n`, one],
      ['behind a remark', `# Here: - front\n\n- ${q}\n  answer: Madrid\n`, one],
      ['cards that begin with an id', '- id: x\n  front: F\n  back: B\n', [{ list: 'flashcards' }]],
      [
        'a text with a line like a card',
        `- question: |\n    One\n    - front: door\n  answer: x\n`,
        one,
      ],
      [
        'both sorts',
        `- ${q}\n  answer: Madrid\n-   front: F # remark\n    back: |\n      B\n\n      C\n`,
        both,
      ],
      [
        'cards before questions',
        `  - back: B\n    front: F\n\n  - id: y\n    ${q}\n    answer: Madrid\n`,
        both,
      ],
      ['a list in brackets', '[{"question": "Which?",\n"answer": "This: one"\n}]', one],
      [
        'both in brackets',
        '[{"front": "F", "back": "B"},\n {"question": "Which?",\n"answer": "This"}]',
        both,
      ],
      ['a bank in brackets', '{"questions": [{"question": "Which?",\n"answer": "This"}]}', one],
      ['one item', `id: z\n${q}\nchoices:\n- text: |\n    A\n\n    B\n  correct: true\n- C\n`, one],
      ['one item in brackets', '{"front": "F",\n"back": "B"}', [{ list: 'flashcards' }]],
      [
        'cards with gaps',
        '- cloze: A {{b}}.\n- front: F\n  back: B\n',
        [{ list: 'flashcards' }, { list: 'flashcards' }],
      ],
      ['a question with gaps', '- cloze: A {{b}}.\n', one],
      [
        'a fence and sentences',
        `Here it is:\n\n\`\`\`yaml\n- ${q}\n  answer: Madrid\n\`\`\`\n- or not?`,
        one,
      ],
      [
        'code in a text',
        `- question: |\n    What?\n    \`\`\`js\n    x\n    \`\`\`\n  answer: x\n`,
        one,
      ],
      ['Windows', `\`\`\`yaml\r\n- ${q}\r\n  answer: Madrid\r\n\`\`\`\r\n`, one],
    ] as const) {
      it(name, async () => {
        const { added, rejected } = await propose({ yaml });
        assert.deepEqual(rejected, []);
        assert.deepEqual(
          added.map(({ list }) => ({ list })),
          lists,
        );
      });
    }

    it('and says what is wrong where it was written', async () => {
      const wrong = (yaml: string): Promise<string[]> =>
        propose({ yaml }).then(({ rejected }) => rejected.map(({ problems }) => problems[0]!));
      for (const [yaml, place] of [
        [`# A\n- ${q}\n  anwser: x\n`, '3:3'],
        [`\`\`\`\n- ${q}\n  anwser: x\n\`\`\``, '3:3'],
        [`- front: F\n  back: B\n- ${q}\n  anwser: x\n`, '4:3'],
        [`questions:\n  - ${q}\n    anwser: x\n`, '3:5'],
        ['[{"front": "F", "back": "B"},\n {"question": "Which?",\n"anwser": "This"}]', '3:1'],
      ] as const) {
        const told = await wrong(yaml);
        assert.ok(
          told.some((each) => each.includes(`, at ${place} of what`)),
          `${yaml}: ${told.join()}`,
        );
      }
    });

    it('and refuses several documents', async () => {
      const yaml = `---\n${q}\nanswer: a\n---\nquestion: Which?\nanswer: b\n`;
      const said = await refusal('propose_items', { path: 'a.quiz.yaml', yaml }, host);
      assert.match(said, /several documents in `yaml`/);
    });
  });

  it('rejects what breaks the format, and keeps the others', async () => {
    const { added, rejected } = await propose({
      questions: [{ question: 'Q?', anwser: 'x' }, madrid, { question: 7, answer: [] }, {}],
    });
    assert.deepEqual(
      added.map(({ item }) => item),
      ['madrid'],
    );
    assert.match(
      rejected[0]!.problems[0]!,
      /There is no key `anwser` in a question\. Did you mean `answer`\? \(unknown-key\)/,
    );
    assert.ok(rejected.length >= 2);
    const yaml = await propose({ yaml: '- question: Q?\n  anwser: x\n' });
    assert.match(yaml.rejected[0]!.problems[0]!, /at 2:3 of what was proposed/);
    assert.equal(yaml.diff, undefined);
  });

  it('lints them in their place: duplicates in this bank and in others, ids that are taken', async () => {
    const others = hostOf({
      'a.quiz.yaml': bank,
      'z.quiz.yaml': `title: T\nlanguage: en\nquestions:\n  - question: Which city is the capital of Spain?\n    answer: Madrid\n    explanation: It is.\n`,
    });
    const again = { question: 'Which city is the capital of Italy?', answer: 'Rome' };
    const spain = { question: 'Which city is the capital of Spain?', answer: 'Madrid' };
    const taken = { id: 'paris', question: 'Which river runs through Paris?', answer: 'Seine' };
    const told = await propose({ questions: [again, spain, taken] }, others);
    const of = (i: number): readonly string[] =>
      told.problems.filter(({ item }) => item === told.added[i]!.item).map(({ rule }) => rule);
    assert.ok(of(0).includes('duplicate-question'), JSON.stringify(told.problems));
    assert.ok(of(1).includes('duplicate-question'), JSON.stringify(told.problems));
    assert.ok(told.problems.some(({ rule }) => rule === 'duplicate-id'));
    assert.equal(told.otherBanks.compared, 1);
  });

  it('tells no old problem as new because its message counts otherwise', async () => {
    const same = '  - question: Which city is the capital of Spain?\n    answer: Madrid\n';
    const text = `title: T\nlanguage: en\nquestions:\n  - question: Which river is long?\n    answer: Nile\n${same}${same}`;
    const on = hostOf({ 'a.quiz.yaml': text });
    const questions = [{ question: 'Which sea is salty?', answer: 'all', explanation: 'It is.' }];
    const told = await propose({ questions, after: 'questions[0]' }, on);
    assert.equal(told.added[0]?.item, 'questions[1]');
    assert.deepEqual(told.problemsElsewhere ?? [], []);
  });

  it('refuses with a sentence what cannot be done', async () => {
    const said = (input: object): Promise<string> =>
      refusal('propose_items', { path: 'a.quiz.yaml', ...input }, host);
    assert.match(await said({}), /There is nothing to add/);
    assert.match(await said({ questions: [madrid], yaml: '- question: x' }), /not both/);
    assert.match(await said({ yaml: 'title: T' }), /There are no items in `yaml`/);
    assert.match(
      await said({ path: 'b.quiz.yaml', questions: [madrid] }),
      /There are `a\.quiz\.yaml`/,
    );
    const long = { question: 'x'.repeat(40_000), answer: 'y' };
    assert.match(await said({ questions: [long] }), /Propose fewer items at once/);
    let deep: unknown = 'x';
    for (let i = 0; i < 5000; i++) deep = [deep];
    assert.match(await said({ questions: [{ question: deep }] }), /nested deeper/);
  });

  it('changes nothing else of any bank, and says what was proposed', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBankText(), arbitraryBank(), async (text, source) => {
        const on = hostOf({ 'a.quiz.yaml': text });
        const { questions = [], flashcards = [] } = JSON.parse(JSON.stringify(source)) as {
          questions?: object[];
          flashcards?: object[];
        };
        if (questions.length + flashcards.length === 0) return;
        const input = { questions: questions.slice(0, 5), flashcards: flashcards.slice(0, 5) };
        const { added, diff, rejected } = await propose(input, on);
        const count = input.questions.length + input.flashcards.length;
        assert.equal(added.length + rejected.length, count);
        if (added.length === 0) return;
        const patched = applyPatch(text, diff!, { autoConvertLineEndings: false });
        assert.ok(patched !== false, diff);
        const before = readBank(text);
        const after = readBank(patched);
        assert.equal(after.items.length, before.items.length + added.length);
        for (const { reading } of before.items) {
          assert.ok(after.items.some((each) => saysSame(each.reading.data, reading.data)));
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
