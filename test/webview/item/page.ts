/** What a test's page runs: one item at a time, as `window.showItem` is told. */
import { fillSlots, renderText, type ShownItem } from '../../../src/core/render/index.js';
import { type ItemContext, itemView } from '../../../src/webview/shared/item/item-view.js';
import { tellWith } from '../../../src/webview/shared/tell.js';

export interface ShowOptions {
  readonly answers?: boolean;
  readonly language?: string;
  readonly seed?: string;
  readonly translations?: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    /** Shows an item with what was done with the last one. */
    showItem(item: ShownItem, options: ShowOptions): void;
    /** What was done, as it was kept last. */
    kept: unknown;
  }
}

/** A stand-in for how pages look at Markdown: nothing here is a stranger's text. */
const text: ItemContext['text'] = (markdown, { inline, gap } = {}) => {
  const rendered = renderText(markdown, { cloze: gap !== undefined, inline });
  const parsed = new DOMParser().parseFromString(fillSlots(rendered, mark), 'text/html');
  const element = document.createElement(rendered.inline ? 'span' : 'div');
  element.append(...parsed.body.childNodes);
  for (const [index, slot] of rendered.slots.entries()) {
    const place = element.querySelector(`[data-slot="${index}"]`)!;
    if (slot.type === 'gap' && gap !== undefined) place.replaceWith(gap(slot));
    else if (slot.type === 'code') {
      const code = document.createElement('pre');
      code.append(Object.assign(document.createElement('code'), { textContent: slot.text }));
      place.replaceWith(code);
    } else if (slot.type === 'math') {
      place.replaceWith(Object.assign(document.createElement('i'), { textContent: slot.tex }));
    } else if (slot.type === 'media') place.replaceWith(`[${slot.alt}]`);
  }
  return element;
};

function mark(_slot: unknown, index: number): string {
  return `<span data-slot="${index}"></span>`;
}

const title = Object.assign(document.createElement('h1'), { textContent: 'Item' });

window.showItem = (item, options) => {
  const { answers = false, language = 'en', seed = 'seed', translations = {} } = options;
  document.getElementById('root')!.replaceChildren(
    title,
    itemView(item, {
      tell: tellWith(translations),
      language,
      seed,
      answers,
      text,
      state: window.kept,
      changed: (state) => (window.kept = state),
    }),
  );
};
