import * as vscode from 'vscode';
import type { SheetName } from '../../core/print/page-options.js';
import { printable, type Printable } from '../../service/printable.js';
import type { OpenBank } from '../open-banks.js';

export type Sheet = SheetName | 'all';

/** Beyond it, no letter names them. */
const mostVersions = 26;

/** Which sheet is to be printed; only of what there is. */
export async function askForSheet(banks: readonly OpenBank[]): Promise<Sheet | undefined> {
  const asked = {
    sheet: 'questions' as const,
    label: vscode.l10n.t('Question sheet'),
    detail: vscode.l10n.t('The questions with room to answer, and no answers.'),
    iconPath: new vscode.ThemeIcon('checklist'),
  };
  const answers = {
    sheet: 'answers' as const,
    label: vscode.l10n.t('Answer key'),
    detail: vscode.l10n.t('The answers by the numbers of the question sheet, with explanations.'),
    iconPath: new vscode.ThemeIcon('key'),
  };
  const cards = {
    sheet: 'flashcards' as const,
    label: vscode.l10n.t('Flashcards to cut out'),
    detail: vscode.l10n.t('Fronts and backs on two sides of the paper.'),
    iconPath: new vscode.ThemeIcon('note'),
  };
  const all = {
    sheet: 'all' as const,
    label: vscode.l10n.t('All in one file'),
    detail: vscode.l10n.t('The question sheet, then its answer key, then the flashcards.'),
    iconPath: new vscode.ThemeIcon('files'),
  };
  const has = (list: 'questions' | 'flashcards'): boolean => {
    const { items, drafts } = countOf(banks, list);
    return items + drafts > 0;
  };
  const items = [
    ...(has('questions') ? [asked, answers] : []),
    ...(has('flashcards') ? [cards] : []),
    ...(has('questions') ? [all] : []),
  ];
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This bank has no questions and no flashcards to print yet.'),
    );
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Export as HTML'),
    placeHolder: vscode.l10n.t('What shall be printed?'),
  });
  return picked?.sheet;
}

/** Only where there are some: drafts are left out unless asked for. */
export async function askForDrafts(
  banks: readonly OpenBank[],
  sheet: Sheet,
): Promise<boolean | undefined> {
  const lists = (['questions', 'flashcards'] as const).filter(
    (list) => sheet === 'all' || (sheet === 'flashcards') === (list === 'flashcards'),
  );
  const counts = lists.map((list) => countOf(banks, list));
  const drafts = counts.reduce((sum, count) => sum + count.drafts, 0);
  const items = counts.reduce((sum, count) => sum + count.items, 0);
  if (drafts === 0) return false;
  const without = { label: vscode.l10n.t('Leave drafts out'), drafts: false };
  const withThem = { label: vscode.l10n.t('With drafts ({0})', drafts), drafts: true };
  const choices = items === 0 ? [withThem, without] : [without, withThem];
  const picked = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Export as HTML'),
    placeHolder: vscode.l10n.t('Some items are drafts.'),
  });
  return picked?.drafts;
}

/** How many papers with the same questions in other orders; cards have one order. */
export async function askForVersions(sheet: Sheet): Promise<number | undefined> {
  if (sheet === 'flashcards') return 1;
  const written = await vscode.window.showInputBox({
    title: vscode.l10n.t('Export as HTML'),
    prompt: vscode.l10n.t(
      'How many versions of the paper? From two on, questions and choices are in another order in each. The answer key has them all, if you say the same number.',
    ),
    value: '1',
    validateInput: (text) =>
      versionsIn(text) === undefined
        ? vscode.l10n.t('Type a number from 1 to {0}.', mostVersions)
        : undefined,
  });
  return written === undefined ? undefined : versionsIn(written);
}

function versionsIn(text: string): number | undefined {
  const count = /^\s*\d+\s*$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= mostVersions ? count : undefined;
}

function countOf(banks: readonly OpenBank[], list: 'questions' | 'flashcards'): Printable {
  const counts = banks.map(({ bank }) => printable(bank)[list]);
  return {
    items: counts.reduce((sum, { items }) => sum + items, 0),
    drafts: counts.reduce((sum, { drafts }) => sum + drafts, 0),
  };
}
