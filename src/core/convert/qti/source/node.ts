import { XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { Span } from '../../../text/span.js';
import { nameOf } from '../../xml/elements.js';

/**
 * An element as every version of QTI means it. Version 3 writes `qti-choice-interaction` and
 * `response-identifier` for what was `choiceInteraction` and `responseIdentifier`: here all have the old
 * names, so that one reader reads all.
 */
export interface QtiNode extends Span {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly QtiChild[];
}

export type QtiChild = QtiNode | string;

/** The tree of a document. */
export function nodeOf(element: XmlElement): QtiNode {
  const name = nameOf(element);
  const isNew = name.startsWith('qti-');
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(element.attributes)) {
    const plain = key === 'xml:lang' ? 'lang' : key.slice(key.indexOf(':') + 1);
    attributes[isNew && !key.startsWith('data-') ? camelCase(plain) : plain] = value;
  }
  const children: QtiChild[] = [];
  for (const child of element.children) {
    if (child instanceof XmlElement) children.push(nodeOf(child));
    else if (child instanceof XmlText || child instanceof XmlCdata) children.push(child.text);
  }
  const { start, end } = element;
  return { name: isNew ? camelCase(name.slice(4)) : name, attributes, children, start, end };
}

function camelCase(name: string): string {
  return name.replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}

export function isNode(child: QtiChild): child is QtiNode {
  return typeof child !== 'string';
}

/** The elements in an element, of one of these names where any are given. */
export function childrenOf(node: QtiNode | undefined, ...names: string[]): readonly QtiNode[] {
  if (node === undefined) return [];
  const nodes = node.children.filter(isNode);
  return names.length === 0 ? nodes : nodes.filter(({ name }) => names.includes(name));
}

/** The first element of that name in an element; of several names, one in the other. */
export function childOf(node: QtiNode | undefined, ...names: string[]): QtiNode | undefined {
  let found = node;
  for (const name of names) found = childrenOf(found, name)[0];
  return found;
}

/** Every element of these names below an element, in the order of the document. */
export function descendantsOf(node: QtiNode | undefined, ...names: string[]): readonly QtiNode[] {
  const found: QtiNode[] = [];
  const look = (parent: QtiNode): void => {
    for (const child of childrenOf(parent)) {
      if (names.includes(child.name)) found.push(child);
      look(child);
    }
  };
  if (node !== undefined) look(node);
  return found;
}

/** All text below an element, without blank space around it. */
export function textIn(node: QtiNode | undefined): string {
  const parts: string[] = [];
  const look = (parent: QtiNode): void => {
    for (const child of parent.children) {
      if (isNode(child)) look(child);
      else parts.push(child);
    }
  };
  if (node !== undefined) look(node);
  return parts.join('').trim();
}

/** What an attribute says as a number; undefined where it says none. */
export function numberIn(text: string | undefined): number | undefined {
  const trimmed = text?.trim().replace(/^[−–]/, '-').replace(',', '.');
  if (trimmed === undefined || !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(trimmed)) {
    return undefined;
  }
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : undefined;
}
