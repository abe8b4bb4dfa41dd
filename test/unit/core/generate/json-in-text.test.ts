import assert from 'node:assert/strict';
import * as fc from 'fast-check';

import { entriesOfAnswer } from '../../../../src/core/generate/entries-of-answer.js';
import { jsonInText } from '../../../../src/core/generate/json-in-text.js';
import { doubleLatex } from '../../../../src/core/generate/latex-escapes.js';
import { isQuick } from '../../../time-taken.js';

const prose = fc.string().map((text) => text.replaceAll(/[[{]/g, '('));
const value = fc.oneof(
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.array(fc.jsonValue(), { minLength: 1 }),
);

describe('JSON in the text of a model', () => {
  it('is found between sentences and in fences', () => {
    const items = [{ question: 'A }{ B "[\\"' }];
    const json = JSON.stringify({ items }, undefined, 2);
    for (const answer of [
      json,
      `Sure! Here it is:\n\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`,
      `<think>{"items": []} or [maybe</think>${json}`,
      `${json.slice(0, -3)},\n ]\n}`,
      JSON.stringify(items),
      JSON.stringify({ questions: items }),
      JSON.stringify(items[0]),
    ]) {
      assert.deepEqual(entriesOfAnswer(answer, 'items'), items, answer);
    }
  });

  it('is found wherever it stands', () => {
    fc.assert(
      fc.property(prose, value, prose, (before, own, after) => {
        // What looks like an escape of LaTeX, or has a sign that no text has, is read in another way.
        const json = JSON.stringify(own);
        fc.pre(doubleLatex(json) === json);
        assert.deepEqual(jsonInText(before + json + after)[0], JSON.parse(json));
      }),
    );
  });

  it('is read up to where it was cut off', () => {
    const whole = JSON.stringify({ items: [{ a: 1 }, { b: '}' }, { c: 3 }] });
    assert.deepEqual(entriesOfAnswer(whole.slice(0, -8), 'items'), [{ a: 1 }, { b: '}' }]);
  });

  it('is not what stands in brackets around it', () => {
    const items = [
      { question: 'Which interval is [0, 1]?', choices: [{ text: 'a' }, { text: 'b' }] },
      { front: 'A', back: 'B' },
    ];
    for (const json of [
      JSON.stringify({ items }),
      JSON.stringify(items),
      JSON.stringify({ questions: items }),
      JSON.stringify({ answer: { items } }),
      JSON.stringify({ items, sources: ['a'], note: { of: [{ a: 1 }] } }),
      items.map((item) => JSON.stringify(item)).join('\n'),
    ]) {
      for (const [before, behind] of [
        ['', '\n\nSource: [1]'],
        ['', '\n\nSources: [1, 2], [3] ["the notes"]'],
        ['```json\n', '\n```\nPlease check [1, 2], [], [[1]] and [true].'],
        ['As said in [4] and ["notes"]:\n', ' [sic]'],
        ['On [0, 1) there are:', ' '],
      ]) {
        assert.deepEqual(entriesOfAnswer(before + json + behind, 'items'), items, json + behind);
      }
    }
  });

  it('is what was asked for, and not a list inside of the entry that was cut off', () => {
    const item = { question: 'Q', choices: [{ text: 'a' }, { text: 'b' }], tags: ['t', 'u'] };
    const json = JSON.stringify({ items: [item, item, item] });
    const two = JSON.stringify({ items: [item, item] }).length;
    for (let end = two; end < json.length - 3; end++) {
      assert.deepEqual(entriesOfAnswer(json.slice(0, end), 'items'), [item, item], `at ${end}`);
    }
    const broken = json.replace('"Q"', 'Q');
    assert.deepEqual(entriesOfAnswer(broken, 'items'), [item, item]);
  });

  it('may be texts where they are all there is', () => {
    assert.deepEqual(entriesOfAnswer('{"items": ["a", "b"]} [1]', 'items'), ['a', 'b']);
    assert.deepEqual(entriesOfAnswer('Wrong: ["a", "b"] [1]', 'items'), ['a', 'b']);
    assert.equal(entriesOfAnswer('There is none [1], [2, 3].', 'items'), undefined);
  });

  it('is none in an answer of nothing', () => {
    for (const answer of ['', 'No.', '{', '[]', '{}{', '{"items": []}', '{"items": 3}', '[[[']) {
      const entries = entriesOfAnswer(answer, 'items');
      assert.ok(entries === undefined || JSON.stringify(entries) === '[{}]', answer);
    }
  });

  it('is looked for in no more than a moment', () => {
    for (const sign of ['[', '{', '{"a":', '"', '[{"x":"', '{}', '\\', '{"items": [']) {
      const long = sign.repeat(200_000 / sign.length);
      isQuick(() => entriesOfAnswer(long, 'items'), 2_000);
    }
  });
});

describe('backslashes of LaTeX in JSON', () => {
  const read = (text: string): unknown => JSON.parse(doubleLatex(`"${text}"`));
  for (const [written, means] of [
    ['$\\frac12$', '$\\frac12$'],
    ['$\\alpha + \\beta$', '$\\alpha + \\beta$'],
    ['$a \\times b$, $\\theta$', '$a \\times b$, $\\theta$'],
    ['$x \\neq \\nu \\rho$', '$x \\neq \\nu \\rho$'],
    ['$\\\\frac12$', '$\\frac12$'],
    ['one\\ntwo', 'one\ntwo'],
    ['a: $5\\nnext: $6', 'a: $5\nnext: $6'],
    ['say \\"no\\" \\/ \\u00e9', 'say "no" / é'],
  ] as const) {
    it(`read ${written} as it is meant`, () => assert.equal(read(written), means));
  }
});
