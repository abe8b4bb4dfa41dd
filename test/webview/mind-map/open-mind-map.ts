/** A mind map in a page of its own, with the conversation of the extension behind it. */
import type { Page } from 'playwright-core';
import { readBank } from '../../../src/core/document/index.js';
import { itemKeys } from '../../../src/core/history/index.js';
import { MindMapConversation } from '../../../src/extension/mind-map/mind-map-conversation.js';
import type { MindMapMessage } from '../../../src/protocol/mind-map.js';
import { openPage, type PageOptions } from '../open-page.js';

export interface OpenMindMap {
  readonly page: Page;
  readonly faults: readonly string[];
  /** What the page asked the editor for: `go 120 focus`. */
  readonly asked: string[];
  readonly saved: { readonly format: string; readonly content: Uint8Array }[];
  readonly sent: MindMapMessage[];
  /** What the bank says by now. */
  readonly text: () => string;
  edit(text: string): void;
  moveCursor(offset: number): void;
  /** So much is known of the items, in their order. */
  know(shares: readonly (number | undefined)[]): void;
  reload(): Promise<void>;
  kept(): Promise<unknown>;
  close(): Promise<void>;
}

export const cells = `title: Cells
objectives:
  walls: Know the **walls** of cells.
questions:
  - id: wall
    question: What is a wall made of?
    answer: cellulose
    source: '#walls'
    objectives: [walls]
  - id: alive
    question: Is a cell alive?
    answer: true
notes: |
  ## Walls
  - in **plants**
    - \`cellulose\`
    - mass $m^2$
  - thin

  ## Core
  - holds the plan
`;

export async function openMindMap(
  text: string = cells,
  options: PageOptions & { readonly translations?: Readonly<Record<string, string>> } = {},
): Promise<OpenMindMap> {
  const { translations = {}, ...rest } = options;
  const asked: string[] = [];
  const saved: OpenMindMap['saved'] = [];
  const sent: MindMapMessage[] = [];
  let bank = readBank(text);
  let send: (message: MindMapMessage) => void = () => undefined;
  const conversation = new MindMapConversation({
    uri: 'file:///cells.quiz.yaml',
    translations,
    bank: () => bank,
    post: (message) => {
      sent.push(message);
      send(message);
    },
    goTo: ({ start }, focus) => asked.push(`go ${start}${focus ? ' focus' : ''}`),
    save: (format, content) => saved.push({ format, content }),
  });
  const opened = await openPage(
    'mind-map',
    (message) => conversation.receive(message),
    { width: 900, height: 600, ...rest },
    { media: { origins: [] } },
  );
  send = (message) => opened.send(message);
  const { page, faults } = opened;
  await page
    .locator('.map .node, .empty:not([hidden])')
    .first()
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(faults.join(), { cause: error });
    });
  return {
    ...{ page, faults, asked, saved, sent },
    text: () => bank.text,
    edit(next) {
      bank = readBank(next);
      conversation.update();
    },
    moveCursor: (offset) => conversation.moveCursor(offset),
    know(shares) {
      const keys = itemKeys(bank);
      conversation.showKnown(
        new Map(
          keys.map((key, i) => {
            const share = shares[i];
            return [key, { cards: 1, answered: share === undefined ? 0 : 1, share: share ?? 0 }];
          }),
        ),
      );
    },
    reload: () => opened.reload(),
    kept: () => opened.kept(),
    close: () => opened.close(),
  };
}
