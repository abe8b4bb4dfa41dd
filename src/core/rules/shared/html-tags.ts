import type { MarkdownText } from '../../markdown/markdown-text.js';
import { htmlElements, tagWords } from './html-elements.js';

/** A tag of HTML, or a remark, whose name is `!--`. */
export interface HtmlTag {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly role: 'start' | 'end' | 'remark';
  /** `<img src="…">`; `<source directory>` is somebody’s placeholder. */
  readonly hasAttributes: boolean;
  /** Where the other tag of a pair begins: behind a start tag, before an end tag. */
  partner: number | undefined;
}

/** A tag or a remark; the name is the first group. */
const opening = /<(?:!--|\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]))/g;

/** The tags of elements of HTML outside code and math, in order. */
export function htmlTags(text: MarkdownText): readonly HtmlTag[] {
  const tags: HtmlTag[] = [];
  for (const html of text.parts.html) {
    for (const match of text.slice(html).matchAll(opening)) {
      const from = html.start + match.index;
      const written = match[1];
      if (written === undefined) {
        tags.push(remark(text.text, from, html.end));
        continue;
      }
      const name = written.toLowerCase();
      if (!htmlElements.has(name)) continue;
      const [inner = ''] = /^[^<>]*>?/.exec(text.text.slice(from + 1, html.end)) ?? [];
      if (!isElement(written, `<${inner}`)) continue;
      const role = inner.startsWith('/') ? 'end' : 'start';
      const hasAttributes = inner.includes('=');
      const to = from + 1 + inner.length;
      tags.push({ name, from, to, role, hasAttributes, partner: undefined });
    }
  }
  findPartners(tags);
  return tags.length === 1 && isWhole(tags[0] as HtmlTag, text.text) ? [] : tags;
}

/** Whether a tag is all of a text: a choice, say, in a question about tags. */
function isWhole({ from, to, role, hasAttributes }: HtmlTag, text: string): boolean {
  return role !== 'remark' && !hasAttributes && to - from === text.trim().length;
}

function remark(text: string, from: number, htmlEnd: number): HtmlTag {
  const close = text.indexOf('-->', from);
  const to = close < 0 ? htmlEnd : Math.min(htmlEnd, close + 3);
  return { name: '!--', from, to, role: 'remark', hasAttributes: false, partner: undefined };
}

/** `<br>` and `<BR>`, but not the `<Object>` and `<T>` of programs, nor the `a <b and c> d` of math. */
function isElement(name: string, tagText: string): boolean {
  const lower = name.toLowerCase();
  if (name.length > 1) return name === lower || name === name.toUpperCase();
  return name === lower && /^<\/?.(?:\s*\/?>$|\s[^=]*=.*>$)/s.test(tagText);
}

/** An end tag belongs to the last start tag of its name that has none yet. */
function findPartners(tags: readonly HtmlTag[]): void {
  const open = new Map<string, HtmlTag[]>();
  for (const tag of tags) {
    const ofName = open.get(tag.name) ?? [];
    open.set(tag.name, ofName);
    if (tag.role === 'start') ofName.push(tag);
    const start = tag.role === 'end' ? ofName.pop() : undefined;
    if (start === undefined) continue;
    start.partner = tag.from;
    tag.partner = start.from;
  }
}

/**
 * Whether a tag was written to have its effect. One that a sentence speaks of (`a series of <p> tags`),
 * and a name in brackets (`<s> ::= <n> <c>`), are shown as they are meant.
 */
export function isMarkup(tag: HtmlTag, text: string): boolean {
  const { name, from, to, role, hasAttributes, partner } = tag;
  if (role === 'remark') return true;
  if (tagWords.behind.test(text.slice(to, to + nearby))) return false;
  if (hasAttributes) return true;
  if (partner !== undefined) return role === 'start' && !isBetween(text.slice(to, partner));
  const isBreak = name === 'br' || name === 'hr';
  if (role === 'start' && !isBreak) return false;
  if (tagWords.before.test(text.slice(Math.max(0, from - nearby), from))) return false;
  return isBreak || !standsApart(text, from, to);
}

/** So many characters hold the word beside a tag. */
const nearby = 16;

/** `<b> and </b>`, `<p>…</p>`: what stands between two tags that a sentence speaks of. */
function isBetween(inner: string): boolean {
  return (
    inner.length < nearby &&
    /^(?:\s+(?:and|or|to|et|ou|à|y|o|e)\s+|\s*(?:\.{2,}|…|[,/])\s*)$/.test(inner)
  );
}

/** Whether an end tag without a start stands in a sentence like a word, and more follows. */
function standsApart(text: string, from: number, to: number): boolean {
  return (
    /^[\s("“«]?$/.test(text.slice(Math.max(0, from - 1), from)) &&
    /^ ?\S/.test(text.slice(to, to + 2))
  );
}
