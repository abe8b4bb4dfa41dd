// Why a value is wrong in its place, told from the shape that the place asks for.
import type { SchemaProblem } from '../schema-problem.js';
import { type Form, formOf } from './forms.js';
import { nameExample } from './named-entry.js';
import { nearest } from './nearest.js';
import { cut, expected, found, keyExamples } from './phrase.js';
import type { ListShape, Shape } from './shape-types.js';
import { armFor, takes, type Slot } from './slot.js';
import { isText } from './text.js';

/** The problem of a value that is there and is not right. */
export function problemAt({ path, shape, value }: Slot): SchemaProblem {
  const tell = (
    rule: string,
    message: string,
    more: SchemaProblem['data'] = {},
  ): SchemaProblem => ({
    rule,
    message,
    path,
    on: 'value',
    data: { place: placeOf(path), expected: expected(shape), found: found(value), ...more },
  });

  if (value === null || value === undefined) {
    const key = path.at(-1);
    if (typeof key !== 'string') return tell('empty-text', 'entry');
    return tell('empty-text', 'key', { key: cut(key) });
  }
  if (typeof value === 'string' && value.trim() === '') return tell('empty-text', 'quoted');
  const arm = armFor(shape, value);
  if (typeof value === 'string' && arm?.type !== 'text') {
    const misspelt = misspeltNumber(shape, value.trim(), tell);
    if (misspelt !== undefined) return misspelt;
  }
  if (arm === undefined) return wrongForm(shape, value, tell);

  switch (arm.type) {
    case 'text':
      if (arm.format !== 'id') return wrongTag(String(value).trim(), tell);
      return invalidId(String(value).trim(), tell);
    case 'enum':
      return wrongChoice(arm.values, value, tell);
    case 'list':
      return wrongLength(arm, value as readonly unknown[], tell);
    case 'duration':
    case 'percent':
    case 'number':
      return tell('wrong-value', 'value');
    default:
      return tell('wrong-type', 'type');
  }
}

type Tell = (rule: string, message: string, more?: SchemaProblem['data']) => SchemaProblem;

function wrongForm(shape: Shape, value: unknown, tell: Tell): SchemaProblem {
  const form = formOf(value);
  const arms = shape.type === 'either' ? shape.arms : [shape];
  const has = (type: Shape['type']): boolean => arms.some((arm) => arm.type === type);
  const list = arms.find((arm) => arm.type === 'list');
  if (list !== undefined && list.max === undefined && isEntry(list.of, form)) {
    return tell('not-a-list', 'one-value');
  }
  if (form === 'list' && arms.some((arm) => arm.type === 'record' && arm.key.format === 'id')) {
    const example = nameExample(value as readonly unknown[]);
    if (example !== undefined) return tell('wrong-type', 'listed-names', { example });
  }
  if (form === 'number' && has('percent'))
    return tell('wrong-value', 'bare-percent', { value: String(value) });
  if (form === 'number' && has('duration'))
    return tell('wrong-value', 'bare-duration', { value: String(value) });
  if (shape.type === 'map') return tell('wrong-type', 'not-a-map', { keys: keyExamples(shape) });
  if (has('enum')) {
    const { values } = arms.find((arm) => arm.type === 'enum')!;
    return wrongChoice(values, value, tell);
  }
  return tell('wrong-type', 'type');
}

/** Whether a value of this form could be an entry of a list, so that only its dash is missing. */
function isEntry(of: Shape, form: Form): boolean {
  return form !== 'list' && (of.type === 'any' ? form === 'map' : takes(of, form));
}

/** What is longer is not given back in a message as what was meant. */
const longestShown = 40;

/** A text that was meant as a number, or as a percentage. */
function misspeltNumber(shape: Shape, text: string, tell: Tell): SchemaProblem | undefined {
  const arms = shape.type === 'either' ? shape.arms : [shape];
  const isNumeric = arms.some(({ type }) => type === 'number' || type === 'percent');
  if (!isNumeric || text.length > longestShown) return undefined;
  if (/^[-+]?\d+,\d+%?$/.test(text)) {
    return tell('wrong-type', 'decimal-comma', { value: text.replace(',', '.') });
  }
  const asksNumber = arms.some(({ type }) => type === 'number');
  if (!asksNumber || !/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  return tell('wrong-type', 'quoted-number', { value: text });
}

/** A language tag as other programs write it: `fr_FR`. */
function wrongTag(tag: string, tell: Tell): SchemaProblem {
  const meant = tag.replaceAll('_', '-');
  if (tag.length > longestShown || !isText(meant, 'language')) return tell('wrong-value', 'value');
  return tell('wrong-value', 'value-did-you-mean', { nearest: meant });
}

function wrongChoice(
  values: readonly (string | number)[],
  value: unknown,
  tell: Tell,
): SchemaProblem {
  if (values.length === 1 && values[0] === 1) return tell('wrong-value', 'version');
  if (typeof value === 'object') return tell('wrong-type', 'type');
  const meant = nearest(String(value), values.map(String));
  if (meant === undefined) return tell('wrong-value', 'value');
  return tell('wrong-value', 'value-did-you-mean', { nearest: meant });
}

function wrongLength(shape: ListShape, value: readonly unknown[], tell: Tell): SchemaProblem {
  if (value.length === 0) return tell('wrong-value', 'empty-list');
  return tell('wrong-value', 'list-length', { length: value.length, needed: shape.min });
}

function invalidId(id: string, tell: Tell): SchemaProblem {
  // The first character that no id may have; without one, only `__proto__` is refused.
  const [bad] = /[^\p{L}\p{M}\p{Nd}._-]/u.exec(id) ?? [];
  if (bad === undefined) return tell('invalid-id', 'reserved');
  return tell('invalid-id', 'characters', { character: /\s/.test(bad) ? 'a space' : `“${bad}”` });
}

/** `` `tags` ``, or `Entry 2 of `tags``: how a message names the place at a path. */
export function placeOf(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'This';
  if (typeof last === 'string') return last.trim() === '' ? 'This key' : `\`${cut(last)}\``;
  const list = path.findLast((step) => typeof step === 'string');
  return list === undefined ? `Entry ${last + 1}` : `Entry ${last + 1} of \`${list}\``;
}
