import type { ImportProblem } from '../../converter.js';
import { htmlToMarkdown } from '../../markup/html-to-markdown.js';
import { escapeHtml } from '../../../text/escape-html.js';
import type { Span } from '../../../text/span.js';
import { htmlOf, type Instead } from './html-of.js';
import { latexOf } from './mathml.js';
import { type QtiChild, type QtiNode, textIn } from './node.js';
import { isLocal, type PackageMedia } from './package-media.js';

/** The texts of one file of a source: what they show is looked for from there. */
export interface Texts {
  /** The file in its package; undefined where the source is one text. */
  readonly path: string | undefined;
  /** HTML, written as a text, as Markdown. */
  readonly markdown: (html: string, at: Span) => string;
  /** What stands in an element, as Markdown. `instead` says what stands for some elements. */
  readonly inside: (children: readonly QtiChild[], at: Span, instead?: Instead) => string;
  readonly tell: (severity: ImportProblem['severity'], message: string, at: Span) => void;
}

const playable = /<(audio|video)\b([^>]*)>([^]*?)<\/\1\s*>/gi;
const shown = /<(img|embed|a)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

export function textsOfFile(
  path: string | undefined,
  media: PackageMedia,
  problems: ImportProblem[],
): Texts {
  const missing = new Set<string>();
  const tell: Texts['tell'] = (severity, message, { start, end }) => {
    problems.push({ severity, message, start, end, ...(path === undefined ? {} : { path }) });
  };
  const addressOf = (reference: string, at: Span): string => {
    if (!isLocal(reference)) return reference;
    const found = media.take(reference, path ?? '');
    if (found !== undefined) return found;
    if (!missing.has(reference)) {
      missing.add(reference);
      tell('warning', `The file “${reference}” did not come along.`, at);
    }
    return reference;
  };
  const withFiles = (html: string, at: Span): string =>
    html
      .replace(playable, (all, _name: string, own: string, inside: string) => {
        const source =
          attribute(own, 'src') ?? attribute(/<source\b([^>]*)>/i.exec(inside)?.[1] ?? '', 'src');
        if (source === undefined) return all;
        const [, link, words = ''] = /^\s*<a href="([^"]*)">([^<]*)<\/a>\s*$/.exec(inside) ?? [];
        // Other words in it are for browsers that cannot play it.
        const isName = link === source && words !== source;
        const alt = attribute(own, 'aria-label') ?? (isName ? words : '');
        return `<img src="${source}" alt="${alt}">`;
      })
      .replace(shown, (all, name: string, own: string) => {
        const tex = equationIn(own);
        if (tex !== undefined) return `\\(${tex}\\)`;
        const key = name.toLowerCase() === 'a' ? 'href' : 'src';
        const reference = attribute(own, key);
        if (reference === undefined) return all;
        const plain = unescaped(reference);
        // A link is not shown: it comes along only where the package has it.
        if (key === 'href' && (!isLocal(plain) || media.take(plain, path ?? '') === undefined)) {
          return all;
        }
        const to = escapeHtml(addressOf(plain, at));
        if (key === 'href') return `<a href="${to}">`;
        return `<img src="${to}" alt="${attribute(own, 'alt') ?? ''}">`;
      });
  const markdown: Texts['markdown'] = (html, at) => htmlToMarkdown(withFiles(html, at)).trim();
  const inside: Texts['inside'] = (children, at, instead = () => undefined) =>
    markdown(
      htmlOf(children, (node) => instead(node) ?? foreign(node)),
      at,
    );
  return { path, markdown, inside, tell };
}

/** What HTML says otherwise: math, and files of other sorts. */
export function foreign(node: QtiNode): string | undefined {
  if (node.name === 'math') {
    const tex = latexOf(node);
    if (tex === undefined) return escapeHtml(textIn(node).replace(/\s+/g, ' '));
    const [open, close] = node.attributes['display'] === 'block' ? ['\\[', '\\]'] : ['\\(', '\\)'];
    return `${open}${escapeHtml(tex)}${close}`;
  }
  // What version 2.1 has no name for, in files of ours.
  if (node.name === 'span' && node.attributes['class'] === 'qw-del') {
    return `<del>${htmlOf(node.children, foreign)}</del>`;
  }
  // What is made anew each time stands as its name.
  if (node.name === 'printedVariable')
    return `[${escapeHtml(node.attributes['identifier'] ?? '…')}]`;
  if (node.name === 'object') {
    const { data, type = '' } = node.attributes;
    const isShown =
      /^(?:image|audio|video)\//.test(type) ||
      /\.(?:png|jpe?g|gif|svg|webp|mp[34]|og[gv]|wav|webm)$/i.test(data ?? '');
    const words = textIn(node).replace(/\s+/g, ' ');
    if (data === undefined || !isShown) return undefined;
    return `<img src="${escapeHtml(data)}" alt="${escapeHtml(words)}">`;
  }
  return ['script', 'style', 'stylesheet', 'catalogInfo', 'templateBlock'].includes(node.name)
    ? ''
    : undefined;
}

/** Canvas draws equations as images that say what they are of. */
function equationIn(attributes: string): string | undefined {
  if (!/\bequation_image\b|\bdata-equation-content\b/.test(attributes)) return undefined;
  const tex = attribute(attributes, 'data-equation-content');
  return tex === undefined || tex.trim() === '' ? undefined : tex;
}

/** As it is written: with the signs of HTML escaped. */
function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(attributes);
  return found?.[1] ?? found?.[2]?.replaceAll('"', '&quot;') ?? found?.[3];
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
