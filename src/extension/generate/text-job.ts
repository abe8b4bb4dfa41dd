import * as vscode from 'vscode';
import { readBank } from '../../core/document/index.js';
import { bankStyle, generateItems, type SourceText } from '../../core/generate/index.js';
import type { OpenBanks } from '../open-banks.js';
import type { WorkspaceBanks } from '../workspace-banks.js';
import { askCount, askKinds } from './ask-wishes.js';
import { chooseBank } from './find-bank.js';
import { findText, shorten } from './find-text.js';
import type { Job } from './job.js';
import type { GenerationOptions } from './tasks.js';
import type { WhatIsSent } from './what-is-sent.js';

/** Questions or flashcards of what is selected, or of the notes; undefined where they are not wanted any more. */
export async function textJob(
  task: 'questions' | 'flashcards',
  options: GenerationOptions,
  banks: OpenBanks,
  workspace: WorkspaceBanks,
  sent: WhatIsSent,
): Promise<Job | undefined> {
  const title =
    task === 'questions'
      ? vscode.l10n.t('Generate questions')
      : vscode.l10n.t('Generate flashcards');
  const editor = vscode.window.activeTextEditor;
  const own = editor && (await banks.when(editor.document));
  const text = editor && findText(editor, own);
  if (editor === undefined || text === undefined) {
    void vscode.window.showWarningMessage(
      own === undefined
        ? vscode.l10n.t('Open the text that the items are to be about, and select a part of it.')
        : vscode.l10n.t(
            'This bank has no notes. Select the text that the items are to be about, here or in another file.',
          ),
    );
    return undefined;
  }
  const open = own ?? (await chooseBank(options.bank, banks, workspace, title));
  if (open === undefined) return undefined;
  const bank = readBank(open.document.getText());
  const say = (question: string): string => sent.after(question, text.text.length);
  const count = await askCount(options.count, task === 'questions' ? 5 : 10, title, say);
  if (count === undefined) return undefined;
  if (task === 'flashcards') {
    return jobOf(text, (source) => ({
      ...{ title, open, bank },
      run: (host) => generateItems(bank, { task, count, text: source }, host),
    }));
  }
  const kinds = await askKinds(options.kinds, bankStyle(bank).kinds, title, say);
  if (kinds === undefined) return undefined;
  return jobOf(text, (source) => ({
    ...{ title, open, bank },
    run: (host) => generateItems(bank, { task, count, kinds, text: source }, host),
  }));
}

/** A job that can be made smaller, by sending less of its text. */
function jobOf(text: SourceText, make: (text: SourceText) => Omit<Job, 'fit' | 'size'>): Job {
  return {
    ...make(text),
    size: text.text.length,
    async fit(model) {
      const fitting = await shorten(text, model);
      return fitting && jobOf(fitting, make);
    },
  };
}
