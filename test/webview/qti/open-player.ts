/** Items of a package in somebody else’s player of QTI 3. */
import { build } from 'esbuild';
import type { Locator, Page } from 'playwright-core';
import { testBrowser } from '../browser.js';

export interface OpenPlayer {
  readonly page: Page;
  /** What went wrong in the page. */
  readonly faults: readonly string[];
  /** Shows an item anew, with nothing answered. */
  readonly show: (xml: string) => Promise<Locator>;
  /** Hands in what is answered. */
  readonly score: () => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

export interface Outcome {
  readonly score: number;
  /** The names of what is told. */
  readonly told: readonly string[];
}

let bundle: Promise<string> | undefined;

async function makeBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/webview/qti/page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

export async function openPlayer(): Promise<OpenPlayer> {
  const context = await (await testBrowser()).newContext({ viewport: { width: 900, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await context.route('**/*', (route) => route.abort());
  await page.setContent('<!doctype html><title>Player</title>');
  await page.addScriptTag({ content: await (bundle ??= makeBundle()) });
  const item = page.locator('qti-assessment-item');
  return {
    page,
    faults,
    async show(xml) {
      await page.evaluate((source) => {
        const container = Object.assign(document.createElement('item-container'), {
          itemXML: source,
        });
        const shell = document.createElement('qti-item');
        shell.append(container);
        document.body.replaceChildren(shell);
      }, xml);
      await item.waitFor();
      return item;
    },
    score: () =>
      item.evaluate((element) => {
        const player = element as unknown as {
          processResponse(): boolean;
          getOutcome(name: string): { readonly value: unknown } | undefined;
        };
        player.processResponse();
        const feedback = [...element.querySelectorAll('qti-modal-feedback')];
        return {
          score: Number(player.getOutcome('SCORE')?.value),
          told: feedback.flatMap((text) => {
            const name = text.getAttribute('identifier') ?? '';
            const outcome = text.getAttribute('outcome-identifier') ?? '';
            return player.getOutcome(outcome)?.value === name ? [name] : [];
          }),
        };
      }),
    close: () => context.close(),
  };
}
