// Banks as JSON with the format's own keys: nothing is lost on the way out, and nothing on the way back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { stringify } from 'yaml';

import { data } from '../../../../../src/core/convert/data/index.js';
import { lossesOf } from '../../../../../src/core/convert/export-bank/losses.js';
import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { detectConverter, writeBank } from '../../../../../src/core/convert/index.js';
import { jsonExporter } from '../../../../../src/core/convert/json/export.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { tellInEnglish } from '../../../../../src/service/tell.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { growsInProportion } from '../../../../time-taken.js';
import { exampleNames } from '../../../examples/example-files.js';
import { assertRoundTrip } from '../round-trip.js';

const jsonOf = (...texts: readonly string[]): string =>
  jsonExporter.export(
    texts.map((text) => readExportBank(readBank(text), 'b.quiz.yaml', { drafts: true })),
    {},
  ) as string;

const isFault = ({ rule }: { readonly rule: string }): boolean => rule !== 'incomplete-draft';

/** Its data, the version of the format apart, with keys in their order. */
function dataOf(text: string): unknown {
  const { quizwright: _, ...data } = text.startsWith('{')
    ? (JSON.parse(text) as Record<string, unknown>)
    : { ...readBank(text).head.data, ...listsOf(text) };
  return JSON.parse(JSON.stringify(Object.entries(data)));
}

function listsOf(text: string): Record<string, unknown> {
  const { head, items } = readBank(text);
  const lists = ['questions', 'flashcards'].filter((list) => Object.hasOwn(head.data, list));
  return Object.fromEntries(
    lists.map((list) => [
      list,
      items.flatMap(({ reading }) => (reading.list === list ? [reading.data] : [])),
    ]),
  );
}

/** What a bank says, blank space around its texts apart. */
function meaningOf(text: string): unknown {
  const { head, items } = readBank(text);
  const { quizwright: _, questions: __, flashcards: ___, language = 'en', ...rest } = head.data;
  return JSON.parse(
    JSON.stringify({
      head: { ...rest, language },
      // Which list comes first means nothing.
      items: items
        .map(({ reading: { list, kind, data: own } }) => ({ list, kind, data: own }))
        .toSorted((a, b) => b.list.localeCompare(a.list)),
    }),
    (_key, value: unknown) => (typeof value === 'string' ? value.trim() : value),
  );
}

describe('a bank as JSON', () => {
  it('comes back as it was: nothing is told, and nothing lost', () =>
    fc.assert(
      fc.asyncProperty(arbitraryBank(), async (bank) => {
        const document = readBank(JSON.stringify(bank));
        // `[0,0,9.81]` without blanks is a slip of whoever types, and no fault of ours.
        fc.pre(!document.items.some(({ reading }) => reading.findings.some(isFault)));
        const made = readExportBank(document, 'b.quiz.yaml', { drafts: true });
        assert.deepEqual(lossesOf(document, made, jsonExporter, tellInEnglish), []);
        await assertRoundTrip(bank, jsonExporter, (file) => data.import(file as string));
      }),
      { numRuns: runs(200), seed },
    ));

  it('has every key and every value, in their order', () => {
    fc.assert(
      fc.property(arbitraryBank(), (bank) => {
        const text = stringify(bank);
        const json = jsonOf(text);
        assert.equal(detectConverter(json)?.id, 'json');
        assert.deepEqual(dataOf(json), dataOf(text));
        const { bank: draft, problems } = data.import(json);
        assert.deepEqual(problems, []);
        const back = meaningOf(writeBank(draft)) as { head: object; items: object[] };
        const given = meaningOf(text) as { head: object; items: object[] };
        // An empty list or map of the head says nothing, and is not written.
        assert.deepEqual(withoutEmpty(back.head), withoutEmpty(given.head));
        assert.deepEqual(withoutFalse(back.items), withoutFalse(given.items));
      }),
      { numRuns: runs(200), seed },
    );
  });

  const schema = JSON.parse(readFileSync('schemas/quizwright.schema.json', 'utf8')) as object;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  it('is what the JSON Schema of banks describes', () => {
    const check = (text: string): void => {
      assert.ok(validate(JSON.parse(jsonOf(text))), JSON.stringify(validate.errors?.slice(0, 3)));
    };
    for (const name of exampleNames) check(readFileSync(join('examples', name), 'utf8'));
    fc.assert(
      fc.property(arbitraryBank(), (bank) => check(stringify(bank))),
      { numRuns: runs(100), seed },
    );
  });

  it('says what YAML means: aliases, folded lines, texts that look like numbers', () => {
    const text =
      'title: 1.10\nnotes: >\n  a\n  b\nquestions:\n  - &q\n    question: Is it 007?\n    choices: [007, {text: True, correct: true}]\n    hints: &h [Look.]\n  - {question: R?, answer: 1_0, hints: *h}\nlicense: MIT # free\n';
    assert.equal(
      jsonOf(text),
      `${JSON.stringify(
        {
          quizwright: 1,
          title: '1.10',
          notes: 'a b',
          questions: [
            {
              question: 'Is it 007?',
              choices: ['007', { text: 'True', correct: true }],
              hints: ['Look.'],
            },
            { question: 'R?', answer: '1_0', hints: ['Look.'] },
          ],
          license: 'MIT',
        },
        null,
        2,
      )}\n`,
    );
  });

  it('keeps what cannot be asked, and banks of nothing but notes', () => {
    const text = 'title: T\nquestions:\n  - question: Unfinished?\n';
    assert.match(jsonOf(text), /Unfinished/);
    assert.match(jsonOf('title: T\nnotes: N\n'), /"notes": "N"/);
    const { bank } = data.import(jsonOf('title: T\nnotes: [{title: A, body: B}]\n'));
    assert.match(writeBank(bank), /notes:\n {2}- title: A\n {4}body: B\n/);
  });

  it('joins several banks, each with what it says of its items', () => {
    const first =
      'title: A\ntags: [a]\nstimuli: {p: One}\nquestions: [{question: Q?, answer: x, stimulus: p}]\n';
    const second = `title: B\ntags: [b]\nstimuli: {p: Two}\nquestions: [{question: R?, answer: y, stimulus: p, tags: [c]}]\nnotes: [{title: N, body: M}]\n`;
    const json = jsonOf(first, second);
    assert.ok(Array.isArray(JSON.parse(json)));
    const { bank, problems } = data.import(json);
    assert.deepEqual(
      problems.map(({ severity, message }) => [severity, message]),
      [['info', '“B” is joined to the bank before it, whose title and settings hold.']],
    );
    assert.deepEqual(json.slice(problems[0]!.start, problems[0]!.start + 1), '{');
    assert.deepEqual(bank.stimuli, { p: 'One', 'p-2': 'Two' });
    assert.deepEqual(
      bank.questions.map(({ tags, stimulus }) => ({ tags, stimulus })),
      [
        { tags: ['a'], stimulus: 'p' },
        { tags: ['b', 'c'], stimulus: 'p-2' },
      ],
    );
    assert.deepEqual(bank.sections, [{ title: 'N', body: 'M' }]);
  });

  it('is read as far as it can be, and told where it cannot', () => {
    for (const text of [
      '{"quizwright": 1}',
      '{"quizwright": 1, "questions": "x", "flashcards": {"front": 1}, "title": []}',
      '{"quizwright": 1, "title": "T", "questions": [null, 1, "x", [], {"question": {}}]}',
      '[{"quizwright": 1}, {"quizwright": 2, "__proto__": {"x": 1}, "stimuli": {"__proto__": "p"}}]',
      '{"quizwright": 1, "questions": [{"choices": [null, {"text": 1}, [[]]], "question": "Q"}]}',
    ]) {
      const { bank, problems } = data.import(text);
      assert.ok(readBank(writeBank(bank)).items.length >= 0);
      for (const { start, end } of problems) assert.ok(start >= 0 && end <= text.length);
    }
    const [problem] = data.import(
      '{"quizwright": 1, "title": "T", "questions": [{"qestion": "Q"}]}',
    ).problems;
    assert.match(problem!.message, /questions\[0\]/);
    assert.equal(data.detect('quizwright: 1\ntitle: T\n'), 0);
  });

  it('is read in time that grows with its length alone', () => {
    const item =
      'question: "What is {this}, \\"that\\"?"\n    choices: [a, {text: b, correct: true}]';
    growsInProportion(
      (count) => data.import(jsonOf(`title: T\nquestions:\n${`  - ${item}\n`.repeat(count)}`)),
      { from: 100 },
    );
  });
});

function withoutEmpty(value: object): object {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, each]) =>
        typeof each !== 'object' || each === null || Object.keys(each as object).length > 0,
    ),
  );
}

/** A choice that says that it is not right says what it would be anyway. */
function withoutFalse(items: readonly object[]): unknown {
  return JSON.parse(
    JSON.stringify(items, (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      const entries = Object.entries(value).filter(
        ([key, each]) => !(key === 'correct' && each === false),
      );
      const [[key, text] = [], ...more] = entries;
      return key === 'text' && more.length === 0 ? text : Object.fromEntries(entries);
    }),
  );
}
