import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { element, type XmlContent } from '../../xml/write-xml.js';

/** What stands for an element of HTML; undefined where it stands for itself. */
export type Replace = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  /** What stands in it, without its markup. */
  words: string,
) => XmlContent;

/** What an element may say of itself in every version of QTI. */
const kept = new Set(['href', 'src', 'alt', 'class', 'colspan', 'rowspan', 'data', 'type']);
/** What stands in a line. */
const inline = new Set(
  'a abbr b br cite code del em i img kbd q s samp span strong sub sup u var'.split(' '),
);

/** A piece of HTML as XML: blocks only, where blocks are asked for. */
export function xhtml(
  source: string,
  asBlocks: boolean,
  replace: Replace = () => undefined,
  /** Elements that no paragraph may hold: what has one is a block of another name. */
  notInLines: ReadonlySet<string> = new Set(),
): readonly XmlContent[] {
  const { children } = fromHtml(source, { fragment: true });
  const how = { replace, notInLines };
  if (!asBlocks) return children.map((child) => convert(child, how));
  const blocks: XmlContent[] = [];
  let line: XmlContent[] = [];
  let isWide = false;
  const end = (): void => {
    if (line.length > 0) blocks.push(element(isWide ? 'div' : 'p', {}, line));
    isWide = false;
    line = [];
  };
  for (const child of children) {
    if (isInline(child) || notInLines.has(nameOf(child))) {
      isWide ||= holds(child, notInLines);
      line.push(convert(child, how));
    } else {
      if (!isBlank(child)) end();
      if (child.type === 'element') blocks.push(convert(child, how));
    }
  }
  end();
  return blocks;
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isInline(node: Nodes): boolean {
  if (node.type === 'text') return !isBlank(node) || node.value === ' ';
  return node.type === 'element' && inline.has(node.tagName);
}

interface How {
  readonly replace: Replace;
  readonly notInLines: ReadonlySet<string>;
}

function nameOf(node: Nodes): string {
  return node.type === 'element' ? node.tagName : '';
}

function holds(node: Nodes, names: ReadonlySet<string>): boolean {
  return (
    names.has(nameOf(node)) ||
    (node.type === 'element' && node.children.some((child) => holds(child, names)))
  );
}

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsIn).join('') : '';
}

function convert(node: Nodes, how: How): XmlContent {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return undefined;
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(node.properties)) {
    const name = key === 'className' ? 'class' : key.toLowerCase();
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (name.startsWith('data') || kept.has(name)) attributes[name] = text;
  }
  const other = how.replace(node.tagName, attributes, wordsIn(node));
  if (other !== undefined) return other;
  const children = node.children
    .filter((child) => !(isBlank(child) && holdsElements.has(node.tagName)))
    .map((child) => convert(child, how));
  const isWide = node.tagName === 'p' && holds(node, how.notInLines);
  return element(isWide ? 'div' : node.tagName, attributes, children);
}

/** Elements in which blanks are no text. */
const holdsElements = new Set('table thead tbody tfoot tr ul ol dl blockquote'.split(' '));
