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
