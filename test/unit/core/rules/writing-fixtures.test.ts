// `test/fixtures/writing/<language>/<rule>.quiz.yaml`: banks in which every problem of that one rule is
// marked (see ../lint/annotate.ts), ten items or more that have one and ten or more that have none.
// Beside a rule with a fix, `<rule>.fixed.yaml` is what all its fixes make of the bank.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { languages } from '../../../../src/core/language/known-languages.js';
import { readBank } from '../../../../src/core/document/index.js';
import { fixText, lintText } from '../../../../src/core/lint/index.js';
import { rules } from '../../../../src/core/rules/registry.js';
import type { RuleGroup } from '../../../../src/core/rules/rule.js';
import { withMarks, withoutMarks } from '../lint/annotate.js';
import { onlyRules } from '../lint/settings-of.js';

const folder = new URL('../../../fixtures/writing/', import.meta.url);
const least = 10;

/** The groups whose rules judge an item as a question, by itself or beside others. */
const judging: readonly RuleGroup[] = [
  'stem',
  'choices',
  'cues',
  'numbers',
  'flashcards',
  'duplicates',
];

for (const { code } of languages) {
  describe(`fixtures/writing/${code}`, () => {
    const own = new URL(`${code}/`, folder);
    const files = readdirSync(own).filter((name) => name.endsWith('.quiz.yaml'));

    it('has a bank for every rule that judges questions', () => {
      const names = new Set(files.map((name) => name.replace('.quiz.yaml', '')));
      const needed = rules.filter(({ group }) => judging.includes(group)).map(({ id }) => id);
      assert.deepEqual(
        needed.filter((id) => !names.has(id)),
        [],
      );
    });

    for (const name of files) {
      const id = name.replace('.quiz.yaml', '');
      const rule = rules.find((each) => each.id === id);
      const fixture = readFileSync(new URL(name, own), 'utf8');
      const text = withoutMarks(fixture);

      it(`${id} reports what is marked and nothing else`, () => {
        const { problems } = lintText(text, onlyRules(id));
        assert.equal(withMarks(text, problems), fixture);
        const marked = new Set(problems.map(({ item }) => item)).size;
        const { itemCount, head } = readBank(text);
        assert.equal(head.language.split('-')[0], code);
        assert.ok(marked >= least, `${marked} items have a problem`);
        assert.ok(itemCount - marked >= least, `${itemCount - marked} items have none`);
      });

      it(`${id} is about banks without mistakes`, () => {
        const errors = lintText(text, onlyRules(...structural)).problems;
        assert.deepEqual(
          errors.map(({ rule: by, message }) => `${by}: ${message}`),
          [],
        );
      });

      if (rule?.fixable === undefined) continue;
      it(`${id} mends as it is written down`, () => {
        const file = new URL(`${id}.fixed.yaml`, own);
        assert.ok(existsSync(file), `${id}.fixed.yaml is missing`);
        const fixed = fixText(text, onlyRules(id), { unsafe: true }).text;
        assert.equal(fixed, readFileSync(file, 'utf8'));
        assert.equal(fixText(fixed, onlyRules(id), { unsafe: true }).text, fixed);
      });
    }
  });
}

const structural: readonly string[] = rules
  .filter(({ group }) => ['file', 'text', 'structure', 'keys', 'answers'].includes(group))
  .filter(({ severity }) => severity === 'error')
  .map(({ id }) => id);
