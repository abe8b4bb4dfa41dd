import type { LayoutNode } from './layout-map.js';

/** So many nodes are seen at once without a search. */
const most = 30;

/**
 * The nodes that are folded when a map is first shown: all at the deepest level at which not too much is seen
 * at once. What hangs on the root is always seen.
 */
export function startFolds<T extends LayoutNode<T>>(root: T): ReadonlySet<string> {
  let level: readonly T[] = [root];
  let seen = 1;
  for (let depth = 0; level.length > 0; depth++) {
    const next = level.flatMap(({ children }) => children);
    seen += next.length;
    if (depth > 0 && seen > most) break;
    level = next;
  }
  const folded = new Set<string>();
  for (const node of level) addWithAllBelow(node, folded);
  return folded;
}

/** Whoever opens one of them sees one level more. */
function addWithAllBelow<T extends LayoutNode<T>>(node: T, folded: Set<string>): void {
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.children.length === 0) continue;
    folded.add(next.id);
    for (const child of next.children) waiting.push(child);
  }
}
