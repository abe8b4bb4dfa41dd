import type { XmlElement } from '@rgrove/parse-xml';
import type { Converter } from '../converter.js';
import { htmlToMarkdown } from '../markup/html-to-markdown.js';
import { markdownToLine } from '../markup/markdown-to-plain.js';
import { plainToMarkdown } from '../markup/plain-to-markdown.js';
import { linkText } from '../outline/link-text.js';
import { readNodeText } from '../outline/node-text.js';
import { LeftOut, outlineBank, type ReadOutline } from '../outline/outline-bank.js';
import type { OutlineNode } from '../outline/outline-node.js';
import { splitNodeText } from '../outline/split-node-text.js';
import { attributeOf, childrenOf, nameOf, textIn } from '../xml/elements.js';
import { readXml } from '../xml/read-xml.js';
import { countedSentences } from './left-out-sentences.js';

/** Mind maps of FreeMind and Freeplane, and of the many programs that write the same, as notes. */
export const freemind: Converter = {
  id: 'freemind',
  title: 'FreeMind or Freeplane mind map',
  extensions: ['.mm'],
  detect(source) {
    const head = source.slice(0, 20_000);
    return /<map[\s>]/.test(head) && /<node[\s>]/.test(head) ? 0.95 : 0;
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
  const leftOut = new LeftOut();
  const roots = childrenOf(xml.root, 'node').flatMap((node) => nodesOf(node, source, leftOut));
  const [central] = roots;
  const isOne = central !== undefined && roots.length === 1 && central.children.length > 0;
  const title = isOne ? markdownToLine(central.text) : '';
  const nodes = isOne
    ? [...(central.note === '' ? [] : [{ ...central, children: [] }]), ...central.children]
    : roots;
  return { title, nodes, problems: leftOut.problems };
}

function nodesOf(element: XmlElement, source: string, leftOut: LeftOut): readonly OutlineNode[] {
  const { start, end } = element;
  const children = childrenOf(element, 'node').flatMap((each) => nodesOf(each, source, leftOut));
  for (const sentence of countedSentences) {
    if (sentence.isIn(element)) leftOut.add(sentence.say, { start, end });
  }
  const plain = attributeOf(element, 'TEXT') ?? attributeOf(element, 'LOCALIZED_TEXT') ?? '';
  const written = plain === '' ? contentOf(element, 'NODE', source) : textOf(plain, element);
  const { text, note } = splitNodeText(written);
  const notes = [
    note,
    contentOf(element, 'DETAILS', source),
    contentOf(element, 'NOTE', source),
    ...attributesOf(element),
  ].filter((part) => part !== '');
  // A node without words only holds others together.
  if (text === '' && notes.length === 0) return children;
  const linked = linkText(text, attributeOf(element, 'LINK'));
  return [{ text: linked, note: notes.join('\n\n'), children }];
}

/** A text of Freeplane may be LaTeX, or say that it is Markdown. */
function textOf(text: string, element: XmlElement): string {
  const format = attributeOf(element, 'FORMAT') ?? '';
  const latex = /^\\(?:un)?(?:parsed)?latex\s+([\s\S]+)$/.exec(text)?.[1];
  if (latex !== undefined) return latex.includes('$') ? latex : `$$${latex}$$`;
  if (format.startsWith('latex')) return text.includes('$') ? text : `$$${text}$$`;
  if (format.startsWith('markdown')) return text.trim();
  return readNodeText(text);
}

/** What a `richcontent` of a sort says, as Markdown. */
function contentOf(element: XmlElement, sort: 'NODE' | 'DETAILS' | 'NOTE', source: string): string {
  const content = childrenOf(element, 'richcontent').find(
    (each) => (attributeOf(each, 'TYPE') ?? 'NODE').toUpperCase() === sort,
  );
  if (content === undefined) return '';
  const type = attributeOf(content, 'CONTENT-TYPE') ?? '';
  const [html] = childrenOf(content, 'html');
  if (html === undefined) {
    const text = textIn(content).trim();
    return type.includes('markdown') ? text : plainToMarkdown(text);
  }
  const body = childrenOf(html).find((each) => nameOf(each) === 'body') ?? html;
  return htmlToMarkdown(
    source.slice(body.start, body.end).replace(/^<body[^>]*>|<\/body\s*>$/g, ''),
  );
}

/** The table that Freeplane shows below a node. */
function attributesOf(element: XmlElement): readonly string[] {
  return childrenOf(element, 'attribute').flatMap((each) => {
    const name = attributeOf(each, 'NAME')?.trim() ?? '';
    const value = attributeOf(each, 'VALUE')?.trim() ?? '';
    return name === '' && value === '' ? [] : [plainToMarkdown(`${name}: ${value}`)];
  });
}
