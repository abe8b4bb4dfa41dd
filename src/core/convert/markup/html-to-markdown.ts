import type { Element, Nodes as HastNodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import { mediaSort } from '../../media/media-address.js';
import { leastEscaped } from './least-escaped.js';
import { takeMathAside } from './math-aside.js';
import { withoutMath } from './plain-to-markdown.js';
import { writeMarkdown } from './write-markdown.js';

/** Deeper, no page is read: nobody nests so, and each level costs. */
const deepest = 200;

/** A line that begins with a letter or a digit and has no sign that HTML, Markdown or math knows. */
const onlyWords = /^[\p{L}\p{Nd}](?: ?[\p{L}\p{M}\p{Nd}.,;:?!()'"’“”«»%/+=-])*$/u;

/** As editors write it: which way it is written says the format itself. */
const onlyParagraph =
  /^<p(?: dir="(?:ltr|rtl|auto)")?(?: style="text-align: ?(?:left|right|start);")?>([^<]*)<\/p>$/;

/**
 * HTML as other systems write it, as Markdown: paragraphs, emphasis, lists, tables, images, links, code
 * and math stay; colours, fonts and scripts do not. What the format has no sign for is its text.
 */
export function htmlToMarkdown(source: string): string {
  // Most texts are words, and a bank has ten thousand of them.
  const words = source.replace(onlyParagraph, '$1');
  if (onlyWords.test(words)) return words;
  const { text, restore } = takeMathAside(source, textOfHtml);
  const tree = treeOf(text);
  if (depthOf(tree) > deepest) return plainOf(tree);
  const mdast = toMdast(tree, { handlers, nodeHandlers: { comment: () => undefined } });
  return restore(withoutMath(leastEscaped(writeMarkdown(mdast))));
}

/** The words of a piece of HTML. */
export function textOfHtml(html: string): string {
  return plainOf(treeOf(html));
}

/** Of what is nested too deep to be read at all, the text between its tags. */
function treeOf(html: string): Root {
  try {
    return fromHtml(html, { fragment: true });
  } catch {
    const value = html.replace(/<[^<>]*>/g, ' ');
    return { type: 'root', children: [{ type: 'text', value }] };
  }
}

function plainOf(tree: HastNodes): string {
  let text = '';
  const waiting: HastNodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') text += node.value;
    else if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return text.trim();
}

function depthOf(tree: HastNodes): number {
  let deep = 0;
  let level: readonly HastNodes[] = [tree];
  while (level.length > 0 && deep <= deepest) {
    level = level.flatMap((node): readonly HastNodes[] =>
      'children' in node ? node.children : [],
    );
    deep += 1;
  }
  return deep;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';
const plain = '0123456789+-=()n';

/** Small numbers as signs of their own, where there are such signs; else behind `^` or `_`. */
function shifted(signs: string, mark: string): Handle {
  return (_, element) => {
    const text = plainOf(element as Element).replace(/[−–]/g, '-');
    const isPlain = text !== '' && [...text].every((sign) => plain.includes(sign));
    const value = isPlain
      ? [...text].map((sign) => signs[plain.indexOf(sign)]!).join('')
      : `${mark}${text.length > 1 ? `(${text})` : text}`;
    return { type: 'text', value: text === '' ? '' : value };
  };
}

/** Sound and video as the format writes them: like images. What a page streams stays a link. */
const playable: Handle = (state, node) => {
  const element = node as Element;
  const sources = [element, ...element.children].flatMap((each) =>
    each.type === 'element' && (each === element || each.tagName === 'source')
      ? [each.properties['src']]
      : [],
  );
  const url = sources.find((source) => typeof source === 'string');
  if (typeof url !== 'string' || mediaSort(url.replace(/[?#].*$/, '')) === 'image') {
    return defaultHandlers.video(state, element);
  }
  const alt = plainOf(element);
  const title = element.properties['title'];
  return {
    type: 'image',
    url: state.resolve(url),
    alt: alt === url ? '' : alt,
    title: typeof title === 'string' ? title : null,
  };
};

const passOn: Handle = (state, element) => state.all(element);

const handlers: Record<string, Handle> = {
  ...defaultHandlers,
  sup: shifted(raised, '^'),
  sub: shifted(lowered, '_'),
  // Nothing that a page could do.
  script: () => undefined,
  style: () => undefined,
  iframe: () => undefined,
  u: passOn,
  audio: playable,
  video: playable,
  // An image without an address shows nothing.
  img: (state, element) =>
    (element as Element).properties['src'] === undefined
      ? undefined
      : defaultHandlers.img(state, element as Element),
};
