import { mediaSort, readMediaAddress } from '../../media/media-address.js';
import { renderText } from '../../render/render-text.js';
import { fillSlots, type GapSlot, type MediaSlot } from '../../render/slots.js';
import { escapeHtml } from '../../text/escape-html.js';

export interface HtmlOptions {
  /** Where a file of the bank is in the new format; undefined where it cannot be had. */
  readonly address?: (path: string) => string | undefined;
  /** What stands in a gap, as HTML. Without it `{{…}}` is text. */
  readonly gap?: (slot: GapSlot) => string;
  /** Words in a line whatever the text, for a place where blocks cannot stand. */
  readonly inline?: boolean;
  /** How math is written; else as LaTeX between `\(` and `\)`, which learning platforms set. */
  readonly math?: (tex: string, display: boolean) => string;
  /** How a sound or a film of the bank is written, by its address; else as an element. */
  readonly playable?: (address: string) => string;
}

/**
 * A Markdown text as the HTML that other systems take: elements without styles and scripts. A file that
 * cannot be taken along is its description.
 */
export function markdownToHtml(markdown: string, options: HtmlOptions = {}): string {
  const { address, gap, inline, math = latex, playable } = options;
  const rendered = renderText(markdown, { cloze: gap !== undefined, inline });
  return fillSlots(rendered, (slot) => {
    switch (slot.type) {
      case 'gap':
        return gap?.(slot) ?? '';
      case 'math':
        return math(slot.tex, slot.display);
      case 'code':
        return `<pre><code${languageOf(slot.language)}>${escapeHtml(slot.text)}</code></pre>`;
      case 'media':
        return media(slot, address, playable);
    }
  }).trim();
}

/** Whether a text is nothing but words on one line: no markup, math, or sign that HTML means. */
export function isPlainLine(markdown: string): boolean {
  const text = markdown.trim();
  return !text.includes('\n') && markdownToHtml(text) === text && !/[&<>"]/.test(text);
}

/** The files of the bank that a text shows: their addresses, decoded, without what follows `?` or `#`. */
export function mediaOf(markdown: string, isCloze = false): readonly string[] {
  const { slots } = renderText(markdown, { cloze: isCloze });
  return slots.flatMap((slot) => {
    if (slot.type !== 'media') return [];
    const read = readMediaAddress(slot.address);
    return read.type === 'file' ? [read.path] : [];
  });
}

function latex(tex: string, display: boolean): string {
  return display ? `\\[${escapeHtml(tex)}\\]` : `\\(${escapeHtml(tex)}\\)`;
}

function languageOf(language: string): string {
  return language === '' ? '' : ` class="language-${escapeHtml(language)}"`;
}

function media(
  { address, alt, title }: MediaSlot,
  addressOf: HtmlOptions['address'],
  playable: HtmlOptions['playable'],
): string {
  const read = readMediaAddress(address);
  const at =
    read.type === 'web' ? address : read.type === 'file' ? addressOf?.(read.path) : undefined;
  if (at === undefined) return escapeHtml(alt);
  const to = escapeHtml(at);
  const named = title === '' ? '' : ` title="${escapeHtml(title)}"`;
  const sort =
    read.type === 'file' ? mediaSort(read.path) : mediaSort(address.replace(/[?#].*$/, ''));
  if (sort === 'image') return `<img src="${to}" alt="${escapeHtml(alt)}"${named}>`;
  if (read.type === 'file' && playable !== undefined) return playable(at);
  // Whoever cannot play it finds it behind its name.
  const link = `<a href="${to}">${escapeHtml(alt === '' ? at : alt)}</a>`;
  return `<${sort} src="${to}" controls${named}>${link}</${sort}>`;
}
