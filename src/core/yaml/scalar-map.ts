import { readBlockHeader, readBlockText } from './block-scalar.js';
import type { ScalarNode } from './nodes.js';
import { foldPlain } from './plain.js';
import { readQuoted } from './quoted.js';

/** Takes an offset in a scalar's text to the offset in the source where that character is written. */
export type ScalarMap = (offset: number) => number;

/**
 * Makes the map from a scalar's text back to its source, whatever its style: over escapes, folds,
 * doubled quotes and indentation. The offset behind the last character maps behind it.
 *
 * @param parent the column of what the scalar belongs to, as the reader had it; only a block
 * scalar whose header gives its indentation as a digit needs it.
 */
export function scalarMap(node: ScalarNode, source: string, parent = -1): ScalarMap {
  const map: number[] = [];
  switch (node.style) {
    case 'plain':
      foldPlain(source, node.start, node.end, map);
      break;
    case 'single':
    case 'double':
      readQuoted(source, node.start, -1, map);
      break;
    case 'literal':
    case 'folded': {
      const header = readBlockHeader(source, node.start);
      if (header !== undefined) {
        readBlockText(source, header, parent, () => false, map, node.end);
      }
      break;
    }
    case 'typed':
      alignTyped(node, source, map);
      break;
  }
  return (offset) => {
    if (map.length === 0) return node.start;
    if (offset < map.length) return map[Math.max(offset, 0)] as number;
    return (map.at(-1) as number) + (offset === map.length ? lastLength(node, source, map) : 1);
  };
}

/** How many characters the last character of the text was written with. */
function lastLength(node: ScalarNode, source: string, map: readonly number[]): number {
  const last = map.at(-1) as number;
  if (node.style === 'double') return Math.max(1, node.end - 1 - last);
  if (node.style === 'single' && source.startsWith("''", last) && last + 2 < node.end) return 2;
  return source.startsWith('\r\n', last) ? 2 : 1;
}

/** A typed text is its source with some characters left out, so each is the next of its like. */
function alignTyped(node: ScalarNode, source: string, map: number[]): void {
  let at = node.start;
  for (const char of node.text.split('')) {
    const found = source.indexOf(char, at);
    if (found < 0 || found >= node.end) {
      map.push(at);
      continue;
    }
    map.push(found);
    at = found + 1;
  }
}
