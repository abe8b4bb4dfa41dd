import type { HtmlElement, HtmlNode } from '../render/html-tree.js';

/** The rows of a table as they are said, each cell with the head of its column, since nobody sees it. */
export function tableRows(
  children: readonly HtmlNode[],
  wordsOf: (nodes: readonly HtmlNode[]) => string,
): readonly string[] {
  const rows = elementsOf(children, 'tr').map(({ children: cells }) =>
    cells.filter((cell) => typeof cell !== 'string').map((cell) => wordsOf(cell.children)),
  );
  const [heads = [], ...body] = rows;
  if (body.length === 0) return [heads.join('; ')];
  return body.map((cells) =>
    cells
      .flatMap((cell, i) => (cell === '' ? [] : heads[i] ? `${heads[i]}: ${cell}` : cell))
      .join('; '),
  );
}

function elementsOf(nodes: readonly HtmlNode[], tag: string): readonly HtmlElement[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : node.tag === tag ? [node] : elementsOf(node.children, tag),
  );
}
