import type { TreeNode } from './map-tree.js';

/** What a key does to a map. */
export type MapAction =
  | { readonly do: 'select' | 'fold' | 'unfold' | 'open'; readonly node: TreeNode }
  | { readonly do: 'unfold-all'; readonly nodes: readonly TreeNode[] }
  | { readonly do: 'zoom'; readonly by: number }
  | { readonly do: 'fit' | 'search' | 'next-hit' | 'clear' };

interface Pressed {
  readonly key: string;
  readonly hasModifier: boolean;
}

/**
 * What a key does where a node is selected, as in every tree: up and down through what is seen, right into it and
 * left out of it; in a map that grows to the left the other way round. Undefined for keys that do nothing.
 */
export function actionOf(
  { key, hasModifier }: Pressed,
  selected: TreeNode,
  shown: readonly TreeNode[],
  isFolded: (node: TreeNode) => boolean,
  isMirrored: boolean,
): MapAction | undefined {
  if (hasModifier) return undefined;
  const at = shown.findIndex(({ id }) => id === selected.id);
  const select = (node: TreeNode | undefined): MapAction | undefined =>
    node === undefined ? undefined : { do: 'select', node };
  const hasMore = selected.children.length > 0;
  switch (isMirrored ? (mirrored[key] ?? key) : key) {
    case 'ArrowDown':
      return select(shown[at + 1]);
    case 'ArrowUp':
      return select(shown[at - 1]);
    case 'Home':
      return select(shown[0]);
    case 'End':
      return select(shown.at(-1));
    case 'ArrowRight':
      if (!hasMore) return undefined;
      return isFolded(selected) ? { do: 'unfold', node: selected } : select(selected.children[0]);
    case 'ArrowLeft':
      if (hasMore && !isFolded(selected)) return { do: 'fold', node: selected };
      return select(selected.parent);
    case ' ':
      if (!hasMore) return undefined;
      return { do: isFolded(selected) ? 'unfold' : 'fold', node: selected };
    case 'Enter':
      return { do: 'open', node: selected };
    case '*':
      return { do: 'unfold-all', nodes: selected.parent?.children ?? [selected] };
    case '+':
    case '=':
      return { do: 'zoom', by: 1.25 };
    case '-':
      return { do: 'zoom', by: 0.8 };
    case '0':
      return { do: 'fit' };
    case '/':
      return { do: 'search' };
    case 'n':
    case 'F3':
      return { do: 'next-hit' };
    case 'Escape':
      return { do: 'clear' };
    default:
      return undefined;
  }
}

const mirrored: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};
