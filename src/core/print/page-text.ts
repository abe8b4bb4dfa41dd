import { readGaps } from '../markdown/gaps.js';
import { renderText } from '../render/render-text.js';
import { fillSlots, type Slot } from '../render/slots.js';
import { escapeHtml } from './html.js';

import { mediaBox, type MediaContext } from './media-box.js';
import type { PageText, TextOptions } from './page-options.js';
import { markCode, typesetMath } from './typeset.js';

export interface TextContext extends MediaContext {
  /** The bank's BCP 47 tag, where the page itself speaks another language. */
  readonly language: string | undefined;
  /** Whether math and code are set, which takes time: not where only media are looked for. */
  readonly isTypeset: boolean;
}

/** Writes the texts of a bank into a page. Nothing of them becomes a tag, and nothing leads out but links. */
export function createPageText(context: TextContext): PageText {
  const lang = context.language === undefined ? '' : ` lang="${escapeHtml(context.language)}"`;
  const rich = (markdown: string, { inline, gap }: TextOptions = {}): string => {
    const rendered = renderText(markdown, { cloze: gap !== undefined, inline });
    // What is written into an address or a description is no place to answer in, and must tell nothing.
    const hide = gap === undefined ? (text: string) => text : withoutGaps;
    const html = rendered.html.replace(/<a[^>]*>/g, (tag) =>
      gap !== undefined || tag.includes('href="#') ? '<a>' : tag,
    );
    const filled = fillSlots({ ...rendered, html }, (slot) => {
      switch (slot.type) {
        case 'gap':
          return gap?.(slot) ?? '';
        case 'media':
          return mediaBox(
            { ...slot, alt: hide(slot.alt), title: '', address: hide(slot.address) },
            context,
          );
        default:
          return context.isTypeset ? typeset(slot) : '';
      }
    });
    return rendered.inline
      ? `<span class="text" dir="auto"${lang}>${filled}</span>`
      : `<div class="text" dir="auto"${lang}>${filled}</div>`;
  };
  return {
    rich,
    richOr: (markdown, otherwise, options) =>
      markdown.trim() === ''
        ? `<span class="missing">${escapeHtml(otherwise)}</span>`
        : rich(markdown, options),
    plain: (text) => `<span class="plain" dir="auto"${lang}>${escapeHtml(text)}</span>`,
  };
}

function typeset(slot: Exclude<Slot, { readonly type: 'gap' | 'media' }>): string {
  if (slot.type === 'code') {
    return `<pre dir="ltr"><code>${markCode(slot.text, slot.language)}</code></pre>`;
  }
  const { tex, display } = slot;
  return `<span class="math${display ? ' is-display' : ''}" dir="ltr">${typesetMath(tex, display)}</span>`;
}

function withoutGaps(text: string): string {
  const { gaps } = readGaps(text);
  return gaps.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}…${rest.slice(end)}`,
    text,
  );
}
