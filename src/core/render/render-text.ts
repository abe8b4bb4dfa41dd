import type { MarkdownIt as Parser, Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';
// From their own files: the parser of `core/markdown`, which judges, is no part of a page.
import { type Gap, readGaps } from '../markdown/gaps.js';
import { findMath, type MathSpan } from '../markdown/math.js';
import type { Span } from '../text/span.js';
import { type RenderedText, type Slot, slotMark } from './slots.js';
import { StandIns } from './stand-ins.js';

export interface RenderOptions {
  /** Whether `{{…}}` are gaps. */
  readonly cloze?: boolean;
  /** Words in a line whatever the text, for a place where blocks cannot stand. */
  readonly inline?: boolean;
}

/** What is made of one text while it is rendered. */
interface Work {
  readonly standIns: StandIns<Slot>;
  readonly slots: Slot[];
}

/**
 * A Markdown text as HTML: CommonMark and tables, a line break as a line break, raw HTML as text.
 * Gaps and math are found before Markdown is, where `core/markdown` finds them for rules and grading.
 *
 * All that is not words is left to the host as a slot, so that nothing in the HTML refers to anything
 * but web addresses behind links.
 */
export function renderText(
  text: string,
  { cloze = false, inline }: RenderOptions = {},
): RenderedText {
  const trimmed = text.trim();
  const { gaps, math } = cloze ? readGaps(trimmed) : { gaps: [], math: findMath(trimmed) };
  // As everywhere: a text of one line makes no blocks.
  const isInline = inline ?? !trimmed.includes('\n');
  const parts: (Span & { readonly value: Slot })[] = [
    ...gaps.map((gap, index) => ({ ...spanOf(gap), value: gapSlot(gap, index) })),
    ...math.map((math) => ({ ...spanOf(math), value: mathSlot(trimmed, math) })),
  ].sort((a, b) => a.start - b.start);
  const standIns = new StandIns(trimmed, parts);
  const slots: Slot[] = [];
  const env = { work: { standIns, slots } };
  const html = isInline
    ? parser.renderInline(standIns.text, env)
    : parser.render(standIns.text, env);
  return { html, slots, inline: isInline };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function gapSlot(gap: Gap, index: number): Slot {
  return { type: 'gap', gap, index };
}

function mathSlot(text: string, { start, contentStart, contentEnd, display }: MathSpan): Slot {
  const written = text.slice(contentStart, contentEnd);
  const tex = isQuoted(text, start, written)
    ? written.replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n')
    : written;
  return { type: 'math', tex: tex.trim(), display };
}

/** Whether math of several lines is in a quotation, where each of its lines begins with the sign of one. */
function isQuoted(text: string, start: number, written: string): boolean {
  // Asked of such math alone, no line is looked through twice.
  if (!written.includes('\n')) return false;
  return /^[ \t]*>/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
}

const parser: Parser = new MarkdownIt('default', {
  html: false,
  breaks: true,
  linkify: false,
  typographer: false,
  // Deeper, nobody reads it, and a page that is nested so deep is slow.
  maxNesting: 100,
});
parser.disable('strikethrough');
// Addresses are written as HTML where they are used; here they stay what the author wrote.
parser.normalizeLink = (address) => address;
parser.normalizeLinkText = (address) => address;

/** Where a link may lead: to the web, to a mailbox, or to a heading of the notes. */
const linkAddress = /^(?:https?:\/\/|mailto:|#)/i;

const { rules } = parser.renderer;
const escape = parser.utils.escapeHtml;

const workOf = (env: unknown): Work => (env as { readonly work: Work }).work;

function putSlot({ slots }: Work, slot: Slot): string {
  slots.push(slot);
  return slotMark(slots.length - 1);
}

/** Words, with what stands in them. */
function withSlots(text: string, work: Work): string {
  return work.standIns
    .split(text)
    .map((part) => (typeof part === 'string' ? escape(part) : putSlot(work, part.value)))
    .join('');
}

rules.text = (tokens, at, _options, env) => withSlots(tokens[at]!.content, workOf(env));
rules.code_inline = (tokens, at, _options, env) =>
  `<code>${withSlots(tokens[at]!.content, workOf(env))}</code>`;
rules.code_block = (tokens, at, _options, env) => block(tokens[at]!, '', workOf(env));
rules.fence = (tokens, at, _options, env) => {
  const token = tokens[at]!;
  const [language = ''] = workOf(env).standIns.restore(token.info).trim().split(/\s/, 1);
  return block(token, language.toLowerCase(), workOf(env));
};

function block({ content }: Token, language: string, work: Work): string {
  const text = content.replace(/\n$/, '');
  const hasGap = work.standIns.split(text).some((part) => typeof part !== 'string');
  return hasGap
    ? `<pre><code>${withSlots(text, work)}</code></pre>\n`
    : `${putSlot(work, { type: 'code', text, language })}\n`;
}

// As a class: a page that lets no text bring styles takes no style attribute.
for (const name of ['th_open', 'td_open'] as const) {
  rules[name] = (tokens, at) => {
    const side = /text-align:(left|right|center)/.exec(String(tokens[at]!.attrGet('style')))?.[1];
    return `<${tokens[at]!.tag}${side === undefined ? '' : ` class="align-${side}"`}>`;
  };
}

rules.image = (tokens, at, options, env, self) => {
  const token = tokens[at]!;
  const work = workOf(env);
  const attribute = (name: string): string =>
    work.standIns.restore(String(token.attrGet(name) ?? ''));
  return putSlot(work, {
    type: 'media',
    address: attribute('src'),
    alt: work.standIns.restore(self.renderInlineAsText(token.children ?? [], options, env)),
    title: attribute('title'),
  });
};

rules.link_open = (tokens, at, _options, env) => {
  const { standIns } = workOf(env);
  const token = tokens[at]!;
  const address = standIns.restore(String(token.attrGet('href') ?? ''));
  const title = standIns.restore(String(token.attrGet('title') ?? ''));
  const hint = title === '' ? '' : ` title="${escape(title)}"`;
  return linkAddress.test(address)
    ? `<a href="${escape(encoded(address))}"${hint}>`
    : // A file beside the bank, say: what it leads to is no matter of the card.
      `<a${hint}>`;
};

/** As a browser would write it; what cannot be read as an address stays as it is. */
function encoded(address: string): string {
  try {
    return encodeURI(decodeURI(address));
  } catch {
    return encodeURI(address.replace(/[\uD800-\uDFFF]/g, '\uFFFD'));
  }
}
