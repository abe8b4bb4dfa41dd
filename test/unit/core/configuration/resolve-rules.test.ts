import assert from 'node:assert/strict';

import {
  checkRuleSettings,
  unknownRule,
} from '../../../../src/core/configuration/check-rule-settings.js';
import { presetSeverity } from '../../../../src/core/configuration/preset-severity.js';
import {
  createRuleResolver,
  resolveRules,
} from '../../../../src/core/configuration/resolve-rules.js';
import type { Severity } from '../../../../src/core/problem/problem.js';
import { rules as registry } from '../../../../src/core/rules/registry.js';
import type { Rule } from '../../../../src/core/rules/rule.js';

function rule(id: string, severity: Severity | 'off', more: Partial<Rule> = {}): Rule {
  return {
    id,
    group: 'keys',
    severity,
    sentence: 'It is.',
    why: 'Because.',
    source: 'Here.',
    messages: {},
    examples: { bad: [], good: [] },
    ...more,
  };
}

const rules = [
  rule('wrong', 'error'),
  rule('odd', 'warning'),
  rule('hint', 'info'),
  rule('picky', 'off', { strict: 'info' }),
  rule('long', 'off', {
    options: {
      'max-words': { type: 'number', default: 40, description: 'At most.' },
      words: { type: 'list', default: ['all'], description: 'Which.' },
    },
  }),
];

function on(configuration: object, path = 'a.quiz.yaml'): Record<string, string> {
  const settings = resolveRules(configuration, path, rules);
  return Object.fromEntries([...settings.rules].map(([id, { severity }]) => [id, severity]));
}

describe('presets', () => {
  it('minimal keeps the errors', () => {
    assert.deepEqual(on({ extends: 'minimal' }), { wrong: 'error' });
  });
  it('recommended is what holds without a configuration', () => {
    const expected = { wrong: 'error', odd: 'warning', hint: 'info' };
    assert.deepEqual(on({}), expected);
    assert.deepEqual(on({ extends: 'recommended' }), expected);
  });
  it('strict turns on what is off', () => {
    const expected = {
      wrong: 'error',
      odd: 'warning',
      hint: 'info',
      picky: 'info',
      long: 'warning',
    };
    assert.deepEqual(on({ extends: 'strict' }), expected);
  });
  it('say of every rule of the registry how severe it is', () => {
    for (const each of registry) {
      assert.notEqual(presetSeverity(each, 'strict'), 'off', each.id);
      assert.ok(['error', 'off'].includes(presetSeverity(each, 'minimal')), each.id);
    }
  });
});

describe('resolveRules', () => {
  it('lets a configuration set severities', () => {
    assert.deepEqual(on({ rules: { wrong: 'off', odd: 'error', picky: 'info' } }), {
      odd: 'error',
      hint: 'info',
      picky: 'info',
    });
  });

  it('applies overrides in their order to the paths that fit', () => {
    const configuration = {
      rules: { hint: 'off' },
      overrides: [
        { files: ['legacy/**'], rules: { odd: 'off', wrong: 'warning' } },
        { files: ['legacy/2019/**'], rules: { wrong: 'info' } },
        { files: ['other/**'] },
      ],
    };
    assert.deepEqual(on(configuration), { wrong: 'error', odd: 'warning' });
    assert.deepEqual(on(configuration, 'legacy/a.quiz.yaml'), { wrong: 'warning' });
    assert.deepEqual(on(configuration, 'legacy/2019/a.quiz.yaml'), { wrong: 'info' });
    assert.deepEqual(on(configuration, 'other/a.quiz.yaml'), { wrong: 'error', odd: 'warning' });
  });

  it('fills in options, keeps those of outer layers, and severities where only options are given', () => {
    const configuration = {
      rules: { long: { severity: 'info', 'max-words': 20 } },
      overrides: [
        { files: ['x/**'], rules: { long: { words: ['none'] } } },
        { files: ['x/y/**'], rules: { long: 'error' } },
      ],
    };
    const optionsFor = (path: string): unknown =>
      resolveRules(configuration as object, path, rules).rules.get('long');
    assert.deepEqual(optionsFor('a'), {
      severity: 'info',
      options: { 'max-words': 20, words: ['all'] },
    });
    assert.deepEqual(optionsFor('x/y/a'), {
      severity: 'error',
      options: { 'max-words': 20, words: ['none'] },
    });
  });

  it('lets the command line win', () => {
    const given = new Map([['odd', 'off'] as const, ['picky', 'error'] as const]);
    const resolver = createRuleResolver(
      { overrides: [{ files: ['**'], rules: { odd: 'error' } }] },
      rules,
      given,
    );
    const settings = resolver.resolve('a.quiz.yaml');
    assert.equal(settings.rules.has('odd'), false);
    assert.equal(settings.rules.get('picky')?.severity, 'error');
    assert.equal(resolver.resolveAll('a').get('odd')?.severity, 'off');
  });

  it('gives paths for which the same holds the same object', () => {
    const resolver = createRuleResolver({ overrides: [{ files: ['x/**'] }] }, rules);
    assert.equal(resolver.resolve('a'), resolver.resolve('b'));
    assert.equal(resolver.resolve('x/a'), resolver.resolve('x/b'));
  });

  it('is not fooled by names that every object has', () => {
    assert.deepEqual(on({ rules: JSON.parse('{"__proto__": "off"}') as object }), on({}));
    assert.equal(createRuleResolver({}, [rule('constructor', 'info')]).resolve('a').rules.size, 1);
  });
});

describe('checkRuleSettings', () => {
  const messages = (configuration: object): string[] =>
    checkRuleSettings(configuration, rules).map(
      ({ path, on: where, message }) => `${path.join('.')} (${where}): ${message}`,
    );

  it('knows the rules and their options', () => {
    const settings = { wrong: 'off', long: { severity: 'info', 'max-words': 3, words: [] } };
    assert.deepEqual(
      messages({ rules: settings, overrides: [{ files: ['a'], rules: settings }] }),
      [],
    );
  });

  it('tells what does not exist, with what may be meant', () => {
    assert.deepEqual(
      messages({
        rules: {
          wrnog: 'off',
          'completely-else': 'error',
          long: { 'max-wrods': 3 },
          odd: { 'max-words': 3 },
        },
        overrides: [{ files: ['a'], rules: { hnit: 'off' } }],
      }),
      [
        'rules.wrnog (key): There is no rule `wrnog`. Did you mean `wrong`?',
        'rules.completely-else (key): There is no rule `completely-else`.',
        'rules.long.max-wrods (key): `long` has no option `max-wrods`. Did you mean `max-words`?',
        'rules.odd.max-words (key): `odd` has no options, only a `severity`, so `max-words` means nothing here.',
        'overrides.0.rules.hnit (key): There is no rule `hnit`. Did you mean `hint`?',
      ],
    );
  });

  it('suggests the nearest name', () => {
    assert.equal(unknownRule('hnit', rules), 'There is no rule `hnit`. Did you mean `hint`?');
  });

  it('tells options of the wrong type', () => {
    assert.deepEqual(messages({ rules: { long: { 'max-words': 'forty', words: 3 } } }), [
      'rules.long.max-words (value): `max-words` of `long` is a number, not “forty”.',
      'rules.long.words (value): `words` of `long` is a list, not the number 3.',
    ]);
  });
});
