// Text is what the author typed. The reader hands over strings; number and boolean are taken too, as
// the JSON Schema must take them from tools that have read `1.10` or `True` by YAML's rules.
import * as z from 'zod/mini';

import { latePattern } from '../../text/late-pattern.js';
import type { TextShape } from './shape-types.js';

/**
 * Letters and digits of any script, with their marks, `-`, `_` and `.`. `__proto__` is refused: as a
 * key it would reach the prototype of whatever plain object a consumer of the JSON makes of a bank.
 */
export const idPattern = latePattern(() => /^\s*(?!__proto__\s*$)[\p{L}\p{M}\p{Nd}._-]+\s*$/u);

/** A well-formed BCP 47 tag of the usual parts; languages have two or three letters. */
export const languagePattern =
  /^\s*[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(-[A-WY-Za-wy-z0-9](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?\s*$/;

/** Anything but blank space. */
export const textPattern = /\S/;

/** Whether a value is right in a slot for text. */
export function isText(value: unknown, format?: TextShape['format']): boolean {
  if (typeof value === 'string') {
    if (format === undefined) return textPattern.test(value);
    // Nearly every id is plain ASCII.
    if (format === 'id') return /^[a-z\d.-]+$/i.test(value) || idPattern().test(value);
    return languagePattern.test(value);
  }
  if (format === 'language') return false;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function textSchema(shape: TextShape) {
  return z.custom<string>((value) => isText(value, shape.format), { params: { ...shape } });
}

/** Text shown as Markdown. */
export const markdown = textSchema({ type: 'text', markdown: true });

/** Text shown as it is typed. */
export const plain = textSchema({ type: 'text', markdown: false });

/** What names an item, an objective, a stimulus. */
export const id = textSchema({ type: 'text', markdown: false, format: 'id' });

export const languageTag = textSchema({ type: 'text', markdown: false, format: 'language' });
