import { readNodeText } from '../outline/node-text.js';
import type { OutlineNode } from '../outline/outline-node.js';

interface Growing {
  readonly text: string;
  readonly note: '';
  readonly children: Growing[];
}

/**
 * An outline as mind-map programs copy it: a line for each node, a tab for each level. Undefined for texts that are
 * something else.
 */
export function readIndented(source: string): readonly OutlineNode[] | undefined {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length < 3 || /^\s/.test(written[0]!)) return undefined;
  const deep = written.filter((line) => line.startsWith('\t')).length;
  // Tabs within lines are columns; signs of Markdown have a meaning of their own.
  if (deep * 4 < written.length || written.some((line) => /\S.*\t.*\S/.test(line)))
    return undefined;
  if (written.some((line) => /^\t*(?:[-*+]|#{1,6}|\d+[.)])[ \t]/.test(line))) return undefined;
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const line of written) {
    const tabs = /^\t*/.exec(line)![0].length;
    const node: Growing = { text: readNodeText(line.trim()), note: '', children: [] };
    open.length = Math.min(open.length, tabs);
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}
