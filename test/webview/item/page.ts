/** What a test's page runs: items, as `window.showItems` is told. */
import type { ShownItem } from '../../../src/core/render/index.js';
import { make } from '../../../src/webview/shared/dom.js';
import { Extras } from '../../../src/webview/shared/extras/extras.js';
import { itemView } from '../../../src/webview/shared/item/item-view.js';
import { richText, type TextHost } from '../../../src/webview/shared/rich-text.js';
import { tellWith } from '../../../src/webview/shared/tell.js';

export interface ShowOptions {
  readonly answers?: boolean;
  readonly language?: string;
  readonly seed?: string;
  readonly translations?: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    /** Shows items, each with what was done with the last one. */
    showItems(items: readonly ShownItem[], options: ShowOptions): void;
    /** What was done, as it was kept last. */
    kept: unknown;
  }
}

window.showItems = (items, options) => {
  const { answers = false, language = 'en', seed = 'seed', translations = {} } = options;
  const tell = tellWith(translations);
  const host: TextHost = {
    extras: new Extras({}, ''),
    media: {
      tell,
      find: () => ({ state: 'missing' }),
      isAllowed: () => false,
      allow: () => undefined,
    },
  };
  const views = items.map((item) =>
    itemView(item, {
      tell,
      language,
      seed,
      answers,
      text: (text, how) => richText(text, host, how),
      state: window.kept,
      changed: (state) => (window.kept = state),
    }),
  );
  document.getElementById('root')!.replaceChildren(make('h1', {}, 'Items'), ...views);
};
