import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { beyondJsonSchema } from '../../../../../../src/core/model/schema/beyond-json-schema.js';
import { bankJsonSchema } from '../../../../../../src/core/model/schema/json/bank-json-schema.js';
import { configurationJsonSchema } from '../../../../../../src/core/model/schema/json/configuration-json-schema.js';
import { bankShape, configurationShape } from '../../../../../../src/core/model/schema/shapes.js';

type Json = Readonly<Record<string, unknown>>;

const rules = [
  { id: 'longest-key', sentence: 'The key is the longest choice.', severity: 'warning' },
  { id: 'missing-explanation', sentence: 'An explanation is missing.', severity: 'off' },
  {
    id: 'back-too-long',
    sentence: 'The back is too long.',
    severity: 'info',
    options: {
      'max-words': { type: 'number', default: 40, description: 'How many words are too many.' },
      ignore: { type: 'list', default: [], description: 'Words not counted.' },
    },
  },
] as const;

const configuration = configurationJsonSchema(rules);

/** Every map of `properties` in a schema, but for those that only set a condition. */
function propertiesIn(schema: unknown, path = ''): { path: string; value: unknown }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (['if', 'not', 'contains', 'examples', 'default', 'dependencies'].includes(keyword))
      return [];
    if (keyword !== 'properties') return propertiesIn(value, `${path}/${keyword}`);
    const described = Object.entries(value as Json).filter(
      ([, property]) => property !== false && !('contains' in (property as Json)),
    );
    return described.flatMap(([name, property]) => [
      { path: `${path}/${name}`, value: property },
      ...propertiesIn(property, `${path}/${name}`),
    ]);
  });
}

describe('the JSON Schemas', () => {
  for (const [name, schema] of Object.entries({ bank: bankJsonSchema(), configuration })) {
    it(`are draft-07 (${name})`, () => {
      const ajv = new Ajv({ strict: false });
      assert.equal(ajv.validateSchema(schema), true, JSON.stringify(ajv.errors));
    });

    it(`describe every key, with examples (${name})`, () => {
      const all = propertiesIn(schema);
      assert.ok(all.length > 10);
      for (const { path, value } of all) {
        const { description, examples, ...rest } = value as Json;
        assert.ok(typeof description === 'string' && description.length > 10, path);
        assert.ok(Array.isArray(examples) && examples.length > 0, path);
        // Draft-07 reads nothing beside a `$ref`, so that the description would be lost.
        assert.ok(!('$ref' in rest), path);
      }
    });

    it(`hold examples and defaults that they accept (${name})`, () => {
      const { definitions } = schema as { definitions?: Json };
      for (const { path, value } of propertiesIn(schema)) {
        const {
          examples,
          default: standard,
          ...own
        } = value as { examples: unknown[]; default?: unknown };
        const accepts = new Ajv({ strict: false }).compile({ ...own, definitions });
        for (const example of [...examples, ...(standard === undefined ? [] : [standard])]) {
          assert.ok(accepts(example), `${path}: ${JSON.stringify(example)}`);
        }
      }
    });

    it(`come out the same every time (${name})`, () => {
      const again =
        name === 'bank' ? bankJsonSchema() : configurationJsonSchema([...rules].toReversed());
      assert.equal(JSON.stringify(again), JSON.stringify(schema));
    });
  }

  it('have the keys of the shapes', () => {
    const keysOf = (schema: Json): string[] => Object.keys(schema['properties'] as Json).toSorted();
    assert.deepEqual(keysOf(bankJsonSchema()), [...bankShape().keys.keys()].toSorted());
    assert.deepEqual(keysOf(configuration), [...configurationShape().keys.keys()].toSorted());
  });

  it('know rules and their options', () => {
    const accepts = new Ajv({ strict: false }).compile(configuration);
    const right = [
      {},
      { rules: { 'longest-key': 'off', 'missing-explanation': { severity: 'info' } } },
      { rules: { 'back-too-long': { 'max-words': 5 } } },
      { overrides: [{ files: ['a'], rules: { 'longest-key': { severity: 'error' } } }] },
    ];
    const wrong = [
      { rules: { 'longest-kex': 'off' } },
      { rules: { 'longest-key': 'warn' } },
      { rules: { 'longest-key': { 'max-words': 5 } } },
      { rules: { 'back-too-long': { 'max-words': 'five' } } },
      { overrides: [{ files: ['a'], rules: { 'longest-kex': 'off' } }] },
      { overrides: [{ rules: {} }] },
    ];
    for (const data of right) assert.ok(accepts(data), JSON.stringify(data));
    for (const data of wrong) assert.ok(!accepts(data), JSON.stringify(data));
  });

  it('differ from the validator as docs/formats/json-schema.md says', () => {
    const url = new URL('../../../../../../docs/formats/json-schema.md', import.meta.url);
    const page = readFileSync(url, 'utf8').replaceAll('\r\n', '\n');
    const listed = beyondJsonSchema.map(({ rule, sentence }) => `- \`${rule}\`: ${sentence}`);
    const [, list] = /<!-- beyond -->\n\n(.*?)\n\n<!-- \/beyond -->/su.exec(page) ?? [];
    assert.equal(list, listed.join('\n'));
  });
});
