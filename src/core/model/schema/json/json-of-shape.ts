// Shapes said in JSON Schema (draft-07).
import type { JsonSchema } from '../../kinds/kind.js';
import { durationPattern } from '../duration.js';
import { percentPattern } from '../percent.js';
import { expected } from '../phrase.js';
import type { KeyShape, MapShape, NumberShape, RecordShape, Shape } from '../shape-types.js';
import { idPattern, languagePattern, textPattern } from '../text.js';

/** A JSON Schema with keywords in it, which more can be added to. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON Schema of a shape. */
export function jsonOfShape(shape: Shape): JsonObject {
  switch (shape.type) {
    case 'text':
      if (shape.format === 'language') return matching('string', languagePattern, shape);
      // YAML reads `1.10` as a number and `True` as a boolean; to us they are text.
      return matching(
        ['string', 'number', 'boolean'],
        shape.format === 'id' ? idPattern() : textPattern,
        shape,
      );
    case 'duration':
      return matching('string', durationPattern, shape);
    case 'percent':
      return matching('string', percentPattern(shape), shape);
    case 'number':
      return jsonOfNumber(shape);
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { enum: shape.values };
    case 'list':
      return {
        type: 'array',
        items: jsonOfShape(shape.of),
        ...(shape.min > 0 ? { minItems: shape.min } : {}),
        ...(shape.max === undefined ? {} : { maxItems: shape.max }),
      };
    case 'map':
      return jsonOfMap(shape);
    case 'record':
      return jsonOfRecord(shape);
    case 'either':
      return { anyOf: shape.arms.map(jsonOfShape) };
    case 'any':
      return {};
  }
}

function matching(type: string | readonly string[], { source }: RegExp, shape: Shape): JsonObject {
  // Shown by VS Code's own JSON and YAML services instead of the pattern, which says nothing to most.
  return { type, pattern: source, patternErrorMessage: `This should be ${expected(shape)}.` };
}

/** The JSON Schema of the value of a key, with all that is known about the key. */
export function jsonOfKey(key: KeyShape): JsonObject {
  const { description, defaultNote, examples, values, shape } = key;
  const note = defaultNote === undefined ? '' : `\n\nDefault: ${defaultNote}.`;
  return {
    description: description + note,
    ...(key.default === undefined ? {} : { default: key.default }),
    examples,
    ...jsonOfShape(shape),
    ...(values === undefined || shape.type !== 'enum'
      ? {}
      : { markdownEnumDescriptions: shape.values.map((value) => values[value] ?? '') }),
  };
}

function jsonOfMap(shape: MapShape): JsonObject {
  return {
    type: 'object',
    properties: Object.fromEntries([...shape.keys].map(([name, key]) => [name, jsonOfKey(key)])),
    ...(shape.required.length === 0 ? {} : { required: shape.required }),
    ...(shape.rest === undefined ? { additionalProperties: false } : {}),
  };
}

function jsonOfNumber({ integer, min, max, above }: NumberShape): JsonObject {
  return {
    type: integer ? 'integer' : 'number',
    ...(min === undefined ? {} : { minimum: min }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(max === undefined
      ? integer
        ? { maximum: Number.MAX_SAFE_INTEGER }
        : {}
      : { maximum: max }),
  };
}

function jsonOfRecord({ key, of }: RecordShape): JsonObject {
  const pattern = (key.format === 'id' ? idPattern() : textPattern).source;
  const propertyNames: JsonSchema = { pattern, not: { const: '__proto__' } };
  return { type: 'object', propertyNames, additionalProperties: jsonOfShape(of) };
}
