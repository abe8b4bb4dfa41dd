/** The form in a page of its own, with an editor behind it that is no more than a text and its history. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { readBank } from '../../../src/core/document/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { applyEdits, type Edit } from '../../../src/core/text/span.js';
import { FormConversation } from '../../../src/extension/form-conversation.js';
import type { FormMessage } from '../../../src/protocol/index.js';
import { BankSession, type Tell, tellInEnglish, webviewPage } from '../../../src/service/index.js';
import { minimalEdit } from '../../../src/service/minimal-edit.js';
import { testBrowser } from '../browser.js';
import { type ThemeName, themes } from '../themes.js';

export interface FormOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly tell?: Tell;
  readonly translations?: Readonly<Record<string, string>>;
  readonly language?: string;
  /** An offset of the text; the first item without one. */
  readonly at?: number;
}

export interface OpenForm {
  readonly page: Page;
  text(): string;
  /** How many edits could be undone. */
  history(): number;
  /** Edits the text, as somebody does beside the form. */
  edit(change: (text: string) => string): void;
  undo(): void;
  /** What went wrong in the page, and what it asked the network for. */
  readonly faults: readonly string[];
  /** Answers come only when they are let go. */
  hold(): () => void;
  close(): Promise<void>;
}

const ORIGIN = 'https://form.test';

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

export async function openForm(bankText: string, options: FormOptions = {}): Promise<OpenForm> {
  const { theme = 'dark', width = 600, height = 900, tell = tellInEnglish } = options;
  const context = await (await testBrowser()).newContext({ viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const { language = 'en' } = options;
  const files: Readonly<Record<string, () => readonly [type: string, body: string]>> = {
    '/': () => [
      'text/html',
      webviewPage({
        language,
        title: 'Form',
        nonce: 'n0nce',
        script: `${ORIGIN}/form.js`,
        style: `${ORIGIN}/form.css`,
        source: ORIGIN,
      }),
    ],
    '/form.js': () => ['text/javascript', readFileSync('dist/form.js', 'utf8')],
    '/form.css': () => ['text/css', readFileSync('dist/form.css', 'utf8')],
  };
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === ORIGIN ? files[url.pathname] : undefined;
    if (file === undefined) {
      faults.push(`asked for ${url.href}`);
      return route.abort();
    }
    const [contentType, body] = file();
    return route.fulfill({ contentType, body });
  });

  const session = new BankSession(
    readBank(bankText),
    resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules),
  );
  const past: string[] = [];
  const future: string[] = [];
  let held: FormMessage[] | undefined;
  const send = (message: FormMessage): void => {
    void page.evaluate((data) => window.postMessage(data, '*'), message).catch(() => undefined);
  };
  const change = (edits: readonly Edit[]): void => {
    session.edit(edits);
    conversation.update(session.document, edits);
  };
  const become = (text: string): void => {
    const edit = minimalEdit(session.document.text, text);
    if (edit !== undefined) change([edit]);
  };
  const step = (from: string[], to: string[]): void => {
    const text = from.pop();
    if (text === undefined) return;
    to.push(session.document.text);
    become(text);
  };
  const conversation = new FormConversation(
    {
      tell,
      translations: options.translations ?? {},
      bank: () => ({ bank: session.document, problems: session.problems }),
      post: (message) => (held === undefined ? send(message) : void held.push(message)),
      apply: async (edits) => {
        past.push(session.document.text);
        future.length = 0;
        if (applyEdits(session.document.text, edits) === session.document.text) past.pop();
        change(edits);
        return true;
      },
      run: async (command) => {
        if (command === 'undo') step(past, future);
        if (command === 'redo') step(future, past);
      },
      showText: async () => undefined,
    },
    options.at ?? 0,
  );
  await page.exposeFunction('toHost', (message: unknown) => conversation.receive(message));
  // As text: what the test's loader makes of a function would not run in a page.
  await page.addInitScript({
    content: `{
      let state;
      window.acquireVsCodeApi = () => ({
        postMessage: (message) => void window.toHost(message),
        getState: () => state,
        setState: (next) => (state = next),
      });
    }`,
  });
  await page.goto(`${ORIGIN}/`);
  await paint(page, theme);
  await page
    .locator('.bar')
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(faults.join(), { cause: error });
    });
  return {
    page,
    faults,
    text: () => session.document.text,
    history: () => past.length,
    edit(make) {
      past.push(session.document.text);
      become(make(session.document.text));
      conversation.push();
    },
    undo() {
      step(past, future);
      conversation.push();
    },
    hold() {
      held = [];
      return () => {
        const waiting = held ?? [];
        held = undefined;
        for (const message of waiting) send(message);
      };
    },
    close: () => context.close(),
  };
}
