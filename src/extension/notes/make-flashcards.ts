import * as vscode from 'vscode';
import { readBank } from '../../core/document/index.js';
import { addCards, cardsFromNotes, type NoteCard, partAt } from '../../core/notes/cards/index.js';
import { readGaps } from '../../core/markdown/index.js';
import { plainLine } from '../../service/plain-line.js';
import type { OpenBanks } from '../open-banks.js';
import { toSpan, toTextEdits } from '../positions.js';

interface Choice extends vscode.QuickPickItem {
  readonly card: NoteCard;
}

/**
 * Asks which of the flashcards that the notes can become are wanted, and writes them; resolves to their
 * number. They are of what is selected, of the section that the cursor is in, or of all notes.
 *
 * @param given the bank; else that of the active editor
 * @param take `all` asks nothing
 */
export async function makeFlashcards(
  banks: OpenBanks,
  given: unknown,
  take: unknown,
): Promise<number> {
  const editor = vscode.window.visibleTextEditors.find(
    ({ document }) => given instanceof vscode.Uri && document.uri.toString() === given.toString(),
  );
  const { document, selection } = editor ?? vscode.window.activeTextEditor ?? {};
  const open = document && (await banks.when(document));
  if (document === undefined || selection === undefined || open === undefined) return 0;
  const { version } = document;
  // Read by this bundle: what another has read is of other classes.
  const bank = readBank(open.bank.text);
  const part = partAt(bank, toSpan(document, selection));
  if (part === undefined) {
    return inform(vscode.l10n.t('This bank has no notes. Write some under `notes:` first.'));
  }
  const { cards, known, unread } = cardsFromNotes(bank, part);
  if (unread > 0) {
    inform(
      vscode.l10n.t(
        'Parts of the notes that are too long, or nested too deeply, to be read: {0}. Headings and empty lines make them shorter.',
        unread,
      ),
    );
  }
  if (cards.length === 0) return inform(nothingFor(part.title, known));
  const chosen = take === 'all' ? cards : await choose(cards, part.title, known);
  if (chosen === undefined || chosen.length === 0) return 0;
  if (document.version !== version) {
    return inform(vscode.l10n.t('The bank was changed meanwhile. Please try again.'));
  }
  const made = addCards(bank, chosen);
  if (made === undefined) {
    return inform(
      vscode.l10n.t(
        'The flashcards cannot be added to this bank as it is written now. Mend what is red first.',
      ),
    );
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(document, made.edits));
  if (!(await vscode.workspace.applyEdit(edit))) return 0;
  const at = made.edits[0]!.start;
  // The line behind the place where they were put.
  const line = Math.min(document.positionAt(at).line + 1, document.lineCount - 1);
  editor?.revealRange(new vscode.Range(line, 0, line, 0));
  const message = vscode.l10n.t('Flashcards written: {0}', chosen.length);
  vscode.window.setStatusBarMessage(message, 5_000);
  return chosen.length;
}

async function choose(
  cards: readonly NoteCard[],
  title: string | undefined,
  known: number,
): Promise<readonly NoteCard[] | undefined> {
  const choices = cards.map((card): Choice => {
    const { data, heading } = card;
    const description = heading === undefined || heading === title ? undefined : heading;
    if ('front' in data) {
      const [label, detail] = [shown(plainLine(data.front)), shown(plainLine(data.back))];
      return { card, picked: true, label, detail, description };
    }
    const missing = readGaps(data.cloze).gaps.map(({ answers }) => answers[0]!.text);
    const [label, detail] = [shown(plainLine(data.cloze, true)), shown(missing.join(' · '))];
    return { card, picked: true, label, detail, description };
  });
  const chosen = await vscode.window.showQuickPick(choices, {
    canPickMany: true,
    matchOnDetail: true,
    matchOnDescription: true,
    title:
      title === undefined
        ? vscode.l10n.t('Make flashcards')
        : vscode.l10n.t('Make flashcards from “{0}”', title),
    placeHolder:
      known === 0
        ? vscode.l10n.t('Untick the cards that you do not want')
        : vscode.l10n.t('Untick the cards that you do not want. Already in the bank: {0}', known),
  });
  return chosen?.map(({ card }) => card);
}

/** A line in which nothing is taken for the name of an icon. */
function shown(line: string): string {
  return line.replaceAll('$(', String.raw`\$(`);
}

function nothingFor(title: string | undefined, known: number): string {
  if (known > 0) return vscode.l10n.t('All flashcards of these notes are in the bank already.');
  const place =
    title === undefined
      ? vscode.l10n.t('Nothing here can become a flashcard.')
      : vscode.l10n.t('Nothing under “{0}” can become a flashcard.', title);
  return vscode.l10n.t(
    '{0} Write `**term**: what it is` in a list, a table, or a sentence with a **word** in bold.',
    place,
  );
}

function inform(message: string): 0 {
  void vscode.window.showInformationMessage(message);
  return 0;
}
