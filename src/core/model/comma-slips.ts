import type { Span } from '../text/span.js';
import type { MapNode, Pair, ScalarNode, SeqEntry, SeqNode } from '../yaml/index.js';
import type { MapShape } from './schema/shape-types.js';

type TakeTyped = (slip: string, start: number, end: number, owner: Span) => ScalarNode;

/**
 * `{text: Paris, France, correct: true}`: a key of the format with a bare text, then words that are
 * no key and have no value. They are the rest of the text.
 */
export function joinTextsWithCommas(
  node: MapNode,
  shape: MapShape,
  source: string,
  takeTyped: TakeTyped,
): readonly Pair[] {
  const { pairs } = node;
  if (!pairs.some((pair, i) => i > 0 && isLooseText(pair, shape))) return pairs;
  const joined: Pair[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as Pair;
    let last = i;
    while (last + 1 < pairs.length && isLooseText(pairs[last + 1] as Pair, shape)) last++;
    const value = pair.value;
    const isText = value?.type === 'scalar' && pair.colon >= 0;
    if (last > i && isText && shape.keys.has(pair.key.text)) {
      const end = (pairs[last] as Pair).end;
      const typed = takeTyped(
        'comma-in-braces',
        value.start,
        trimEnd(source, value.start, end),
        pair,
      );
      joined.push({ ...pair, value: typed, end });
      i = last;
    } else joined.push(pair);
  }
  return joined;
}

function isLooseText(pair: Pair, shape: MapShape): boolean {
  return pair.colon < 0 && pair.value === null && !shape.keys.has(pair.key.text);
}

const DIGITS = /^[-+]?\d+$/;
const FRACTION = /^\d+%?$/;

/**
 * `[3,14]`: two runs of digits with a comma and no blank between them are one number with a decimal
 * comma, unless all of a longer list is written that way.
 */
export function joinDecimalCommas(
  node: SeqNode,
  source: string,
  takeTyped: TakeTyped,
): readonly SeqEntry[] {
  const { entries } = node;
  const tight = entries.map(
    (entry, i) => i > 0 && isTightAfter(entries[i - 1] as SeqEntry, entry, source),
  );
  const tightCount = tight.filter(Boolean).length;
  if (tightCount === 0 || (tightCount === entries.length - 1 && entries.length !== 2))
    return entries;
  const joined: SeqEntry[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as SeqEntry;
    const next = entries[i + 1];
    if (next === undefined || tight[i + 1] !== true) {
      joined.push(entry);
      continue;
    }
    const start = entry.value!.start;
    const end = next.value!.end;
    joined.push({ value: takeTyped('decimal-comma', start, end, entry), start: entry.start, end });
    i++;
  }
  return joined;
}

function isTightAfter(before: SeqEntry, after: SeqEntry, source: string): boolean {
  const a = before.value;
  const b = after.value;
  return (
    a?.type === 'scalar' &&
    b?.type === 'scalar' &&
    a.style === 'plain' &&
    b.style === 'plain' &&
    DIGITS.test(a.text) &&
    FRACTION.test(b.text) &&
    b.start === a.end + 1 &&
    source[a.end] === ','
  );
}

function trimEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(source[at - 1] as string)) at--;
  return at;
}
