import { ScalarPlace } from '../../core/lint/scalar-place.js';
import { type Edit, shiftSpan } from '../../core/text/span.js';
import { isSafeBare } from '../../core/yaml/index.js';
import type { PlacedName } from './bank-names.js';

/**
 * How a name is written in the place of another: in the style of the old one, or in quotes, where that
 * would read otherwise; and in place of an alias, where the text that it repeats is to stay.
 */
export interface WritingStyle {
  readonly inQuotes: boolean;
  readonly forAliases: boolean;
}

/** The edit that writes a text where a name stands; undefined where it is written elsewhere. */
export function writeName(
  { use, offset, start, end }: PlacedName,
  to: string,
  { inQuotes, forAliases }: WritingStyle,
): Edit | undefined {
  const { node, source, from, inFlow } = use;
  if (use.aliased !== undefined) {
    if (!forAliases || use.aliased === 'more') return undefined;
    return { start, end, text: inQuotes ? quoted(to) : spelled(to, inFlow) };
  }
  const isPart = use.title !== undefined && (from > 0 || use.to < node.text.length);
  const whole = node.text.slice(0, from) + to + node.text.slice(use.to);
  const isBare = node.style === 'plain' || node.style === 'typed';
  if (isBare && !isPart && (inQuotes || node.style === 'typed')) {
    const text = inQuotes ? quoted(whole) : spelled(whole, inFlow);
    return { start: node.start + offset, end: node.end + offset, text };
  }
  const edit = new ScalarPlace(node, source, inFlow).edit(from, use.to, to);
  if (edit !== undefined) return { ...shiftSpan(edit, offset), text: edit.text };
  // Of the notes only the heading is ours to write.
  if (isPart) return undefined;
  return { start: node.start + offset, end: node.end + offset, text: quoted(whole) };
}

function spelled(text: string, inFlow: boolean): string {
  return isSafeBare(text, { inFlow }) ? text : quoted(text);
}

/** A text of one line between quotes; double ones only where a single one would have to be doubled. */
function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
