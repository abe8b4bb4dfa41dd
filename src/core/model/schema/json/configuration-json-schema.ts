import type { MapShape } from '../shape-types.js';
import { configurationShape } from '../shapes.js';
import { severities } from '../configuration.js';
import { jsonOfShape, type JsonObject } from './json-of-shape.js';

/** What the schema of a configuration says about one option of a rule. */
export interface OptionForSchema {
  readonly type: 'number' | 'string' | 'boolean' | 'list';
  readonly default: unknown;
  readonly description: string;
}

/** What the schema of a configuration says about one rule; a `Rule` is more than enough. */
export interface RuleForSchema {
  readonly id: string;
  readonly sentence: string;
  /** Its severity in `recommended`. */
  readonly severity: (typeof severities)[number];
  readonly options?: Readonly<Record<string, OptionForSchema>>;
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
  const properties = new Map<string, JsonObject>();
  for (const rule of rules) properties.set(rule.id, jsonOfRule(rule, setting));
  const ordered = [...properties].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { type: 'object', properties: Object.fromEntries(ordered), additionalProperties: false };
}

function jsonOfRule(
  { sentence, severity, options = {} }: RuleForSchema,
  setting: JsonObject,
): JsonObject {
  const known = Object.entries(options);
  const more = known.map(([name, option]) => [name, jsonOfOption(option)] as const);
  const withOptions = Object.fromEntries(known.map(([name, option]) => [name, option.default]));
  return {
    description: sentence,
    default: severity,
    examples: ['off', ...(known.length === 0 ? [] : [{ severity: 'warning', ...withOptions }])],
    anyOf: [
      { enum: severities },
      {
        type: 'object',
        properties: { ...(setting['properties'] as JsonObject), ...Object.fromEntries(more) },
        additionalProperties: false,
      },
    ],
  };
}

function jsonOfOption({ type, description, default: value }: OptionForSchema): JsonObject {
  return { description, type: type === 'list' ? 'array' : type, default: value, examples: [value] };
}
