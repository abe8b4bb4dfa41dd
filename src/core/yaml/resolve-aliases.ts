import type { Finding } from '../problem/finding.js';
import type { AliasNode, YamlNode } from './nodes.js';

/** How many values all aliases of one text may stand for together. */
export const MAX_ALIASED_VALUES = 10_000;

/** Finds what `*name` at offset `at` stands for: the last value before it that bears the anchor. */
export type AnchorLookup = (name: string, at: number) => YamlNode | undefined;

/** The anchored nodes of a tree by name, in the order in which they stand. */
export function collectAnchors(node: YamlNode | null): Map<string, YamlNode[]> {
  const anchors = new Map<string, YamlNode[]>();
  visit(node, (each) => {
    if (each.anchor === undefined) return;
    const same = anchors.get(each.anchor.name);
    if (same === undefined) anchors.set(each.anchor.name, [each]);
    else same.push(each);
  });
  return anchors;
}

/** Looks anchors up in one text; what it does not have may be had from `before`. */
export function lookUpIn(
  anchors: ReadonlyMap<string, readonly YamlNode[]>,
  before?: (name: string) => YamlNode | undefined,
): AnchorLookup {
  return (name, at) =>
    anchors.get(name)?.findLast((node) => (node.anchor?.span.start ?? 0) < at) ?? before?.(name);
}

/** The names of all aliases in a tree. */
export function collectAliases(node: YamlNode | null): Set<string> {
  const names = new Set<string>();
  visit(node, (each) => {
    if (each.type === 'alias') names.add(each.name);
  });
  return names;
}

function visit(node: YamlNode | null, on: (node: YamlNode) => void): void {
  if (node === null) return;
  on(node);
  if (node.type === 'seq') for (const entry of node.entries) visit(entry.value, on);
  else if (node.type === 'map') {
    for (const pair of node.pairs) {
      on(pair.key);
      visit(pair.value, on);
    }
  }
}

/**
 * Puts in place of each alias a copy of what it stands for, every part of which has the alias's own
 * span, so that problems in it are told where the author can see the alias. Aliases without an
 * anchor stay. What all aliases stand for together is capped, and a value cannot hold itself.
 */
export function resolveAliases(
  node: YamlNode | null,
  lookUp: AnchorLookup,
  findings: Finding[],
): YamlNode | null {
  let budget = MAX_ALIASED_VALUES;
  const open = new Set<YamlNode>();
  let told = false;

  const copy = (target: YamlNode, at: AliasNode): YamlNode => {
    if (--budget < 0) {
      if (!told) {
        told = true;
        findings.push({
          rule: 'too-deep',
          message: 'aliases',
          start: at.start,
          end: at.end,
          data: { limit: MAX_ALIASED_VALUES },
        });
      }
      return { type: 'scalar', style: 'plain', text: '', start: at.start, end: at.end };
    }
    const span = { start: at.start, end: at.end, anchor: undefined };
    switch (target.type) {
      case 'scalar':
        return { ...target, ...span, comment: undefined };
      case 'alias':
        return resolve(target, at);
      case 'seq':
        return guard(target, at, () => ({
          ...target,
          ...span,
          entries: target.entries.map((entry) => ({
            ...span,
            value: entry.value === null ? null : copy(entry.value, at),
          })),
        }));
      case 'map':
        return guard(target, at, () => ({
          ...target,
          ...span,
          pairs: target.pairs.map((pair) => ({
            ...pair,
            ...span,
            key: { ...pair.key, ...span },
            value: pair.value === null ? null : copy(pair.value, at),
          })),
        }));
    }
  };

  const guard = (target: YamlNode, at: AliasNode, make: () => YamlNode): YamlNode => {
    if (open.has(target)) return at;
    open.add(target);
    const made = budget < 0 ? at : make();
    open.delete(target);
    return made;
  };

  const resolve = (alias: AliasNode, at: AliasNode): YamlNode => {
    const target = lookUp(alias.name, alias.start);
    return target === undefined ? at : copy(target, at);
  };

  const walk = (each: YamlNode | null): YamlNode | null => {
    if (each === null) return null;
    switch (each.type) {
      case 'scalar':
        return each;
      case 'alias':
        return resolve(each, each);
      case 'seq':
        return {
          ...each,
          entries: each.entries.map((entry) => ({ ...entry, value: walk(entry.value) })),
        };
      case 'map':
        return {
          ...each,
          pairs: each.pairs.map((pair) => ({ ...pair, value: walk(pair.value) })),
        };
    }
  };

  return walk(node);
}
