import type { List, ListItem, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isTooCostly } from '../../markdown/index.js';
import { onOneLine } from '../../notes/on-one-line.js';
import type { OutlineNode } from './outline-node.js';

/** A node while what belongs to it is still found. */
interface Growing {
  readonly text: string;
  note: string;
  readonly children: Growing[];
}

/**
 * Notes as an outline: headings and bullets are nodes, everything else is the note of the one above it; what stands
 * above all of them is a node of its own for each paragraph.
 */
export function readNotes(notes: string): readonly OutlineNode[] {
  if (notes.trim() === '') return [];
  // Nobody wrote it, and to read it would take minutes.
  if (isTooCostly(notes)) return [{ text: '…', note: notes, children: [] }];
  const roots: Growing[] = [];
  const open: { readonly level: number; readonly node: Growing }[] = [];
  for (const block of fromMarkdown(notes).children) {
    const here = open.at(-1)?.node;
    const siblings = here?.children ?? roots;
    if (block.type === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= block.depth) open.pop();
      const text = inside(notes, block.children);
      const node: Growing = { text, note: '', children: [] };
      (open.at(-1)?.node.children ?? roots).push(node);
      open.push({ level: block.depth, node });
    } else if (block.type === 'list') {
      for (const node of nodesOfList(block, notes)) siblings.push(node);
    } else if (block.type !== 'thematicBreak') {
      const written = sourceOf(block, notes);
      if (here !== undefined) addNote(here, written);
      else siblings.push({ text: onOneLine(written), note: '', children: [] });
    }
  }
  return roots;
}

function nodesOfList({ children }: List, notes: string): readonly Growing[] {
  return children.map((entry) => nodeOfEntry(entry, notes));
}

function nodeOfEntry({ children }: ListItem, notes: string): Growing {
  const [first, ...others] = children;
  const isText = first?.type === 'paragraph';
  const node: Growing = {
    text: isText ? onOneLine(sourceOf(first, notes)) : '…',
    note: '',
    children: [],
  };
  for (const block of isText ? others : children) {
    if (block.type !== 'list') addNote(node, sourceOf(block, notes));
    else for (const child of nodesOfList(block, notes)) node.children.push(child);
  }
  return node;
}

function addNote(node: Growing, written: string): void {
  node.note = node.note === '' ? written : `${node.note}\n\n${written}`;
}

/** A block as it is written, without the room that the list around it takes. */
function sourceOf({ position }: RootContent, notes: string): string {
  const { start, end } = position!;
  const room = new RegExp(`\\n[ \\t]{0,${start.column - 1}}`, 'g');
  return notes.slice(start.offset, end.offset).replace(room, '\n').trim();
}

function inside(notes: string, children: readonly RootContent[]): string {
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return '…';
  return onOneLine(notes.slice(first.position!.start.offset, last.position!.end.offset));
}
