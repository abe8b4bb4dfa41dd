import type { OutlineNode } from './outline-node.js';

/** Deeper, no list is read by anybody; what is below stands at this level. */
const deepest = 30;

/**
 * An outline as notes: a heading over each branch, nested bullets below it. Where nothing has anything below it,
 * all is one list.
 */
export function writeNotes(nodes: readonly OutlineNode[]): string {
  const hasBranches = nodes.some(({ children, note }) => children.length > 0 || note !== '');
  if (!hasBranches) return nodes.flatMap((node) => bulletLines(node, 0)).join('\n');
  return nodes
    .map(({ text, note, children }) => {
      const body = children.flatMap((child) => bulletLines(child, 0)).join('\n');
      return [`## ${headingText(text)}`, note.trim(), body]
        .filter((part) => part !== '')
        .join('\n\n');
    })
    .join('\n\n');
}

function bulletLines(node: OutlineNode, start: number): readonly string[] {
  const lines: string[] = [];
  const waiting: { readonly node: OutlineNode; readonly depth: number }[] = [
    { node, depth: start },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { depth } = next;
    const { text, note, children } = next.node;
    const indent = '  '.repeat(depth);
    lines.push(`${indent}- ${bulletText(text)}`);
    if (note.trim() !== '') lines.push('', ...noteLines(note, `${indent}  `));
    const below = Math.min(depth + 1, deepest);
    for (const child of children.toReversed()) waiting.push({ node: child, depth: below });
  }
  return lines;
}

/** A paragraph of its own below a bullet; what follows it is another bullet. */
function noteLines(note: string, indent: string): readonly string[] {
  const lines = note.trim().split('\n');
  return [...lines.map((line) => (line.trim() === '' ? '' : `${indent}${line}`)), ''];
}

/** Signs at the beginning of a line that would make something else of it. */
const opening =
  /^(?=[-+*>](?:\s|$)|>|#{1,6}(?:\s|$)|(?:`{3}|~{3})|[<|]|\[[^\]]*\]:|(?:[-*_=]\s*){3,}$)/;
const numbered = /^(\d{1,9})([.)])(?=\s|$)/;

function bulletText(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' ');
  if (line === '') return '…';
  return line.replace(opening, '\\').replace(numbered, '$1\\$2');
}

/** Signs that stand behind a heading would be left out. */
function headingText(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' ');
  return line === '' ? '…' : line.replace(/(^|\s)(#+)$/, '$1\\$2');
}
