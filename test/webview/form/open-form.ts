/** The form in a page of its own, with an editor behind it that is no more than a text and its history. */
import type { Page } from 'playwright-core';
import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { readBank } from '../../../src/core/document/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { applyEdits, type Edit } from '../../../src/core/text/span.js';
import { FormConversation } from '../../../src/extension/form/form-conversation.js';
import type { FormMessage } from '../../../src/protocol/form.js';
import { BankSession, type Tell, tellInEnglish } from '../../../src/service/index.js';
import { minimalEdit } from '../../../src/service/minimal-edit.js';
import { openPage, type PageOptions } from '../open-page.js';

export interface FormOptions extends PageOptions {
  readonly tell?: Tell;
  readonly translations?: Readonly<Record<string, string>>;
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

export async function openForm(bankText: string, options: FormOptions = {}): Promise<OpenForm> {
  const { tell = tellInEnglish } = options;

  const session = new BankSession(
    readBank(bankText),
    resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules),
  );
  const past: string[] = [];
  const future: string[] = [];
  let held: FormMessage[] | undefined;
  const send = (message: FormMessage): void => opened.send(message);
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
  const opened = await openPage('form', (message) => conversation.receive(message), options);
  const { page, faults } = opened;
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
    close: () => opened.close(),
  };
}
