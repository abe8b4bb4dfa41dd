import { nearest } from '../model/schema/nearest.js';
import { allOf, found, oneOf } from '../model/schema/phrase.js';
import { beginningOf } from '../text/beginning-of.js';
import type { InputSchema, ObjectSchema } from './input-schema.js';

/** What is wrong with the input of a tool, in a sentence; undefined where nothing is. */
export function checkInput(input: unknown, schema: ObjectSchema): string | undefined {
  return check(input, schema, 'The input');
}

function check(value: unknown, schema: InputSchema, name: string): string | undefined {
  switch (schema.type) {
    case 'string':
      if (typeof value !== 'string') return wrong(name, 'a text', value);
      if (schema.enum !== undefined && !schema.enum.includes(value)) {
        return wrong(name, oneOf(schema.enum.map((each) => `\`${each}\``)), value);
      }
      if (value.length > (schema.maxLength ?? Infinity)) {
        return `${name} has ${value.length} characters; ${schema.maxLength} are the most.`;
      }
      return undefined;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : wrong(name, '`true` or `false`', value);
    case 'integer':
      return checkNumber(value, schema, name);
    case 'array':
      return checkList(value, schema, name);
    case 'object':
      return checkObject(value, schema, name);
  }
}

function checkNumber(
  value: unknown,
  { minimum = -Infinity, maximum = Infinity }: { minimum?: number; maximum?: number },
  name: string,
): string | undefined {
  if (typeof value === 'number' && Number.isInteger(value)) {
    if (value >= minimum && value <= maximum) return undefined;
  }
  const from = Number.isFinite(minimum) ? `, ${minimum} or more` : '';
  const to = Number.isFinite(maximum) ? `, ${maximum} at most` : '';
  return wrong(name, `a whole number${from}${to}`, value);
}

function checkList(
  value: unknown,
  { items, maxItems = Infinity }: { items: InputSchema; maxItems?: number },
  name: string,
): string | undefined {
  if (!Array.isArray(value)) return wrong(name, 'a list', value);
  if (value.length > maxItems) {
    return `${name} has ${value.length} entries; ${maxItems} are the most. Ask several times.`;
  }
  for (const [i, entry] of value.entries()) {
    const problem = check(entry, items, `Entry ${i + 1} of ${lowered(name)}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkObject(value: unknown, schema: ObjectSchema, name: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong(name, 'an object', value);
  }
  const { properties, required = [], additionalProperties } = schema;
  for (const key of required) {
    if (!Object.hasOwn(value, key)) return `${name} lacks \`${key}\`.`;
  }
  for (const [key, each] of Object.entries(value)) {
    if (!Object.hasOwn(properties, key)) {
      if (additionalProperties) continue;
      const names = Object.keys(properties);
      const near = nearest(key, names);
      const known = allOf(names.map((each) => `\`${each}\``));
      return `${name} has a key \`${beginningOf(key, 60)}\`, which is not known. ${
        near === undefined ? `There are ${known}.` : `Did you mean \`${near}\`?`
      }`;
    }
    const problem = check(each, properties[key]!, `\`${key}\``);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function wrong(name: string, expected: string, value: unknown): string {
  return `${name} should be ${expected}, not ${found(value)}.`;
}

function lowered(name: string): string {
  return name.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
