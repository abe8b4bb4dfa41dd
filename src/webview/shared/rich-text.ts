import purify from 'dompurify';
import { type GapSlot, renderText, type Slot } from '../../core/render/index.js';
import { make } from './dom.js';
import type { Extras } from './extras/extras.js';
import { type MediaHost, mediaElement } from './media-element.js';
import { boxWideParts } from './wide-parts.js';

/** What texts need of the page that they are shown in. */
export interface TextHost {
  readonly extras: Extras;
  readonly media: MediaHost;
}

export interface TextOptions {
  readonly inline?: boolean;
  /** Makes what stands in the place of each gap of a cloze; without it, `{{…}}` are words. */
  readonly gap?: (slot: GapSlot) => Node;
}

/** All that `renderText` writes; what it never does is not let through. */
const allowed = {
  ALLOWED_TAGS: [
    ...[
      'a',
      'blockquote',
      'br',
      'code',
      'em',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'li',
      'ol',
      'p',
    ],
    ...['pre', 'span', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  ALLOWED_ATTR: ['class', 'data-slot', 'href', 'start', 'title'],
  // These hold no address; all others must be one that is let through.
  ADD_URI_SAFE_ATTR: ['data-slot', 'start'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/i,
  RETURN_DOM_FRAGMENT: true as const,
};

/** A Markdown text of a bank as an element: words in a line, or blocks. */
export function richText(
  text: string,
  host: TextHost,
  { inline, gap }: TextOptions = {},
): HTMLElement {
  const rendered = renderText(text, { cloze: gap !== undefined, inline });
  const content = purify.sanitize(rendered.html, allowed);
  for (const place of content.querySelectorAll<HTMLElement>('[data-slot]')) {
    const slot = rendered.slots[Number(place.dataset['slot'])];
    if (slot === undefined) continue;
    place.replaceWith(fillSlot(slot, host, gap));
  }
  const element = make(
    rendered.inline ? 'span' : 'div',
    { class: 'rich-text', dir: 'auto' },
    content,
  );
  boxWideParts(element);
  return element;
}

function fillSlot(slot: Slot, host: TextHost, gap: TextOptions['gap']): Node {
  switch (slot.type) {
    case 'gap':
      return gap?.(slot) ?? document.createTextNode('____');
    case 'media':
      return mediaElement(slot, host.media);
    case 'math': {
      const signs = slot.display ? '$$' : '$';
      const element = make(
        'span',
        { class: slot.display ? 'math math-display' : 'math', dir: 'ltr' },
        `${signs}${slot.tex}${signs}`,
      );
      host.extras.withMath((math) => math.typeset(slot.tex, slot.display, element));
      return element;
    }
    case 'code': {
      const code = make('code', {}, slot.text);
      const block = make('pre', { dir: 'ltr' }, code);
      if (slot.language !== '')
        host.extras.withCode(({ colour }) => colourCode(code, colour(slot.text, slot.language)));
      return block;
    }
  }
}

function colourCode(code: HTMLElement, html: string | undefined): void {
  if (html === undefined) return;
  const spans = purify.sanitize(html, {
    ALLOWED_TAGS: ['span'],
    ALLOWED_ATTR: ['class'],
    RETURN_DOM_FRAGMENT: true,
  });
  code.replaceChildren(spans);
}
