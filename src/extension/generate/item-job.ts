import * as vscode from 'vscode';
import { type BankDocument, readBank } from '../../core/document/index.js';
import {
  generateEdits,
  generateItems,
  generateTranslation,
  mostTranslated,
  notesOf,
  takesDistractors,
} from '../../core/generate/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import { itemsIn } from '../../service/items-in.js';
import { itemAt } from '../../service/place.js';
import type { OpenBank, OpenBanks } from '../open-banks.js';
import { askCount, askLanguage, askToward } from './ask-wishes.js';
import type { Job } from './job.js';
import type { GenerationOptions, GenerationTask } from './tasks.js';
import type { WhatIsSent } from './what-is-sent.js';

/** Something about the item at the cursor; undefined where there is none, or it is not wanted any more. */
export async function itemJob(
  task: Exclude<GenerationTask, 'generateQuestions' | 'generateFlashcards'>,
  options: GenerationOptions,
  banks: OpenBanks,
  sent: WhatIsSent,
): Promise<Job | undefined> {
  const editor = vscode.window.activeTextEditor;
  const open = editor && (await banks.when(editor.document));
  if (editor === undefined || open === undefined) return refuse(notInItem());
  const bank = readBank(open.document.getText());
  if (task === 'translateItems') return translationJob(options, editor, open, bank, sent);
  const item = itemAt(bank, editor.document.offsetAt(editor.selection.start));
  if (item === undefined) return refuse(notInItem());
  const notes = task === 'suggestVariant' ? undefined : notesFor(bank, item);
  const size = sizeOf([item], notes);
  const say = (question: string): string => sent.after(question, size);
  if (task === 'suggestVariant') {
    const title = vscode.l10n.t('Suggest a variant');
    if (item.reading.list === 'questions' && item.reading.kind === undefined) {
      return refuse(
        vscode.l10n.t('This question has no answer yet, so nothing can be easier or harder.'),
      );
    }
    const toward = await askToward(options.toward, title, say);
    if (toward === undefined) return undefined;
    return jobOf(title, open, bank, size, (host) =>
      generateItems(bank, { task: 'variant', item, toward }, host),
    );
  }
  if (item.reading.list !== 'questions') {
    return refuse(vscode.l10n.t('That is for questions, and this is a flashcard.'));
  }
  if (task === 'suggestExplanation') {
    const title = vscode.l10n.t('Suggest an explanation');
    return jobOf(title, open, bank, size, (host) =>
      generateEdits(bank, { task: 'explanation', item, count: 1, notes }, host),
    );
  }
  if (!takesDistractors(item)) {
    return refuse(vscode.l10n.t('Only questions with choices or pairs have wrong answers.'));
  }
  const title = vscode.l10n.t('Suggest more wrong answers');
  const count = await askCount(options.count, 3, title, say);
  if (count === undefined) return undefined;
  return jobOf(title, open, bank, size, (host) =>
    generateEdits(bank, { task: 'distractors', item, count, notes }, host),
  );
}

async function translationJob(
  options: GenerationOptions,
  { document, selection }: vscode.TextEditor,
  open: OpenBank,
  bank: BankDocument,
  sent: WhatIsSent,
): Promise<Job | undefined> {
  const title = vscode.l10n.t('Translate items');
  const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  // Without a selection it is the item at the cursor, and between items the whole bank.
  const here = itemAt(bank, span.start);
  const wanted = !selection.isEmpty
    ? itemsIn(bank, span)
    : here === undefined
      ? bank.items
      : [here];
  if (wanted.length === 0)
    return refuse(vscode.l10n.t('There is no item here that could be translated.'));
  if (wanted.length > mostTranslated) {
    return refuse(
      vscode.l10n.t(
        '{0} items are too many at once. Select up to {1}.',
        wanted.length,
        mostTranslated,
      ),
    );
  }
  const size = sizeOf(wanted, undefined);
  const say = (question: string): string => sent.after(question, size);
  const language = await askLanguage(options.language, bank.head.language, title, say);
  if (language === undefined) return undefined;
  return jobOf(title, open, bank, size, (host) =>
    generateTranslation(bank, { items: wanted, language }, host),
  );
}

function jobOf(
  title: string,
  open: OpenBank,
  bank: BankDocument,
  size: number,
  run: Job['run'],
): Job {
  const job: Job = { title, open, bank, size, run, fit: () => Promise.resolve(job) };
  return job;
}

/** How many characters of items, and of notes with them, go to the model. */
function sizeOf(items: readonly PlacedItem[], notes: string | undefined): number {
  return items.reduce((sum, { reading }) => sum + reading.source.length, notes?.length ?? 0);
}

/** What the notes say about an item: all of them, where its `source` names one of their headings. */
function notesFor(bank: BankDocument, { reading }: PlacedItem): string | undefined {
  const { source } = reading.data;
  return typeof source === 'string' && source.startsWith('#') ? notesOf(bank)?.text : undefined;
}

function notInItem(): string {
  return vscode.l10n.t('Put the cursor into a question of a bank first.');
}

function refuse(message: string): undefined {
  void vscode.window.showWarningMessage(message);
  return undefined;
}
