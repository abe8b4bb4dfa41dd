/** A page to print in a browser of its own, which answers nothing but the page itself. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { readBank } from '../../../src/core/document/index.js';
import { type PageOptions, printPage } from '../../../src/core/print/index.js';
import { testBrowser } from '../browser.js';

const ADDRESS = 'https://print.test/';

export interface OpenPrint {
  readonly page: Page;
  /** What went wrong, and what was asked for besides the page. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export const papers = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

export const toPixels = (millimetres: number): number => (millimetres * 96) / 25.4;

/** As wide as the paper without its margins, seen as it is printed. */
export async function openPrint(
  html: string,
  { paper, margin }: { readonly paper: keyof typeof papers; readonly margin: number },
): Promise<OpenPrint> {
  const { width, height } = papers[paper];
  const context = await (
    await testBrowser()
  ).newContext({
    viewport: {
      width: Math.floor(toPixels(width - 2 * margin)),
      height: Math.floor(toPixels(height - 2 * margin)),
    },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => faults.push(message.text()));
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    if (address === ADDRESS) return route.fulfill({ contentType: 'text/html', body: html });
    faults.push(`asked for ${address}`);
    return route.abort();
  });
  await page.emulateMedia({ media: 'print' });
  await page.goto(ADDRESS);
  return { page, faults, close: () => context.close() };
}

/** A sheet of one of the examples, with its images. */
export function printExample(name: string, options: PageOptions): string {
  return printPage(readBank(readFileSync(join('examples', name), 'utf8')), {
    ...options,
    media(path) {
      const file = join('examples', path);
      if (!existsSync(file)) return undefined;
      const type = extname(path) === '.svg' ? 'svg+xml' : 'png';
      return `data:image/${type};base64,${readFileSync(file).toString('base64')}`;
    },
  });
}

/** How many pages a document for printing has. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
