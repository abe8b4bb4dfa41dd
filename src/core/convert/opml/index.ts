import type { XmlElement } from '@rgrove/parse-xml';
import type { Converter } from '../converter.js';
import { LeftOut, outlineBank, type ReadOutline } from '../outline/outline-bank.js';
import type { OutlineNode } from '../outline/outline-node.js';
import { readNodeText } from '../outline/node-text.js';
import { linkText } from '../outline/link-text.js';
import { splitNodeText } from '../outline/split-node-text.js';
import { markdownToLine } from '../markup/markdown-to-plain.js';
import { attributeOf, childOf, childrenOf, textIn } from '../xml/elements.js';
import { readXml } from '../xml/read-xml.js';

/** OPML 1 and 2: the outlines of outliners and mind-map programs, as notes. */
export const opml: Converter = {
  id: 'opml',
  title: 'OPML outline',
  extensions: ['.opml'],
  detect(source) {
    const head = source.slice(0, 4000);
    return /<opml[\s>]/i.test(head) ? 0.95 : 0;
  },
  import(source, { fileName } = {}) {
    return outlineBank(read(source), source, fileName);
  },
};

function read(source: string): ReadOutline {
  const xml = readXml(source);
  if ('problem' in xml) {
    return { title: '', nodes: [], problems: [{ severity: 'error', ...xml.problem }] };
  }
  const { root } = xml;
  const leftOut = new LeftOut();
  const head = childOf(root, 'head');
  const nodes = childrenOf(childOf(root, 'body'), 'outline').flatMap((each) =>
    nodesOfOutline(each, leftOut),
  );
  const title = textIn(childOf(head, 'title')).replace(/\s+/g, ' ').trim();
  const owner = textIn(childOf(head, 'ownerName')).replace(/\s+/g, ' ').trim();
  const central = nodes.length === 1 && nodes[0]!.children.length > 0 ? nodes[0]! : undefined;
  // A mind map has one node in its middle, which is its title.
  const inMiddle = central === undefined ? '' : markdownToLine(central.text);
  const isTitle = central !== undefined && (title === '' || title === inMiddle);
  return {
    title: title === '' ? inMiddle : title,
    nodes: isTitle && central.note === '' ? central.children : nodes,
    ...(owner === '' ? {} : { authors: [owner] }),
    problems: leftOut.problems,
  };
}

function nodesOfOutline(element: XmlElement, leftOut: LeftOut): readonly OutlineNode[] {
  const { start, end } = element;
  if (attributeOf(element, 'isComment') === 'true') {
    leftOut.add(
      (count) =>
        count === 1
          ? 'A part of the outline is marked as a remark, and was left out.'
          : `${count} parts of the outline are marked as remarks, and were left out.`,
      { start, end },
    );
    return [];
  }
  const children = childrenOf(element, 'outline').flatMap((each) => nodesOfOutline(each, leftOut));
  const written = attributeOf(element, 'text') ?? attributeOf(element, 'title') ?? '';
  const more = attributeOf(element, '_note') ?? attributeOf(element, 'note') ?? '';
  const { text, note } = splitNodeText(readNodeText(written));
  const notes = [note, more.trim() === '' ? '' : readNodeText(more)].filter((part) => part !== '');
  // A node without words only holds others together.
  if (text === '' && notes.length === 0) return children;
  return [{ text: linkText(text, addressOf(element)), note: notes.join('\n\n'), children }];
}

/** Where a node leads: a page of the web, or what a reader of feeds follows. */
function addressOf(element: XmlElement): string | undefined {
  const addresses = ['url', 'htmlUrl', 'xmlUrl', '_link', 'link'].map((name) =>
    attributeOf(element, name),
  );
  return addresses.find((address) => address !== undefined && address.trim() !== '');
}
