import type { Finding } from '../model/finding.js';
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
  isUsed(name: string): boolean;
  /** The segment's node with its aliases resolved. */
  resolve(segment: Segment, findings: Finding[]): YamlNode | null;
}

/** Collects the anchors and aliases of those segments that have any. */
export function findAnchors(segments: readonly Segment[]): Anchors | undefined {
  const anchored = segments.filter((segment) => segment.anchored);
  if (anchored.length === 0) return undefined;
  const used = new Set<string>();
  const own = new Map<Segment, ReadonlyMap<string, readonly YamlNode[]>>();
  const before = new Map<Segment, ReadonlyMap<string, YamlNode>>();
  let known = new Map<string, YamlNode>();
  for (const segment of anchored) {
    collectAliases(segment.node, used);
    const anchors = collectAnchors(segment.node);
    own.set(segment, anchors);
    before.set(segment, known);
    if (anchors.size > 0) {
      known = new Map(known);
      for (const [name, nodes] of anchors) known.set(name, nodes.at(-1)!);
    }
  }
  return {
    isUsed: (name) => used.has(name),
    resolve: (segment, findings) => {
      const lookUp = lookUpIn(own.get(segment)!, (name) => before.get(segment)!.get(name));
      return resolveAliases(segment.node, lookUp, findings);
    },
  };
}
