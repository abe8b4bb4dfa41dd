import type { Piece } from './detail.js';

/** So many pairs of words are compared at most; texts that differ in more are shown one after the other. */
const mostPairs = 250_000;
/** Texts that have less than this share of their words in common are two texts. */
const leastShared = 0.25;

/** Two texts as one, word by word; what stands in both stands once. */
export function diffWords(before: string, after: string): readonly Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let from = 0;
  while (from < old.length && from < now.length && isSame(old[from], now[from])) from++;
  let behind = 0;
  const least = Math.min(old.length, now.length) - from;
  while (behind < least && isSame(old.at(-1 - behind), now.at(-1 - behind))) behind++;
  const middle = between(
    old.slice(from, old.length - behind),
    now.slice(from, now.length - behind),
  );
  const pieces = joined([
    { in: 'both', text: now.slice(0, from).join('') },
    ...middle,
    { in: 'both', text: now.slice(now.length - behind).join('') },
  ]);
  return isOneText(pieces, before, after)
    ? pieces
    : joined([
        { in: 'old', text: before },
        { in: 'new', text: after },
      ]);
}

/** Words, each with the blanks behind it, and signs by themselves. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+\s*|\s+|[^\p{L}\p{M}\p{N}\s]\s*/gu) ?? [];
}

/** The blanks behind a word are not its own. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === b || a?.trimEnd() === b?.trimEnd();
}

/** The longest run of words that both have in order, by the usual table. */
function between(old: readonly string[], now: readonly string[]): readonly Piece[] {
  const apart: readonly Piece[] = [
    { in: 'old', text: old.join('') },
    { in: 'new', text: now.join('') },
  ];
  if (old.length * now.length > mostPairs) return apart;
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] = isSame(old[i], now[j])
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && isSame(old[i], now[j])) {
      pieces.push({ in: 'both', text: now[j]! });
      i++;
      j++;
    } else if (
      i < old.length &&
      (j === now.length || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    ) {
      pieces.push({ in: 'old', text: old[i++]! });
    } else pieces.push({ in: 'new', text: now[j++]! });
  }
  return pieces;
}

/** Neighbours of one sort as one; of what changed the old before the new. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  let [old, now] = ['', ''];
  const flush = (): void => {
    if (old !== '') found.push({ in: 'old', text: old });
    if (now !== '') found.push({ in: 'new', text: now });
    [old, now] = ['', ''];
  };
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (piece.in === 'old') old += piece.text;
    else if (piece.in === 'new') now += piece.text;
    else {
      flush();
      const last = found.at(-1);
      if (last?.in === 'both')
        found[found.length - 1] = { in: 'both', text: last.text + piece.text };
      else found.push(piece);
    }
  }
  flush();
  return found;
}

function isOneText(pieces: readonly Piece[], before: string, after: string): boolean {
  const shared = pieces.reduce(
    (sum, { in: where, text }) => sum + (where === 'both' ? text.trim().length : 0),
    0,
  );
  return shared >= leastShared * Math.min(before.length, after.length);
}
