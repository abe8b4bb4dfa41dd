import type { Path } from '../problem/path.js';
import type { Span } from '../text/span.js';
import type { MapNode, Pair, YamlNode } from './nodes.js';

/** The first pair with this key. */
export function pairOf(map: MapNode, key: string): Pair | undefined {
  for (const pair of map.pairs) if (pair.key.text === key) return pair;
  return undefined;
}

/** The value at a path of keys and indexes; null where nothing is written there. */
export function nodeAt(node: YamlNode | null, path: Path): YamlNode | null {
  let at = node;
  for (const step of path) {
    if (at === null) return null;
    if (at.type === 'map') at = pairOf(at, String(step))?.value ?? null;
    else if (at.type === 'seq') at = at.entries[Number(step)]?.value ?? null;
    // One value where a list is allowed is the list's only entry.
    else if (step !== 0) return null;
  }
  return at;
}

/**
 * What to underline for a path: the key's name, or the value. Where the path leads further than
 * what is written, the nearest thing on the way is underlined.
 */
export function spanAt(node: YamlNode, path: Path, on: 'key' | 'value' = 'value'): Span {
  let at: YamlNode = node;
  let span: Span = titleSpan(node);
  for (const [i, step] of path.entries()) {
    const last = i === path.length - 1;
    let next: YamlNode | null;
    if (at.type === 'map') {
      const pair = pairOf(at, String(step));
      if (pair === undefined) return span;
      span = pair.key;
      next = pair.value;
      if (last && on === 'key') return { start: span.start, end: span.end };
    } else if (at.type === 'seq') {
      const entry = at.entries[Number(step)];
      if (entry === undefined) return span;
      span = { start: entry.start, end: Math.min(entry.end, entry.start + 1) };
      next = entry.value;
    } else return { start: at.start, end: at.end };
    if (next === null) return { start: span.start, end: span.end };
    at = next;
    if (last) return valueSpan(next);
    span = titleSpan(next);
  }
  return valueSpan(at);
}

/** A value's own span; of something with many lines, only what names it. */
function valueSpan(node: YamlNode): Span {
  return node.type === 'map' || node.type === 'seq'
    ? titleSpan(node)
    : { start: node.start, end: node.end };
}

/** The part of a list or map that stands for the whole: its first key, its dash, its bracket. */
function titleSpan(node: YamlNode): Span {
  if (node.type === 'map') {
    if (node.flow) return { start: node.start, end: node.end };
    const key = node.pairs[0]?.key;
    if (key !== undefined) return { start: key.start, end: key.end };
  } else if (node.type === 'seq') {
    if (node.flow) return { start: node.start, end: node.end };
    return { start: node.start, end: Math.min(node.end, node.start + 1) };
  }
  return { start: node.start, end: node.end };
}
