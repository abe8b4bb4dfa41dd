import assert from 'node:assert/strict';

import { readBank } from '../../../../src/core/document/index.js';
import { fixText, lintText, type Problem } from '../../../../src/core/lint/index.js';
import { exampleBank } from '../../../../src/core/rules/example-bank.js';
import type { Example, Rule, Surroundings } from '../../../../src/core/rules/rule.js';
import { rules } from '../../../../src/core/rules/registry.js';
import { settingsOf } from '../lint/settings-of.js';

/** Rules whose fixes change how a bank is written, never what it says. */
const layoutRules = new Set([
  'syntax',
  'text-misread',
  'tabs-in-yaml',
  'several-documents',
  'unused-disable',
]);

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    it('has an example of each sort', () => {
      assert.ok(rule.examples.bad.length > 0 && rule.examples.good.length > 0);
    });

    rule.examples.bad.forEach((example, index) => {
      it(`reports its bad example ${index + 1}`, () => {
        const problems = lintExample(rule, example);
        assert.notDeepEqual(own(rule, problems), [], 'it must fire');
        const others = problems.filter(
          ({ rule: id, severity }) => severity === 'error' && id !== rule.id,
        );
        assert.deepEqual(sorted(others), [...(example.also ?? [])].toSorted(), tell(problems));
        for (const { message, fix } of own(rule, problems)) {
          assert.doesNotMatch(message, /\{[a-z]\w*\}(?!\})/, 'every place of a message is filled');
          assert.doesNotMatch(
            `${message} ${fix?.title ?? ''}`,
            /\b(?:scalar|node|mapping|sequence|token)\b/i,
          );
        }
      });

      if (rule.fixable !== undefined) {
        it(`leaves nothing to fix in its bad example ${index + 1}`, () => checkFix(rule, example));
      }
    });

    rule.examples.good.forEach((example, index) => {
      it(`is silent on its good example ${index + 1}`, () => {
        const problems = lintExample(rule, example);
        assert.deepEqual(own(rule, problems), []);
        assert.deepEqual(
          problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
          [],
        );
      });
    });

    if (rule.fixable !== undefined) {
      it('fixes one of its bad examples', () => {
        const fixes = rule.examples.bad.flatMap((example) =>
          lintExample(rule, example).map(({ fix }) => fix?.safe),
        );
        assert.ok(fixes.includes(rule.fixable === 'safe'));
      });
    }
  });
}

function checkFix(rule: Rule, example: Example): void {
  const before = exampleBank(example.yaml);
  const settings = settingsOf('recommended', { [rule.id]: 'on' });
  const extra = { surroundings: surroundingsOf(example) };
  const safe = fixText(before, settings, extra);
  assert.ok(!safe.problems.some(({ fix }) => fix?.safe === true), 'nothing safely fixable is left');
  assert.equal(fixText(safe.text, settings, extra).text, safe.text, 'fixing again changes nothing');
  const all = fixText(before, settings, { ...extra, unsafe: true });
  assert.ok(!all.problems.some(({ fix }) => fix !== undefined), 'nothing fixable is left');
  if (layoutRules.has(rule.id))
    assert.deepEqual(valueOf(safe.text), valueOf(before), 'it says the same');
  const errors = (problems: readonly Problem[]): number =>
    problems.filter(({ severity }) => severity === 'error').length;
  assert.ok(
    errors(safe.problems) <= errors(lintText(before, settings, extra).problems),
    tell(safe.problems),
  );
}

function lintExample(rule: Rule, example: Example): readonly Problem[] {
  const settings = settingsOf('recommended', { [rule.id]: 'on' });
  return lintText(exampleBank(example.yaml), settings, { surroundings: surroundingsOf(example) })
    .problems;
}

function surroundingsOf({ media }: Example): Surroundings {
  return media === undefined ? {} : { media: (reference) => media[reference] };
}

function own(rule: Rule, problems: readonly Problem[]): Problem[] {
  return problems.filter((problem) => problem.rule === rule.id);
}

function sorted(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map(({ rule }) => rule))].toSorted();
}

function tell(problems: readonly Problem[]): string {
  return problems.map(({ rule, message }) => `${rule}: ${message}`).join('\n');
}

function valueOf(text: string): unknown {
  const { head, items } = readBank(text);
  return { head: head.data, items: items.map(({ reading }) => reading.data) };
}
