import type { ImportProblem } from '../converter.js';
import { htmlToMarkdown } from '../markup/html-to-markdown.js';
import { markdownToLine } from '../markup/markdown-to-plain.js';
import type { ReadOutline } from '../outline/outline-bank.js';
import type { OutlineNode } from '../outline/outline-node.js';
import { splitNodeText } from '../outline/split-node-text.js';

/** More of a page than this is not looked at for its signs. */
const longestSample = 2_000_000;
/** Nobody draws a map as deep as this. */
const deepest = 100;
const isHtml = /^\ufeff?\s{0,200}<(?:!doctype\s+html|html|head|svg|div|script|style)\b/i;

/** Whether a page of HTML has a mind map of markmap in it. */
export function isMarkmapPage(source: string): boolean {
  const sample = source.slice(0, longestSample);
  return isHtml.test(sample) && /markmap/i.test(sample);
}

/** The Markdown that such a page draws when it is opened; undefined where it has none. */
export function markdownInPage(source: string): string | undefined {
  const found = /<script\s+type=["']?text\/template["']?\s*>/i.exec(source);
  if (found === null) return undefined;
  const start = found.index + found[0].length;
  const end = source.indexOf('</script', start);
  const lines = source
    .slice(start, end < 0 ? source.length : end)
    .replace(/\r\n?/g, '\n')
    .split('\n');
  // A page is indented, and what stands in it with it.
  const written = lines.filter((line) => line.trim() !== '');
  let indent = Infinity;
  for (const line of written) indent = Math.min(indent, line.length - line.trimStart().length);
  return lines
    .map((line) => line.slice(indent))
    .join('\n')
    .trim();
}

/** The tree of a page that was exported: data in a script, each node HTML. */
export function readMarkmapTree(source: string): ReadOutline | undefined {
  let from = 0;
  for (const { index } of source.matchAll(/\{\s*"(?:content|children|payload|type|depth)"\s*:/g)) {
    if (index < from) continue;
    const end = endOfObject(source, index);
    if (end === undefined) return undefined;
    from = end;
    const root = parse(source.slice(index, end));
    if (!hasNodes(root)) continue;
    const problems: ImportProblem[] = [];
    const tooDeep = (): void => {
      if (problems.length > 0) return;
      const message = `The map is too deep: what stands more than ${deepest} levels down was left out.`;
      problems.push({ start: index, end, severity: 'warning', message });
    };
    const [central] = nodesOf(root, 0, tooDeep);
    if (central === undefined) return undefined;
    const title = markdownToLine(central.text);
    return { title, nodes: central.children, problems };
  }
  return undefined;
}

/** The end of the object that begins at an offset, in one pass; undefined where it has none. */
function endOfObject(source: string, start: number): number | undefined {
  let depth = 0;
  for (const { 0: sign, index } of source.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return start + index + 1;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface DataNode {
  readonly content?: unknown;
  readonly children?: unknown;
}

function hasNodes(value: unknown): value is DataNode {
  return typeof value === 'object' && value !== null && 'content' in value && 'children' in value;
}

function nodesOf(node: DataNode, depth: number, tooDeep: () => void): OutlineNode[] {
  const children: OutlineNode[] = [];
  const below: unknown[] = Array.isArray(node.children) ? node.children : [];
  if (depth === deepest && below.length > 0) tooDeep();
  for (const child of depth < deepest ? below : []) {
    if (typeof child === 'object' && child !== null) {
      for (const each of nodesOf(child as DataNode, depth + 1, tooDeep)) children.push(each);
    }
  }
  const content = typeof node.content === 'string' ? htmlToMarkdown(node.content) : '';
  const { text, note } = splitNodeText(content);
  // A node without words only holds others together; the central one is the title.
  return text === '' && note === '' && depth > 0 ? children : [{ text, note, children }];
}
