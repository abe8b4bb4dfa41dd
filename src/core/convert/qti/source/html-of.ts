import { escapeHtml } from '../../../text/escape-html.js';
import { isNode, type QtiChild, type QtiNode } from './node.js';

/** What stands for an element instead of itself, as HTML; undefined where it stands for itself. */
export type Instead = (node: QtiNode) => string | undefined;

/** Elements without an end. */
const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'source', 'track', 'wbr']);

/** What is HTML in the body of an item: other elements are what stands in them. */
const html = new Set(
  (
    'a abbr acronym address article aside audio b bdi bdo big blockquote br caption cite code col ' +
    'colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i ' +
    'img ins kbd label li main nav object ol p picture pre q rb rp rt ruby s samp section small source ' +
    'span strike strong sub summary sup table tbody td tfoot th thead tr track tt u ul var video'
  ).split(' '),
);

/** What stands in an item as HTML: the words of the reader that makes Markdown of it. */
export function htmlOf(children: readonly QtiChild[], instead: Instead = () => undefined): string {
  return children
    .map((child) => {
      if (!isNode(child)) return escapeHtml(child);
      const other = instead(child);
      if (other !== undefined) return other;
      const inside = htmlOf(child.children, instead);
      const { name } = child;
      if (!html.has(name)) return inside;
      const attributes = Object.entries(child.attributes)
        .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
        .join('');
      return empty.has(name)
        ? `<${name}${attributes}>`
        : `<${name}${attributes}>${inside}</${name}>`;
    })
    .join('');
}
