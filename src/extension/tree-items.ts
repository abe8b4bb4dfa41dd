import * as vscode from 'vscode';
import type { TreeEntry } from '../service/index.js';

/** What each sort of line looks like; a kind of question by the way it is answered. */
const icons: Readonly<Record<string, string>> = {
  bank: 'library',
  questions: 'question',
  flashcards: 'versions',
  notes: 'book',
  question: 'question',
  flashcard: 'note',
  'single-choice': 'record',
  'multiple-answer': 'checklist',
  'true-false': 'symbol-boolean',
  'short-answer': 'symbol-string',
  numeric: 'symbol-numeric',
  cloze: 'symbol-namespace',
  matching: 'arrow-swap',
  ordering: 'list-ordered',
  open: 'comment',
};

const states = {
  none: vscode.TreeItemCollapsibleState.None,
  open: vscode.TreeItemCollapsibleState.Expanded,
  closed: vscode.TreeItemCollapsibleState.Collapsed,
} as const;

/** A line of the tree of banks as VS Code shows it; `context` says more than its sort to menus. */
export function toTreeItem(
  entry: TreeEntry,
  uri: vscode.Uri,
  positionAt: (offset: number) => vscode.Position,
): vscode.TreeItem {
  const { key, sort, look, worst, label, description, tooltip, spoken, below, target, id } = entry;
  const item = new vscode.TreeItem(label, states[below]);
  item.id = `${uri.toString()}#${key}`;
  item.description = description;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: spoken };
  item.contextValue = contextOf(sort, id, uri);
  // The bank's own line is marked by VS Code, as in the Explorer: what is wrong, and what has changed.
  if (sort === 'bank') item.resourceUri = uri;
  item.iconPath = new vscode.ThemeIcon(icons[look] ?? 'question', colourOf(worst));
  if (target !== undefined && sort !== 'bank') {
    const at = positionAt(target);
    const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(at, at) };
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [uri, options],
    };
  }
  return item;
}

function contextOf(sort: TreeEntry['sort'], id: string | undefined, uri: vscode.Uri): string {
  if (sort === 'item' && id !== undefined) return 'item.id';
  if (sort === 'bank' && uri.scheme === 'untitled') return 'bank.untitled';
  return sort;
}

function colourOf(worst: TreeEntry['worst']): vscode.ThemeColor | undefined {
  if (worst === 'error') return new vscode.ThemeColor('list.errorForeground');
  return worst === 'warning' ? new vscode.ThemeColor('list.warningForeground') : undefined;
}
