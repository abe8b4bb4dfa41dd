// The words in which messages name what was found and what would be right.
import { formOf, isMap } from './forms.js';
import type { ListShape, MapShape, NumberShape, Shape } from './shape-types.js';

const longest = 40;

/** A text in one line of at most 40 characters. */
export function cut(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const kept = line.slice(0, longest - 1);
  // Half of an emoji is no character.
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** A value as it stands in a sentence, short: `“Paris”`, `12`, `true`, `a list`. */
export function found(value: unknown): string {
  switch (formOf(value)) {
    case 'text':
      return `“${cut(value as string)}”`;
    case 'number':
      return `the number ${String(value)}`;
    case 'boolean':
      return `\`${String(value)}\``;
    case 'list':
      return (value as unknown[]).length === 0 ? 'an empty list' : 'a list';
    case 'map':
      return foundMap(value);
    case 'nothing':
      return 'nothing';
  }
}

function foundMap(value: unknown): string {
  const [first, second] = isMap(value) ? Object.keys(value) : [];
  if (first === undefined) return '`{}`';
  return second === undefined
    ? `the key \`${cut(first)}\` with a value`
    : `a group of keys (\`${cut(first)}\`, \`${cut(second)}\`…)`;
}

/** What would be right in a place of this shape: `a number, 0 or more`. */
export function expected(shape: Shape): string {
  switch (shape.type) {
    case 'text':
      if (shape.format === 'id') return 'an id of letters, digits, `-`, `_` and `.`';
      return shape.format === 'language' ? 'a language tag such as `en` or `pt-BR`' : 'text';
    case 'duration':
      return 'a duration such as `90s`, `20m` or `1h30m`';
    case 'percent':
      return expectedPercent(shape.min, shape.max);
    case 'number':
      return expectedNumber(shape);
    case 'boolean':
      return '`true` or `false`';
    case 'enum':
      return oneOf(shape.values.map((value) => `\`${value}\``));
    case 'list':
      return expectedList(shape);
    case 'map':
      return `keys and values with ${keyExamples(shape)}`;
    case 'record':
      return shape.key.format === 'id' ? 'ids with a text for each' : 'names with a value for each';
    case 'either':
      return alternatives(shape.arms.map(expected));
    case 'any':
      return 'anything';
  }
}

function expectedList({ of, max }: ListShape): string {
  if (max !== undefined) return `a list of ${max} entries`;
  return of.type === 'map' ? `a list of entries with ${keyExamples(of)}` : 'a list';
}

function expectedPercent(min: number, max: number | undefined): string {
  if (max === undefined) return 'a percentage such as `1%`';
  return min < 0 ? 'a percentage from `-100%` to `100%`' : 'a percentage from `0%` to `100%`';
}

function expectedNumber({ integer, min, max, above }: NumberShape): string {
  const noun = integer ? 'a whole number' : 'a number';
  if (above !== undefined) return `${noun} above ${above}`;
  if (min !== undefined && max !== undefined) return `${noun} from ${min} to ${max}`;
  return min === undefined ? noun : `${noun} of ${min} or more`;
}

/** Like `oneOf`, for phrases that may have an “or” of their own: those come last. */
function alternatives(phrases: readonly string[]): string {
  const simple = phrases.filter((phrase) => !/ or /.test(phrase));
  if (simple.length === phrases.length) return oneOf(phrases);
  const compound = phrases.filter((phrase) => / or /.test(phrase));
  return [...(simple.length === 0 ? [] : [simple.join(', ')]), ...compound].join(', or ');
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** The keys that one map of this shape begins with, or cannot do without, or the first few. */
export function keyExamples(shape: MapShape): string {
  const needed = shape.required.length > 0 ? shape.required : [...shape.keys.keys()];
  const examples = mainKeys[shape.name] ?? needed;
  return allOf(examples.slice(0, 3).map((key) => `\`${key}\``));
}

/** Where the required keys say little. */
const mainKeys: Readonly<Record<string, readonly string[]>> = {
  bank: ['title', 'questions'],
  question: ['question', 'choices'],
  flashcard: ['front', 'back'],
};

/** `a, b and c`. */
export function allOf(words: readonly string[]): string {
  return oneOf(words).replace(/ or ([^ ]+)$/, ' and $1');
}
