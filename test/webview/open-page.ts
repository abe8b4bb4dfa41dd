/** A webview's page in a browser, with something behind it that answers in place of the extension. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type PageParts, webviewPage } from '../../src/service/index.js';
import { testBrowser } from './browser.js';
import { type ThemeName, themes } from './themes.js';

export const ORIGIN = 'https://page.test';

export interface PageOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly language?: string;
  /** What the page has kept from before. */
  readonly state?: unknown;
  /** Runs before the page does: what its browser has, or has not. */
  readonly before?: string;
  /** Another than the one that all tests share. */
  readonly browser?: Browser;
}

export interface OpenedPage {
  readonly page: Page;
  /** What went wrong in the page, and what it asked the network for. */
  readonly faults: string[];
  send(message: unknown): void;
  /** What the page has kept. */
  kept(): Promise<unknown>;
  /** Loads the page anew, as when the window is. */
  reload(parts?: Partial<PageParts>): Promise<void>;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.wav': 'audio/wav',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Gives a page the colours of a theme, as VS Code does. */
export async function paint(page: Page, theme: ThemeName): Promise<void> {
  await page.locator('html').evaluate(
    (root, [name, colours]) => {
      root.removeAttribute('style');
      for (const [key, value] of colours) root.style.setProperty(`--vscode-${key}`, value);
      document.body.className = `vscode-${name}`;
    },
    [theme, Object.entries(themes[theme])] as const,
  );
}

/**
 * Opens the page of one of our bundles. It may load what is in `dist`, and `files` by their paths;
 * whatever else it asks for is a fault.
 */
export async function openPage(
  name: string,
  receive: (message: unknown) => unknown,
  options: PageOptions = {},
  parts: Partial<PageParts> = {},
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<OpenedPage> {
  const { theme = 'dark', width = 600, height = 900, language = 'en' } = options;
  const context = await (options.browser ?? (await testBrowser())).newContext({
    viewport: { width, height },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  let present = parts;
  const html = (): string =>
    webviewPage({
      language,
      title: 'Page',
      nonce: 'n0nce',
      script: `${ORIGIN}/${name}.js`,
      style: `${ORIGIN}/${name}.css`,
      source: ORIGIN,
      ...present,
    });
  await context.route('**/*', async (route) => {
    const { href, origin, pathname } = new URL(route.request().url());
    if (href === `${ORIGIN}/`) {
      return route.fulfill({ contentType: 'text/html', body: html() });
    }
    const built = join('dist', pathname);
    const body =
      files[href] ??
      files[decodeURIComponent(pathname)] ??
      (origin === ORIGIN && existsSync(built) ? readFileSync(built) : undefined);
    if (body === undefined) {
      faults.push(`asked for ${href}`);
      return route.abort();
    }
    return route.fulfill({ contentType: types[extname(pathname)] ?? 'text/plain', body });
  });
  // Whoever opens the page must have it in hand before it speaks.
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  await page.exposeFunction('toHost', (message: unknown) => begun.then(() => receive(message)));
  // As text: what the test's loader makes of a function would not run in a page.
  await page.addInitScript({
    content: `{
      const kept = sessionStorage.getItem('state');
      let state = kept === null ? ${JSON.stringify(options.state ?? null)} ?? undefined : JSON.parse(kept);
      window.acquireVsCodeApi = () => ({
        postMessage: (message) => void window.toHost(message),
        getState: () => state,
        setState: (next) => {
          state = next;
          sessionStorage.setItem('state', JSON.stringify(next));
        },
      });
    }`,
  });
  if (options.before !== undefined) await page.addInitScript({ content: options.before });
  await page.goto(`${ORIGIN}/`);
  await paint(page, theme);
  setImmediate(begin);
  return {
    page,
    faults,
    send: (message) =>
      void page.evaluate((data) => window.postMessage(data, '*'), message).catch(() => undefined),
    kept: () =>
      page.evaluate(() => JSON.parse(sessionStorage.getItem('state') ?? 'null') as unknown),
    async reload(next = {}) {
      present = { ...present, ...next };
      await page.goto(`${ORIGIN}/`);
      await paint(page, theme);
    },
    close: () => context.close(),
  };
}
