/** An item in a page of its own, made from the text of a bank. */
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { readBank } from '../../../src/core/document/index.js';
import { type ShownItem, shownItem } from '../../../src/core/render/index.js';
import { webviewPage } from '../../../src/service/index.js';
import { testBrowser } from '../browser.js';
import { paint } from '../open-page.js';
import type { ThemeName } from '../themes.js';
import type { ShowOptions } from './page.js';

export interface ItemOptions extends ShowOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly isMotionReduced?: boolean;
}

export interface OpenItem {
  readonly page: Page;
  /** What went wrong in the page, and what it asked the network for. */
  readonly faults: readonly string[];
  /** Shows an item, with what was done so far. */
  show(item: string | ShownItem, options?: ShowOptions): Promise<void>;
  kept(): Promise<unknown>;
  /** Puts back what was kept, as a page does that was closed meanwhile. */
  restore(state: unknown): Promise<void>;
  close(): Promise<void>;
}

const ORIGIN = 'https://item.test';

interface Bundle {
  readonly script: string;
  readonly style: string;
}

let bundle: Promise<Bundle> | undefined;

async function makeBundle(): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [
      'test/webview/item/page.ts',
      'test/webview/item/page.css',
      'src/webview/shared/item/item.css',
    ],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2022',
    mainFields: ['module', 'main'],
  });
  const ending = (end: string): string =>
    outputFiles
      .filter(({ path }) => path.endsWith(end))
      .map(({ text }) => text)
      .join('\n');
  return { script: ending('.js'), style: ending('.css') };
}

/** The one item of a list: of `questions`, or of `flashcards` where it says so. */
export function itemOf(text: string, list: 'questions' | 'flashcards' = 'questions'): ShownItem {
  const lines = text.trim().split('\n').join('\n    ');
  const bank = readBank(`title: T\n${list}:\n  - ${lines}\n`);
  return shownItem(bank.items[0]!.reading);
}

export async function openItem(options: ItemOptions = {}): Promise<OpenItem> {
  const { theme = 'dark', width = 700, height = 900, scale = 1 } = options;
  const context = await (
    await testBrowser()
  ).newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: options.isMotionReduced === true ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const { script, style } = await (bundle ??= makeBundle());
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': [
      'text/html',
      webviewPage({
        language: 'en',
        title: 'Item',
        nonce: 'n0nce',
        script: `${ORIGIN}/page.js`,
        style: `${ORIGIN}/page.css`,
        source: ORIGIN,
      }),
    ],
    '/page.js': ['text/javascript', script],
    '/page.css': ['text/css', style],
  };
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === ORIGIN ? files[url.pathname] : undefined;
    if (file === undefined) {
      faults.push(`asked for ${url.href}`);
      return route.abort();
    }
    return route.fulfill({ contentType: file[0], body: file[1] });
  });
  await page.goto(`${ORIGIN}/`);
  await paint(page, theme);
  return {
    page,
    faults,
    show: (item, given = {}) =>
      page.evaluate(([shown, how]) => window.showItem(shown, how), [
        typeof item === 'string' ? itemOf(item) : item,
        { ...options, ...given },
      ] as const),
    kept: () => page.evaluate('window.kept'),
    restore: (state) =>
      page.evaluate((kept) => {
        window.kept = kept;
      }, state),
    close: () => context.close(),
  };
}
