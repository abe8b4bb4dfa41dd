import type { Edit, Span } from '../text/span.js';
import type { MapNode, Pair, SeqEntry } from '../yaml/index.js';
import type { EditPlace } from './edit-place.js';
import { endOfLine, startOfLine, startOfNextLine, withoutBreak } from './lines.js';

/** Ways to take out a key or an entry, the smallest first. Remarks around it stay. */
export function* waysToRemove(place: EditPlace, source: string): Generator<readonly Edit[]> {
  if ('pair' in place.in) {
    const { map, pair } = place.in;
    if (pair === undefined || map.pairs.length < 2) return;
    yield [
      map.flow ? removeBetweenCommas(map.pairs, map.pairs.indexOf(pair)) : removeKey(pair, source),
    ];
    const index = map.pairs.indexOf(pair);
    if (!map.flow && index === 0) yield [joinToDash(map, source)];
    return;
  }
  const { list, entry, index } = place.in;
  // A list without entries says nothing: then its key goes.
  if (list.entries.length < 2) return;
  yield [list.flow ? removeBetweenCommas(list.entries, index) : removeLines(entry, source)];
}

/** What is removed with a place: remarks inside of it, and behind an entry. */
export function removedSpan(place: EditPlace, source: string): Span | undefined {
  if ('pair' in place.in) return place.in.pair;
  const { entry } = place.in;
  return place.inFlow ? entry : { start: entry.start, end: endOfLine(source, entry.end) };
}

/** The lines of a key; a remark behind its value stays on a line of its own. */
function removeKey(pair: Pair, source: string): Edit {
  const start = startOfLine(source, pair.start);
  const value = withoutBreak(source, pair);
  const end = endOfLine(source, value.end);
  const remark = source.slice(value.end, end);
  const isFirstOfItem = source.slice(start, pair.start).trim() !== '';
  if (remark.trim() !== '') {
    const blanks = remark.length - remark.trimStart().length;
    return { start: pair.start, end: value.end + blanks, text: '' };
  }
  if (isFirstOfItem) return { start: pair.start, end: nextContent(source, end), text: '' };
  const next = startOfNextLine(source, end);
  if (next > end) return { start, end: next, text: '' };
  // The last line of the text: the break above it goes.
  return { start: endOfLine(source, Math.max(start, 1)), end, text: '' };
}

/** To the first sign of the next line that is not blank, so that it stands behind the dash. */
function nextContent(source: string, from: number): number {
  let at = from;
  while (/\s/.test(source[at] ?? '')) at++;
  return at;
}

/** The first key with everything before the second: the second then stands behind the dash. */
function joinToDash({ pairs }: MapNode, source: string): Edit {
  const [first, second] = pairs;
  const end = second?.start ?? endOfLine(source, first!.end);
  return { start: first!.start, end, text: '' };
}

function removeLines(entry: SeqEntry, source: string): Edit {
  const start = startOfLine(source, entry.start);
  const end = endOfLine(source, withoutBreak(source, entry).end);
  const next = startOfNextLine(source, end);
  if (next > end) return { start, end: next, text: '' };
  return { start: endOfLine(source, Math.max(start, 1)), end, text: '' };
}

function removeBetweenCommas(all: readonly Span[], index: number): Edit {
  const own = all[index]!;
  const next = all[index + 1];
  if (next !== undefined) return { start: own.start, end: next.start, text: '' };
  return { start: all[index - 1]!.end, end: own.end, text: '' };
}
