/** The preview in a page of its own, with an editor behind it that is no more than a text and a cursor. */
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { readBank } from '../../../src/core/document/index.js';
import { MediaFolder, resolveMedia } from '../../../src/core/media/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { PreviewConversation } from '../../../src/extension/preview/preview-conversation.js';
import type { Edit } from '../../../src/core/text/span.js';
import type { PageMedia } from '../../../src/protocol/media.js';
import { BankSession } from '../../../src/service/index.js';
import { minimalEdit } from '../../../src/service/minimal-edit.js';
import { openPage, ORIGIN, type PageOptions } from '../open-page.js';

export interface PreviewOptions extends PageOptions {
  readonly translations?: Readonly<Record<string, string>>;
  /** Files beside the bank, by their paths; and of the web, by their addresses. */
  readonly files?: Readonly<Record<string, Buffer>>;
}

export interface OpenPreview {
  readonly page: Page;
  readonly faults: string[];
  text(): string;
  edit(change: (text: string) => string): Promise<void>;
  /** Edits the text, and does no more than follows at once. */
  type(edit: Edit): void;
  moveCursor(offset: number): void;
  scrollText(offset: number): void;
  /** Where the page asked the text to go, in order. */
  readonly went: { readonly to: 'cursor' | 'focus' | 'top'; readonly offset: number }[];
  readonly exported: () => number;
  reload(): Promise<void>;
  kept(): Promise<unknown>;
  close(): Promise<void>;
}

/** A picture of one dot. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export async function openPreview(
  bankText: string,
  options: PreviewOptions = {},
): Promise<OpenPreview> {
  const session = new BankSession(
    readBank(bankText),
    resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules),
  );
  const went: { to: 'cursor' | 'focus' | 'top'; offset: number }[] = [];
  const origins: string[] = [];
  let exports = 0;
  const { files = {}, translations = {} } = options;
  const served = Object.fromEntries(
    Object.entries(files).map(([path, body]) => [
      path.startsWith('https:') ? path : `/bank/${path}`,
      body,
    ]),
  );
  const list = (folder: string): MediaFolder =>
    new MediaFolder(
      [...new Set(Object.keys(files))].flatMap((path) => {
        const above = dirname(path) === '.' ? '' : dirname(path);
        if (above === folder)
          return { name: path.slice(above === '' ? 0 : above.length + 1), kind: 'file' };
        return dirname(above) === (folder || '.') ? { name: above, kind: 'folder' } : [];
      }),
    );
  const findMedia = (path: string): PageMedia => {
    const status = resolveMedia(path, list);
    if (status?.state === 'found')
      return { state: 'found', address: `${ORIGIN}/${join('bank', path)}` };
    return { state: status?.state === 'outside' ? 'outside' : 'missing' };
  };
  const conversation: PreviewConversation = new PreviewConversation({
    uri: 'file:///bank.quiz.yaml',
    session: 'one',
    translations,
    origins,
    bank: () => ({ bank: session.document, problems: session.problems }),
    post: (message) => opened.send(message),
    goTo: ({ start }, focus) => void went.push({ to: focus ? 'focus' : 'cursor', offset: start }),
    revealAtTop: (offset) => void went.push({ to: 'top', offset }),
    findMedia: async (paths) => Object.fromEntries(paths.map((path) => [path, findMedia(path)])),
    allowOrigin(origin) {
      origins.push(origin);
      void opened.reload({ media: { origins } });
    },
    exportBank: () => void exports++,
    async doInSteps(work) {
      while (work.next().done !== true);
      return true;
    },
  });
  const opened = await openPage(
    'preview',
    (message) => conversation.receive(message),
    options,
    {
      media: { origins },
      data: {
        'math-script': `${ORIGIN}/math.js`,
        'math-style': `${ORIGIN}/math.css`,
        'code-script': `${ORIGIN}/code.js`,
      },
    },
    served,
  );
  const { page, faults } = opened;
  await page
    .locator('.toolbar')
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(faults.join(), { cause: error });
    });
  const type = (edit: Edit): void => {
    session.edit([edit]);
    conversation.update();
  };
  return {
    page,
    faults,
    went,
    text: () => session.document.text,
    exported: () => exports,
    type,
    async edit(change) {
      const edit = minimalEdit(session.document.text, change(session.document.text));
      if (edit !== undefined) type(edit);
      await conversation.refresh();
    },
    moveCursor: (offset) => conversation.moveCursor(offset),
    scrollText: (offset) => conversation.scroll(offset),
    reload: () => opened.reload(),
    kept: () => opened.kept(),
    close: () => opened.close(),
  };
}
