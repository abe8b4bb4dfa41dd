import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';

import { readBank } from '../../../../src/core/document/index.js';
import { fixText, lintText } from '../../../../src/core/lint/index.js';
import { runs } from '../../../property-runs.js';
import { settingsOf } from '../lint/settings-of.js';

const recommended = settingsOf('recommended');

const asked = `questions:
  - question: Which river flows through Paris?
    answer: Seine
    explanation: It does.
    objectives: [rivers]
`;

function bankWith(objectives: string, key = 'objectives'): string {
  return `title: Rivers\n${key}:\n${objectives}${asked}`;
}

function told(text: string): string[] {
  return lintText(text, recommended).problems.map(({ rule, message }) => `${rule}: ${message}`);
}

/** The objectives as they are written once all that is safe is mended; undefined where nothing was. */
function mended(objectives: string): string | undefined {
  const text = bankWith(objectives);
  const fixed = fixText(text, recommended).text;
  return fixed === text ? undefined : fixed.slice(text.indexOf(':\n') + 2, fixed.indexOf(asked));
}

describe('objectives that are written as a list', () => {
  it('are one problem, which shows how they are written', () => {
    for (const list of [
      '  - id: rivers\n    text: Know the rivers\n',
      '  - rivers: Know the rivers\n',
      '  - Know the rivers\n',
      '- name: rivers\n  description: Know the rivers\n',
    ]) {
      assert.deepEqual(told(bankWith(list)), [
        'wrong-type: `objectives` is a list, but each entry needs its id in front of its text. Write it without a dash, on a line of its own: `rivers: Know the rivers`.',
      ]);
    }
    for (const list of ['  - [a]\n', '  - id: a b\n    text: c\n', '  - {}\n']) {
      const [only, ...others] = told(bankWith(list));
      assert.match(only!, /^wrong-type: `objectives` should be ids with a text for each/, list);
      assert.deepEqual(others, [], list);
    }
  });

  it('bring no consequences whatever is wrong with them', () => {
    for (const value of ['Know rivers\n', '5\n', '[]\n', '\n']) {
      const problems = told(`title: Rivers\nobjectives: ${value}${asked}`);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.doesNotMatch(problems[0]!, /^(?:unknown|orphan)-objective/);
    }
  });

  for (const [list, expected] of [
    ['  - id: a\n    text: One\n  - id: rivers\n    text: Two\n', '  a: One\n  rivers: Two\n'],
    ['- id: a\n  text: One\n\n- text: "b: c"\n  id: rivers\n', '  a: One\n\n  rivers: "b: c"\n'],
    ['  - rivers: One\n  - b: |\n      Two: x\n', '  rivers: One\n  b: |\n      Two: x\n'],
    ['- rivers: |\n    One\n    more\n', '  rivers: |\n      One\n      more\n'],
    ['  - id: 007\n    text: One\n', '  007: One\n'],
    ['  # above\n  - id: rivers\n    text: One\n', '  # above\n  rivers: One\n'],
    ['  - id: rivers # why\n    text: One\n', undefined],
    ['  - id: rivers\n    text: One\n  - id: rivers\n    text: Two\n', undefined],
    ['  - id: rivers\n    text: One\n    level: apply\n', undefined],
    ['  - id: rivers\n    text: &a One\n', undefined],
    ['  - One\n', undefined],
  ] as const) {
    it(`become ${JSON.stringify(expected)} where they are ${JSON.stringify(list)}`, () => {
      const found = mended(list);
      assert.equal(found, expected);
    });
  }

  it('keep every text, whatever its style', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'ab: #\'"\n-|{}*&'),
      minLength: 1,
      maxLength: 30,
    });
    const texts = fc.array(
      words.filter((text) => /^[ab]/.test(text) && text === text.trim()),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    let written = 0;
    fc.assert(
      fc.property(texts, fc.boolean(), (all, isFlush) => {
        const entries = all.map((text, i) => ({ id: `o-${i}`, text }));
        const list = stringify(entries, { indent: 2, lineWidth: 0 });
        const text = bankWith(isFlush ? list : list.replace(/^(?=.)/gm, '  '));
        const after = readBank(fixText(text, recommended).text).head.data['objectives'];
        // What is not taken for sure is left as it was.
        if (Array.isArray(after)) return;
        written++;
        const expected = Object.fromEntries(entries.map((each) => [each.id, each.text.trim()]));
        const found = Object.entries(after as Record<string, string>);
        assert.deepEqual(
          Object.fromEntries(found.map(([id, said]) => [id, said.trim()])),
          expected,
          text,
        );
      }),
      { numRuns: runs(200) },
    );
    assert.ok(written > 100, String(written));
  });
});
