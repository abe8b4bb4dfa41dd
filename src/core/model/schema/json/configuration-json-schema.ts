import type { JsonSchema } from '../../kinds/kind.js';
import type { MapShape } from '../shape-types.js';
import { configurationShape } from '../shapes.js';
import { severities } from '../configuration.js';
import { jsonOfShape, type JsonObject } from './json-of-shape.js';

/** What the schema of a configuration says about one rule. */
export interface RuleForSchema {
  readonly id: string;
  readonly sentence: string;
  readonly options?: Readonly<
    Record<
      string,
      {
        readonly type: 'number' | 'string' | 'boolean' | 'list';
        readonly default: unknown;
        readonly description: string;
      }
    >
  >;
}

/** The JSON Schema of `.quizwright.yaml`, with a key for every rule. */
export function configurationJsonSchema(rules: readonly RuleForSchema[]): JsonObject {
  const shape = jsonOfShape(configurationShape()) as { readonly properties: JsonObject };
  const { overrides } = shape.properties as Record<string, { readonly items: JsonObject }>;
  const entry = overrides!.items as { readonly properties: JsonObject };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:quizwright:schema:configuration:1',
    title: 'Quizwright configuration',
    description: 'Which banks are checked, and by which rules.',
    ...shape,
    properties: {
      ...shape.properties,
      rules: withRules(shape.properties['rules'] as JsonObject),
      overrides: {
        ...overrides,
        items: {
          ...entry,
          properties: {
            ...entry.properties,
            rules: withRules(entry.properties['rules'] as JsonObject),
          },
        },
      },
    },
    definitions: { rules: jsonOfRules(rules, settingOf(configurationShape())) },
  };
}

/** The key's words, and the rules themselves once for both places. */
function withRules({ description, examples }: JsonObject): JsonObject {
  // Beside a `$ref`, draft-07 reads nothing else.
  return { description, examples, allOf: [{ $ref: '#/definitions/rules' }] };
}

function settingOf(configuration: MapShape): JsonObject {
  const rules = configuration.keys.get('rules')!.shape;
  if (rules.type !== 'record' || rules.of.type !== 'either')
    throw new Error('no setting of a rule');
  const map = rules.of.arms.find((arm) => arm.type === 'map');
  return jsonOfShape(map!) as JsonObject;
}

function jsonOfRules(rules: readonly RuleForSchema[], setting: JsonObject): JsonObject {
  const ordered = rules.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const properties = ordered.map((rule) => [rule.id, jsonOfRule(rule, setting)] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function jsonOfRule(
  { id, sentence, options = {} }: RuleForSchema,
  setting: JsonObject,
): JsonObject {
  const names = Object.keys(options);
  const [first] = names;
  const example =
    first === undefined ? 'warning' : { severity: 'warning', [first]: options[first]!.default };
  const properties = names.map((name) => [name, jsonOfOption(options[name]!)] as const);
  return {
    description: sentence,
    examples: first === undefined ? ['off'] : ['off', example],
    anyOf: [
      { enum: severities },
      {
        type: 'object',
        properties: { ...(setting['properties'] as JsonObject), ...Object.fromEntries(properties) },
        additionalProperties: false,
      },
    ],
    title: id,
  };
}

type Option = NonNullable<RuleForSchema['options']>[string];

function jsonOfOption({ type, description, default: value }: Option): JsonSchema {
  return { description, type: type === 'list' ? 'array' : type, default: value, examples: [value] };
}
