import { looksLikeValue } from '../format/write-scalar.js';
import { partOf, slotOf } from '../format/slots.js';
import type { Shape } from '../model/schema/shape-types.js';
import { isSafeBare, writeText } from '../yaml/index.js';
import { isData } from './patch-data.js';

/** How lines are written around a value. */
export interface Writing {
  readonly lineBreak: '\n' | '\r\n';
  readonly inFlow: boolean;
}

/** What stands behind `key:`, from its blank or line break on; `column` is the key's. */
export function writeBehindKey(
  value: unknown,
  shape: Shape | undefined,
  column: number,
  writing: Writing,
): string {
  if (isCollection(value) && !writing.inFlow && !fitsBrackets(value, shape)) {
    const pad = writing.lineBreak + ' '.repeat(column + 2);
    return linesOf(value, shape, column + 2, writing)
      .map((line) => pad + line)
      .join('');
  }
  return ` ${writeInline(value, shape, column + 2, writing)}`;
}

/** What stands behind a dash at `column`, from its blank on. */
export function writeBehindDash(
  value: unknown,
  shape: Shape | undefined,
  column: number,
  writing: Writing,
): string {
  if (isCollection(value) && !writing.inFlow) {
    const pad = writing.lineBreak + ' '.repeat(column + 2);
    return ` ${linesOf(value, shape, column + 2, writing).join(pad)}`;
  }
  return ` ${writeInline(value, shape, column + 2, writing)}`;
}

/** The keys of a map, or the entries of a list; each may have lines of its own below it. */
function linesOf(
  value: object,
  shape: Shape | undefined,
  column: number,
  writing: Writing,
): readonly string[] {
  if (Array.isArray(value)) {
    const of = partOf(shape, 'list')?.of;
    return (value as readonly unknown[]).map(
      (entry) => `-${writeBehindDash(entry, of, column, writing)}`,
    );
  }
  return Object.entries(value).map(
    ([key, each]) =>
      `${writeKey(key)}:${writeBehindKey(each, shapeOfKey(shape, key), column, writing)}`,
  );
}

/** A value on one line, but for a text after `|`, whose lines begin at `indent`. */
export function writeInline(
  value: unknown,
  shape: Shape | undefined,
  indent: number,
  { lineBreak, inFlow }: Writing,
): string {
  if (Array.isArray(value)) {
    const of = partOf(shape, 'list')?.of;
    const entries = (value as readonly unknown[]).map((entry) =>
      writeInline(entry, of, indent, { lineBreak, inFlow: true }),
    );
    return `[${entries.join(', ')}]`;
  }
  if (isData(value)) {
    const pairs = Object.entries(value).map(([key, each]) => {
      const written = writeInline(each, shapeOfKey(shape, key), indent, {
        lineBreak,
        inFlow: true,
      });
      return `${writeKey(key)}: ${written}`;
    });
    return `{${pairs.join(', ')}}`;
  }
  if (typeof value !== 'string') return String(value);
  const slot = slotOf(shape);
  // Where a number or a yes and no may stand as well, quotes say that it is a text.
  const strictText = slot === 'answer' && looksLikeValue(value.trim(), 'text');
  return writeText(value, { inFlow: inFlow || strictText, indent, strictText, lineBreak });
}

function writeKey(key: string): string {
  return writeText(key, { inFlow: true, indent: 0, strictText: true });
}

/** What the format says of the value of a key. */
export function shapeOfKey(shape: Shape | undefined, key: string): Shape | undefined {
  return partOf(shape, 'map')?.keys.get(key)?.shape ?? partOf(shape, 'record')?.of;
}

/** What the format says of the entries of a list. */
export function shapeOfEntry(shape: Shape | undefined): Shape | undefined {
  return partOf(shape, 'list')?.of ?? shape;
}

function isCollection(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Lists of a few words, as tags are, and of numbers: between brackets on the key's line. */
function fitsBrackets(value: object, shape: Shape | undefined): boolean {
  if (!Array.isArray(value)) return Object.keys(value).length === 0;
  const of = partOf(shape, 'list')?.of;
  if (of?.type === 'text' && of.markdown) return value.length === 0;
  const entries = value as readonly unknown[];
  if (entries.some((each) => typeof each === 'object')) return false;
  const length = entries.reduce<number>((sum, each) => sum + String(each).length + 2, 0);
  return (
    length <= 80 &&
    entries.every((each) =>
      typeof each === 'string'
        ? of?.type === 'text' && isSafeBare(each.trim(), { inFlow: true })
        : typeof each === 'number',
    )
  );
}
