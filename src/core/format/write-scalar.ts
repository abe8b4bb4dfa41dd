import { booleanWords } from '../rules/shared/boolean-words.js';
import { isSafeBare, type ScalarNode, toScalarValue } from '../yaml/index.js';
import { writeBlockText } from './write-block-text.js';
import { linesOf, trimEnd, trimStart } from './lines.js';
import { type Written, written } from './layout.js';
import { isTextSlot, type Slot } from './slots.js';

export interface ScalarPlace {
  readonly source: string;
  /** Where the node's offsets count from. */
  readonly base: number;
  readonly slot: Slot;
  /** Where what it belongs to begins: its key, or its dash. */
  readonly start: number;
  /** The column of an offset. */
  column(offset: number): number;
  /** Whether it begins on a line below its key. */
  readonly isBelow: boolean;
}

/** Writes a scalar in the style that it needs; undefined where that cannot be told. */
export function writeScalar(node: ScalarNode, place: ScalarPlace): Written | undefined {
  if (node.style === 'literal' || node.style === 'folded') return writeBlockText(node, place);
  const raw = place.source.slice(node.start + place.base, node.end + place.base);
  if (raw.includes('\n')) {
    const isPlain = node.style === 'plain';
    // Without brackets around it, a line with a dash would be an entry.
    if (isPlain && /\n[ \t]*-\s/.test(raw)) {
      return isTextSlot(place.slot) ? ownLines(node.text) : undefined;
    }
    return writeLines(raw, isPlain, place.isBelow);
  }
  const { slot } = place;
  const plain = slot === 'other' ? undefined : plainSpelling(node, raw, slot, false);
  if (plain !== undefined) return written(plain);
  const text = node.text.trim();
  return isTextSlot(slot) && needsBlock(node, text, raw, slot) ? ownLines(text) : written(raw);
}

/**
 * How a text of one line is written bare; undefined where it needs more than that, or where quotes
 * say that no number or yes and no is meant.
 */
export function plainSpelling(
  node: ScalarNode,
  raw: string,
  slot: Slot,
  inFlow: boolean,
): string | undefined {
  if (node.tag !== undefined || node.anchor !== undefined) return undefined;
  if (node.style === 'plain') return raw.includes('\\') ? undefined : raw;
  const text = node.text.trim();
  if (/[\n\r]/.test(text) || looksLikeValue(text, slot)) return undefined;
  if (isEscapedOnPurpose(text, raw)) return undefined;
  return isSafeBare(text, { inFlow, strictText: true }) ? text : undefined;
}

/** Whether text in quotes would be taken for something else without them, by people or programs. */
export function looksLikeValue(text: string, slot: Slot): boolean {
  if (text.length > 40) return false;
  const node = { type: 'scalar', style: 'plain', text, start: 0, end: 0 } as const;
  if (typeof toScalarValue(node) !== 'string' || OLD_VALUE.test(text)) return true;
  if (slot !== 'answer') return false;
  return /^[-+−~.]?\d[\d\s.,:_'’/+−-]*$/.test(text) || booleanWords.has(text.toLowerCase());
}

/** What readers of YAML 1.1 take for a number, a date or a yes or no. */
const OLD_VALUE =
  /^(?:[-+]?\d[\d_]*(?::[\d_]+)*(?:\.[\d_]*)?|[-+]?0[xob][\da-f_]+|\d{4}-\d\d?-\d\d?(?:[t ].*)?|y|yes|n|no|true|false|on|off)$/i;

/** Signs that cannot be seen are written by their number so that people see them. */
function isEscapedOnPurpose(text: string, raw: string): boolean {
  return raw.includes('\\') && INVISIBLE.test(text);
}

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

/** Whether a text belongs on lines of its own after `|`, and can stand there. */
function needsBlock(node: ScalarNode, text: string, raw: string, slot: Slot): boolean {
  if (text === '' || node.tag !== undefined || node.anchor !== undefined) return false;
  if (/^\t|^[ \t]+$/m.test(text) || UNPRINTABLE.test(text)) return false;
  if (node.style === 'plain') return raw.includes('\\') && node.text === text;
  // Of the signs that cannot be seen, a line break is what `|` is for.
  return !looksLikeValue(text, slot) && !isEscapedOnPurpose(text.replace(/[\n\t]/g, ''), raw);
}

/** What no block text can carry: control signs, other line breaks, halves of characters. */
const UNPRINTABLE =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function ownLines(text: string): Written {
  return written('|', linesOf(text), true);
}

/** A text that its author broke into lines keeps them; only where they begin is ours. */
function writeLines(raw: string, isPlain: boolean, isBelow: boolean): Written {
  const [first = '', ...others] = linesOf(raw);
  const isLast = (i: number): boolean => i === others.length - 1;
  const rest = others.map((line, i) => {
    const text = trimStart(line);
    // Behind a backslash, a blank between quotes is text.
    return isPlain || (text !== '' && isLast(i)) ? text : trimUnescaped(text);
  });
  const lines = [trimUnescaped(first), ...rest];
  return isBelow ? written('', lines) : written(lines[0]!, lines.slice(1));
}

function trimUnescaped(line: string): string {
  const trimmed = trimEnd(line);
  return trimmed.endsWith('\\') ? line : trimmed;
}
