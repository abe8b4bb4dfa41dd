import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readConfiguration } from '../../../src/core/configuration/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { applyEdits } from '../../../src/core/text/span.js';
import { turnOffRule } from '../../../src/service/index.js';
import { runs, seed } from '../../property-runs.js';

function after(text: string, rule = 'missing-id'): string | undefined {
  const edits = turnOffRule(text, rule);
  return edits && applyEdits(text, edits);
}

describe('turning a rule off in a configuration', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['that is empty', '', 'rules:\n  missing-id: off\n'],
    ['of remarks', '# mine', '# mine\nrules:\n  missing-id: off\n'],
    [
      'without rules',
      'extends: strict # all\n',
      'extends: strict # all\nrules:\n  missing-id: off\n',
    ],
    [
      'with other rules, whose remarks stay',
      'rules: # mine\n  longest-key: off # why\n  # end\nignore: []\n',
      'rules: # mine\n  missing-id: off\n  longest-key: off # why\n  # end\nignore: []\n',
    ],
    [
      'that has the rule',
      'rules:\n  longest-key: off\n  missing-id: error # why\n',
      'rules:\n  longest-key: off\n  missing-id: off # why\n',
    ],
    [
      'that has the rule with options',
      'rules:\n  back-too-long:\n    severity: error\n    max-words: 12\n',
      'rules:\n  back-too-long:\n    severity: off\n    max-words: 12\n',
    ],
    [
      'that has the rule with options alone',
      'rules:\n  back-too-long: {max-words: 12}\n',
      'rules:\n  back-too-long: {severity: off, max-words: 12}\n',
    ],
    ['in braces', 'rules: {longest-key: off}\n', 'rules: {missing-id: off, longest-key: off}\n'],
    ['in empty braces', 'rules: {}\n', 'rules: {missing-id: off}\n'],
    ['all in braces', '{extends: strict}', '{rules: {missing-id: off}, extends: strict}'],
    ['with CRLF', 'extends: strict\r\n', 'extends: strict\r\nrules:\r\n  missing-id: off\r\n'],
    [
      'with other blanks',
      'rules:\n      longest-key: off\n',
      'rules:\n      missing-id: off\n      longest-key: off\n',
    ],
  ];
  for (const [name, before, expected] of cases) {
    const rule = before.includes('back-too-long') ? 'back-too-long' : 'missing-id';
    it(`changes one ${name}`, () => assert.equal(after(before, rule), expected));
  }

  it('changes nothing where it is off, where all has to be mended first, and for no rule', () => {
    assert.equal(after('rules:\n  missing-id: off\n'), undefined);
    for (const broken of ['rulez: {}\n', 'rules: [\n', 'rules: 3\n', '- a\n']) {
      assert.equal(after(broken), undefined, broken);
    }
    assert.equal(after('', 'no-such-rule'), undefined);
  });

  it('leaves each other setting as it is, one rule after another', () => {
    const settings = fc.constantFrom('off', 'info', 'warning', 'error');
    const ids = fc.constantFrom(...rules.map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ids, settings), { maxLength: 5 }),
        fc.array(ids, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (given, off, isFlow) => {
          const lines = [...new Map(given)].map(([id, setting]) => `${id}: ${setting}`);
          let text = isFlow
            ? `# top\nrules: {${lines.join(', ')}}\nignore: [a]\n`
            : `# top\nrules:${lines.length === 0 ? ' {}' : ''}\n${lines.map((line) => `  ${line} # r\n`).join('')}ignore: [a]\n`;
          const expected = new Map(given);
          for (const rule of off) {
            text = after(text, rule) ?? text;
            expected.set(rule, 'off');
          }
          const { configuration, problems } = readConfiguration(text);
          assert.deepEqual(problems, []);
          assert.deepEqual({ ...configuration.rules }, Object.fromEntries(expected));
          assert.deepEqual(configuration.ignore, ['a']);
          assert.equal(text.split('# r').length - 1, isFlow ? 0 : lines.length);
        },
      ),
      { numRuns: runs(100), seed },
    );
  });
});
