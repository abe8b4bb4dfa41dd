import * as vscode from 'vscode';
import type { BankDocument } from '../../core/document/index.js';
import { type AppliedProposals, applyProposals, type Proposal } from '../../core/generate/index.js';
import { askingKey } from '../../core/model/asking-key.js';
import { kindName } from '../../core/render/kind-name.js';
import { shortMarkdown } from '../../service/short-text.js';
import { positionedText } from '../positions.js';
import { ProposalText } from './proposal-text.js';

interface Row extends vscode.QuickPickItem {
  readonly proposal: Proposal;
}

/**
 * Shows proposals: a list in which each can be ticked or not, above a comparison of the bank as it is with
 * the bank as it would be with those that are ticked. Nothing is written here.
 *
 * @param before where the bank is as it stands; of a bank that is made anew, its text is shown
 * @returns those that were taken; none where the list was left
 */
export async function reviewProposals(
  bank: BankDocument,
  before: vscode.Uri,
  proposals: readonly Proposal[],
  title: string,
): Promise<readonly Proposal[]> {
  const rows = proposals.map(toRow);
  const ticked = rows.filter(({ proposal }) => !hasError(proposal));
  let shown = write(bank, ticked);
  const after = new ProposalText(before, shown.applied.document.text);
  await vscode.commands.executeCommand('vscode.diff', before, after.uri, title, {
    preview: true,
    preserveFocus: true,
  });
  const picker = vscode.window.createQuickPick<Row>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Space ticks, Enter writes, Escape writes nothing');
  picker.canSelectMany = true;
  picker.ignoreFocusOut = true;
  picker.matchOnDetail = true;
  picker.items = rows;
  picker.selectedItems = ticked;
  const subscriptions = [
    picker,
    after,
    picker.onDidChangeSelection((selected) => {
      shown = write(
        bank,
        rows.filter((row) => selected.includes(row)),
      );
      after.set(shown.applied.document.text);
    }),
    picker.onDidChangeActive(([active]) => {
      if (active !== undefined) reveal(after.uri, shown, active);
    }),
  ];
  const taken = await new Promise<readonly Proposal[]>((resolve) => {
    subscriptions.push(
      picker.onDidAccept(() => {
        const selected = rows.filter((row) => picker.selectedItems.includes(row));
        resolve(selected.map(({ proposal }) => proposal));
        picker.hide();
      }),
      picker.onDidHide(() => resolve([])),
    );
    picker.show();
  });
  await closeComparison(after.uri);
  for (const subscription of subscriptions) subscription.dispose();
  return taken;
}

function toRow(proposal: Proposal): Row {
  const { label, change, problems } = proposal;
  const description =
    change.type === 'insert'
      ? [kindName(change, vscode.l10n.t), change.data['difficulty'], change.data['source']]
          .filter((each) => typeof each === 'string')
          .join(' · ')
      : undefined;
  const worst = hasError(proposal) ? '$(error)' : problems.length > 0 ? '$(warning)' : '';
  return {
    // What a model wrote must not be taken for an icon.
    label: `${worst} ${plain(readable(change) ?? label)}`.trim(),
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(problems.length === 0
      ? {}
      : { detail: plain(problems.map(({ message }) => message).join(' ')) }),
    proposal,
  };
}

/** What a new item asks, as its reader sees it. */
function readable(change: Proposal['change']): string | undefined {
  if (change.type === 'edit') return undefined;
  const { data, list } = change;
  const key = askingKey({ list, data });
  const asked = data[key];
  return typeof asked === 'string' ? shortMarkdown(asked, key) : undefined;
}

function plain(text: string): string {
  return text.replaceAll('$(', '$\u200b(').replace(/\s+/g, ' ');
}

function hasError({ problems }: Proposal): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

interface Shown {
  readonly rows: readonly Row[];
  readonly applied: AppliedProposals;
}

function write(bank: BankDocument, rows: readonly Row[]): Shown {
  const changes = rows.map(({ proposal }) => proposal.change);
  return { rows, applied: applyProposals(bank, changes) };
}

/** Brings an item into view, where it is ticked. */
function reveal(uri: vscode.Uri, { rows, applied }: Shown, row: Row): void {
  const at = applied.items[rows.indexOf(row)];
  const item = at === undefined ? undefined : applied.document.items[at];
  const editor = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  if (item === undefined || editor === undefined) return;
  const { text } = applied.document;
  const start = positionedText(uri, text).positionAt(item.offset + (item.reading.span?.start ?? 0));
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenter);
}

async function closeComparison(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(
    ({ input }) =>
      input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString(),
  );
  if (own.length > 0) await vscode.window.tabGroups.close(own, true);
}
