import { withoutHidden } from '../text/hidden-signs.js';
import type { AnswerShape } from './answer-shape.js';

/** Longer texts no item has. */
const longestValue = 8_000;

/**
 * What of a model's answer fits a shape: a value made anew, which has the keys of the shape and no other.
 * A text where a list is asked for is a list of one, a number where a text is asked for is written out;
 * what fits in no such way is left out. Undefined where nothing is left.
 */
export function pickShape(value: unknown, shape: AnswerShape): unknown {
  switch (shape.type) {
    case 'text':
      return textOf(value, shape.most ?? longestValue);
    case 'number':
      return numberOf(value);
    case 'boolean':
      if (value === 'true') return true;
      if (value === 'false') return false;
      return typeof value === 'boolean' ? value : undefined;
    case 'word': {
      const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
      return shape.of.find((each) => each === word || each.toLowerCase() === word);
    }
    case 'list': {
      if (value === undefined || value === null) return undefined;
      const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
      const picked = entries
        .slice(0, shape.most)
        .map((entry) => pickShape(entry, shape.of))
        .filter((entry) => entry !== undefined);
      return picked.length === 0 ? undefined : picked;
    }
    case 'map':
      return mapOf(value, shape);
  }
}

function mapOf(value: unknown, shape: AnswerShape & { readonly type: 'map' }): unknown {
  const { keys, needs } = shape;
  const [first] = needs;
  // A choice may be its text alone.
  const map =
    typeof value === 'string' && first !== undefined && keys[first]?.type === 'text'
      ? { [first]: value }
      : value;
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return undefined;
  const picked: [string, unknown][] = [];
  for (const [key, each] of Object.entries(keys)) {
    if (!Object.hasOwn(map, key)) continue;
    const own = pickShape((map as Readonly<Record<string, unknown>>)[key], each);
    if (own !== undefined) picked.push([key, own]);
  }
  return picked.length === 0 ? undefined : Object.fromEntries(picked);
}

function textOf(value: unknown, most: number): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  // Twice as much may be blanks and signs that nobody sees; a text of more is not looked at.
  if (typeof value !== 'string' || value.length > 2 * most) return undefined;
  const text = withoutHidden(value)
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/\t/g, '  ')
    .replace(/(?<! ) +$/gm, '')
    .trim();
  return text === '' || text.length > most ? undefined : text;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^[-+]?\d+(?:\.\d+)?$/.test(value.trim())) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
