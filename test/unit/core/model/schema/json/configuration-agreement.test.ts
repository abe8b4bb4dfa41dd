// The JSON Schema of the configuration says what the two checks of a configuration say together: its
// form, and the names of rules and options.
import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { checkRuleSettings } from '../../../../../../src/core/configuration/check-rule-settings.js';
import type { Configuration } from '../../../../../../src/core/configuration/configuration.js';
import { configurationJsonSchema } from '../../../../../../src/core/model/schema/json/configuration-json-schema.js';
import { validateConfiguration } from '../../../../../../src/core/model/schema/validate-configuration.js';
import { rules } from '../../../../../../src/core/rules/registry.js';
import { mutateData } from '../../../../../generators/index.js';

const numRuns = Number(process.env['QUIZWRIGHT_RUNS'] ?? 2000);

const accepts = new Ajv({ strict: false }).compile(configurationJsonSchema(rules));

const names = rules.map(({ id }) => id);
const severity = fc.constantFrom('off', 'info', 'warning', 'error');
const settings = fc.dictionary(
  fc.constantFrom(...names),
  fc.oneof(severity, fc.record({ severity }, { requiredKeys: [] })),
  { maxKeys: 3, noNullPrototype: true },
);
const globs = fc.array(fc.constantFrom('banks/**/*.yaml', 'drafts/**'), { maxLength: 2 });

const configurations = fc.record(
  {
    extends: fc.constantFrom('minimal', 'recommended', 'strict'),
    rules: settings,
    ignore: globs,
    files: globs,
    overrides: fc.array(fc.record({ files: globs, rules: settings }, { requiredKeys: ['files'] }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: [] },
);

function isRight(data: unknown): boolean {
  if (validateConfiguration(data).length > 0) return false;
  return checkRuleSettings(data as Configuration, rules).length === 0;
}

describe('the JSON Schema of the configuration', () => {
  it('accepts right configurations', () => {
    fc.assert(
      fc.property(configurations, (data) => {
        assert.ok(isRight(data));
        assert.ok(accepts(data), JSON.stringify(accepts.errors));
      }),
      { numRuns: numRuns / 4, seed: 5 },
    );
  });

  it('agrees with the checks about ones with mistakes in them', () => {
    fc.assert(
      fc.property(configurations.chain(mutateData), (data) => {
        assert.equal(accepts(data), isRight(data), JSON.stringify(accepts.errors));
      }),
      { numRuns, seed: 5 },
    );
  });
});
