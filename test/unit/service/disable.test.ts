import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { readBank } from '../../../src/core/document/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { applyEdits } from '../../../src/core/text/span.js';
import { disableHere, tellInEnglish } from '../../../src/service/index.js';

const settings = resolveRules(
  { ...defaultConfiguration, extends: 'strict' },
  'bank.quiz.yaml',
  rules,
);

/** The text with the remark that is offered for its problem of a rule. */
function withRemark(text: string, at: number): string | undefined {
  const problem = lintText(text, settings).problems[at]!;
  const offered = disableHere(readBank(text), problem, tellInEnglish);
  return (
    offered &&
    applyEdits(
      text,
      offered.inserts.map(({ at: start, before, after }, i) => ({
        start,
        end: start,
        text: `${before}${i === 0 ? 'so it is' : ''}${after}`,
      })),
    )
  );
}

describe('turning a rule off here', () => {
  it('writes a remark above the line', () => {
    const text =
      'title: T\nquestions:\n  - question: Q?\n    choices:\n      - A\n      - {text: B, correct: true}\n      - All of the above\n';
    const at = lintText(text, settings).problems.findIndex(
      ({ rule }) => rule === 'all-of-the-above',
    );
    assert.match(
      withRemark(text, at)!,
      /true\}\n {6}# quizwright-disable-next-line all-of-the-above -- so it is\n {6}- All/,
    );
  });

  it('is not offered for what has to be mended', () => {
    const text = 'title: T\nquestions:\n\t- a\n  - question: a: b\n    anwser: x\n';
    const { problems } = lintText(text, settings);
    for (const rule of ['tabs-in-yaml', 'text-misread', 'unknown-key']) {
      const problem = problems.find((each) => each.rule === rule)!;
      assert.equal(disableHere(readBank(text), problem, tellInEnglish), undefined, rule);
    }
  });

  for (const eol of ['\n', '\r\n']) {
    it(`takes the problem away and brings no other, with ${JSON.stringify(eol)}${eol === '\n' ? '' : ' @long'}`, () => {
      let tried = 0;
      for (const language of ['en', 'fr']) {
        const folder = join('test/fixtures/writing', language);
        for (const name of readdirSync(folder).filter((each) => !each.includes('.fixed.'))) {
          const text = readFileSync(join(folder, name), 'utf8').replaceAll('\n', eol);
          const before = lintText(text, settings).problems;
          const at = before.length >> 1;
          const after = before.length === 0 ? undefined : withRemark(text, at);
          if (after === undefined) continue;
          tried++;
          const left = lintText(after, settings).problems;
          const told = (problems: typeof left): string[] =>
            problems.map(({ rule, message }) => `${rule}: ${message}`).toSorted();
          const rest = told(before);
          for (const problem of told(left)) {
            assert.ok(rest.includes(problem), `${name}: ${problem}`);
            rest.splice(rest.indexOf(problem), 1);
          }
          assert.ok(rest.length > 0, `${name}: ${before[at]!.rule}`);
        }
      }
      assert.ok(tried > 40);
    });
  }
});
