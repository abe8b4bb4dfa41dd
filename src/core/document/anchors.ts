import type { Finding } from '../problem/finding.js';
import {
  collectAliases,
  collectAnchors,
  lookUpIn,
  resolveAliases,
  type YamlNode,
} from '../yaml/index.js';
import type { Segment } from './segment.js';

/** What anchors and aliases mean across a bank. Nearly every bank has none: then this is undefined. */
export interface Anchors {
  /** Whether an alias anywhere refers to the anchor. */
  readonly isUsed: (name: string) => boolean;
  /** The segment's node with its aliases resolved. */
  resolve(segment: Segment, findings: Finding[]): YamlNode | null;
  /**
   * All that the segment's meaning takes from the rest of the bank: the segment means the same as
   * long as every part is the same.
   */
  keyOf(segment: Segment): readonly unknown[];
}

/** The names in one segment; they are the same as long as the segment is. */
interface Names {
  readonly anchors: ReadonlyMap<string, readonly YamlNode[]>;
  readonly aliases: ReadonlySet<string>;
}

const namesBySegment = new WeakMap<Segment, Names>();

function namesIn(segment: Segment): Names {
  let names = namesBySegment.get(segment);
  if (names === undefined) {
    names = { anchors: collectAnchors(segment.node), aliases: collectAliases(segment.node) };
    namesBySegment.set(segment, names);
  }
  return names;
}

/** Collects the anchors and aliases of those segments that have any, in their order. */
export function findAnchors(anchored: readonly Segment[]): Anchors | undefined {
  if (anchored.length === 0) return undefined;
  const used = new Set<string>();
  const places = new Map<Segment, number>();
  const known = new Map<string, { readonly place: number; readonly node: YamlNode }[]>();
  anchored.forEach((segment, place) => {
    const { anchors, aliases } = namesIn(segment);
    places.set(segment, place);
    for (const name of aliases) used.add(name);
    for (const [name, nodes] of anchors) {
      const mark = { place, node: nodes.at(-1)! };
      const same = known.get(name);
      if (same === undefined) known.set(name, [mark]);
      else same.push(mark);
    }
  });
  /** The last value before a segment that bears the anchor. */
  const before = (name: string, place: number): YamlNode | undefined => {
    const marks = known.get(name) ?? [];
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[middle]!.place < place) low = middle + 1;
      else high = middle;
    }
    return marks[low - 1]?.node;
  };
  return {
    isUsed: (name) => used.has(name),
    resolve: (segment, findings) => {
      const place = places.get(segment)!;
      const lookUp = lookUpIn(namesIn(segment).anchors, (name) => before(name, place));
      return resolveAliases(segment.node, lookUp, findings);
    },
    keyOf: (segment) => {
      const { anchors, aliases } = namesIn(segment);
      const place = places.get(segment)!;
      const key: unknown[] = [];
      for (const name of anchors.keys()) key.push(used.has(name));
      for (const name of aliases) {
        const target = before(name, place);
        // What a target repeats in its turn may change without the target: never the same.
        const repeats = target !== undefined && collectAliases(target).size > 0;
        key.push(repeats ? Symbol(name) : target);
      }
      return key;
    },
  };
}
