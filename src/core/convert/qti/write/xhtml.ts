import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { element, type XmlContent } from '../../xml/write-xml.js';

/** What stands for an element of HTML; undefined where it stands for itself. */
export type Replace = (name: string, attributes: Readonly<Record<string, string>>) => XmlContent;

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
): readonly XmlContent[] {
  const { children } = fromHtml(source, { fragment: true });
  if (!asBlocks) return children.map((child) => convert(child, replace));
  const blocks: XmlContent[] = [];
  let line: XmlContent[] = [];
  const end = (): void => {
    if (line.length > 0) blocks.push(element('p', {}, line));
    line = [];
  };
  for (const child of children) {
    if (isInline(child)) line.push(convert(child, replace));
    else {
      if (!isBlank(child)) end();
      if (child.type === 'element') blocks.push(convert(child, replace));
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

function convert(node: Nodes, replace: Replace): XmlContent {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return undefined;
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(node.properties)) {
    const name = key === 'className' ? 'class' : key.toLowerCase();
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (name.startsWith('data') || kept.has(name)) attributes[name] = text;
  }
  const other = replace(node.tagName, attributes);
  if (other !== undefined) return other;
  const children = node.children
    .filter((child) => !(isBlank(child) && holdsElements.has(node.tagName)))
    .map((child) => convert(child, replace));
  return element(node.tagName, attributes, children);
}

/** Elements in which blanks are no text. */
const holdsElements = new Set('table thead tbody tfoot tr ul ol dl blockquote'.split(' '));
