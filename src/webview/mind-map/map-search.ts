import { aboveOf, allOf, type TreeNode } from './map-tree.js';

/** So many hits are opened: more, nobody looks at. */
const mostOpened = 300;

/** What a search finds in a map. */
export interface Found {
  /** As they are read. */
  readonly hits: readonly TreeNode[];
  /** The nodes above them, which are seen unfolded as long as somebody searches. */
  readonly opened: ReadonlySet<string>;
}

const nothing: Found = { hits: [], opened: new Set() };

/** The nodes whose words hold all words of a search, however they are accented or capitalised. */
export function searchMap(root: TreeNode | undefined, searched: string): Found {
  const words = fold(searched)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (root === undefined || words.length === 0) return nothing;
  const hits = [...allOf(root)].filter((node) => {
    const text = fold(node.words);
    return words.every((word) => text.includes(word));
  });
  const opened = new Set<string>();
  for (const hit of hits.slice(0, mostOpened)) for (const { id } of aboveOf(hit)) opened.add(id);
  return { hits, opened };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
