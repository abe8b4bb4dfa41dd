import * as vscode from 'vscode';
import { dueInWords } from '../../service/counted.js';

/** So many banks are named where the mouse rests. */
const mostNamed = 8;

/** Says in the status bar how many cards are due; VS Code itself lets it be switched off. */
export class DueStatus implements vscode.Disposable {
  #item: vscode.StatusBarItem | undefined;

  /** `banks` by their titles, each with what is due in it; a click runs `command`. */
  show(
    due: number,
    banks: readonly (readonly [title: string, due: number])[],
    command: string,
  ): void {
    if (due === 0) return this.#item?.hide();
    const item = (this.#item ??= create());
    item.text = `$(history) ${dueInWords(due, vscode.l10n.t)}`;
    const said =
      due === 1
        ? vscode.l10n.t('1 card is due for review today')
        : vscode.l10n.t('{0} cards are due for review today', due);
    const named = banks.toSorted((a, b) => b[1] - a[1]).slice(0, mostNamed);
    item.tooltip = [said, ...named.map(([title, count]) => `${title}: ${count}`)].join('\n');
    item.accessibilityInformation = { label: said };
    item.command = command;
    item.show();
  }

  dispose(): void {
    this.#item?.dispose();
  }
}

function create(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(
    'quizwright.due',
    vscode.StatusBarAlignment.Right,
    90,
  );
  item.name = vscode.l10n.t('Cards due for review');
  return item;
}
