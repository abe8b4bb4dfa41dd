/** Items in a page of their own, made from the text of a bank. */
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { readBank } from '../../../src/core/document/index.js';
import { type ShownItem, shownItem } from '../../../src/core/render/index.js';
import { openPage, type PageOptions } from '../open-page.js';
import type { ShowOptions } from './page.js';

export interface ItemOptions extends PageOptions {
  readonly isMotionReduced?: boolean;
}

export interface OpenItem {
  readonly page: Page;
  /** What went wrong in the page, and what it asked the network for. */
  readonly faults: readonly string[];
  /** Shows an item, or several, with what was done so far. */
  show(item: string | ShownItem | readonly ShownItem[], options?: ShowOptions): Promise<void>;
  /** Puts back what was kept, as a page does that was closed meanwhile. */
  restore(state: unknown): Promise<void>;
  close(): Promise<void>;
}

let bundle: Promise<Readonly<Record<string, string>>> | undefined;

async function makeBundle(): Promise<Readonly<Record<string, string>>> {
  const { outputFiles } = await build({
    entryPoints: ['test/webview/item/page.ts', 'test/webview/item/page.css'],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2022',
    mainFields: ['module', 'main'],
  });
  return Object.fromEntries(
    outputFiles.map(({ path, text }) => [path.endsWith('.css') ? '/item.css' : '/item.js', text]),
  );
}

/** The one item of a list: of `questions`, or of `flashcards` where it says so. */
export function itemOf(text: string, list: 'questions' | 'flashcards' = 'questions'): ShownItem {
  const lines = text.trim().split('\n').join('\n    ');
  const bank = readBank(`title: T\n${list}:\n  - ${lines}\n`);
  return shownItem(bank.items[0]!.reading);
}

export async function openItem(options: ItemOptions = {}): Promise<OpenItem> {
  const files = await (bundle ??= makeBundle());
  const opened = await openPage('item', () => undefined, { width: 700, ...options }, {}, files);
  const { page, faults } = opened;
  if (options.isMotionReduced === true) await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    page,
    faults,
    show(item, given = {}) {
      const items = typeof item === 'string' ? [itemOf(item)] : 'body' in item ? [item] : item;
      return page.evaluate(([shown, how]) => window.showItems(shown, how), [items, given] as const);
    },
    restore: (state) =>
      page.evaluate((kept) => {
        window.kept = kept;
      }, state),
    close: () => opened.close(),
  };
}
