import * as vscode from 'vscode';
import { formLenses, type Lens, lensesOf, quizLens } from '../service/index.js';
import { bankSelector } from './language.js';
import { nextProblemCommand } from './next-problem.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import { toRange, toSpan } from './positions.js';
import { isOn, onSwitch } from './settings.js';

const icons: Readonly<Record<NonNullable<Lens['severity']>, string>> = {
  error: '$(error)',
  warning: '$(warning)',
  info: '$(info)',
};

/** Between an icon and its text: a plain space, at the edge of either, is not shown. */
const GAP = '\u00A0';

/** What a bank's lenses were made of, to see when others are wanted. */
interface Given {
  readonly version: number;
  readonly covers: vscode.Range;
  /** Which items have the lens of their form. */
  readonly forms: string;
}

/** Above a bank how much is in it, above an item how many problems it has; a click goes there. */
export function registerCodeLenses(banks: OpenBanks): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const given = new WeakMap<vscode.TextDocument, Given>();
  const askAgain = (document: vscode.TextDocument): void => {
    given.delete(document);
    changed.fire();
  };
  return vscode.Disposable.from(
    changed,
    onSwitch('codeLens', () => changed.fire()),
    // After an edit VS Code asks by itself.
    banks.onDidChange(({ document }) => {
      if (given.get(document)?.version === document.version) askAgain(document);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const { document } = textEditor;
      const covers = given.get(document)?.covers;
      if (covers === undefined || visibleRanges.every((range) => isWithin(range, covers))) return;
      askAgain(document);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      const before = given.get(document);
      const bank = before?.version === document.version ? banks.get(document) : undefined;
      if (bank === undefined) return;
      const forms = formLenses(bank.bank, cursorIn(document), vscode.l10n.t);
      if (keyOf(forms) !== before?.forms) askAgain(document);
    }),
    vscode.languages.registerCodeLensProvider(bankSelector, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        const bank = isOn('codeLens', document) ? await banks.when(document) : undefined;
        if (bank === undefined) return [];
        const { lenses, covers } = lensesOf(
          bank.bank,
          bank.problems,
          middleOf(bank),
          vscode.l10n.t,
        );
        const forms = formLenses(bank.bank, cursorIn(document), vscode.l10n.t);
        given.set(document, {
          version: document.version,
          covers: toRange(document, covers),
          forms: keyOf(forms),
        });
        return [
          ...lenses.map((lens) => toCodeLens(lens, document)),
          ...forms.flatMap((lens) => [
            toFormLens(lens, document),
            toQuizLens(quizLens(lens, vscode.l10n.t), document, lens.at),
          ]),
        ];
      },
    }),
  );
}

/** By whole lines: a bank may be one. */
function isWithin(range: vscode.Range, covers: vscode.Range): boolean {
  return range.start.line >= covers.start.line && range.end.line <= covers.end.line;
}

/** What the reader of a bank has before their eyes. */
function middleOf({ document }: OpenBank): number {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const range = editor?.visibleRanges[0];
  if (range === undefined) return 0;
  const { start, end } = toSpan(document, range);
  return (start + end) >> 1;
}

function cursorIn(document: vscode.TextDocument): number {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor === undefined ? 0 : document.offsetAt(editor.selection.active);
}

/** Tells the lenses of one moment from those of another: what follows the cursor is one. */
function keyOf(forms: readonly Lens[]): string {
  return `${forms.length} ${forms[0]?.at ?? ''}`;
}

function toFormLens({ at, title }: Lens, document: vscode.TextDocument): vscode.CodeLens {
  const range = toRange(document, { start: at, end: at });
  return new vscode.CodeLens(range, {
    title: `$(checklist)${GAP}${title}`,
    command: 'quizwright.editItem',
    arguments: [document.uri, at],
  });
}

function toQuizLens(
  { at, title }: Lens,
  document: vscode.TextDocument,
  from?: number,
): vscode.CodeLens {
  const range = toRange(document, { start: at, end: at });
  return new vscode.CodeLens(range, {
    title: `$(mortar-board)${GAP}${title}`,
    command: 'quizwright.startQuiz',
    arguments: from === undefined ? [document.uri] : [document.uri, from],
  });
}

function toCodeLens(
  { at, title, goesTo, opens, severity }: Lens,
  document: vscode.TextDocument,
): vscode.CodeLens {
  const range = toRange(document, { start: at, end: at });
  if (opens === 'quiz') return toQuizLens({ at, title }, document);
  if (opens === 'preview') {
    return new vscode.CodeLens(range, {
      title: `$(open-preview)${GAP}${title}`,
      command: 'quizwright.previewToSide',
      arguments: [document.uri],
    });
  }
  if (goesTo === undefined) return new vscode.CodeLens(range, { title, command: '' });
  return new vscode.CodeLens(range, {
    title: severity === undefined ? title : `${icons[severity]}${GAP}${title}`,
    tooltip: vscode.l10n.t('Go to the problem'),
    command: nextProblemCommand,
    arguments: goesTo === 'next' ? [] : [goesTo],
  });
}
