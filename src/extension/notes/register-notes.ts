import * as vscode from 'vscode';
import { notesEntryOf } from '../../core/notes/note-texts.js';
import { bankSelector } from '../language.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBanks } from '../open-banks.js';
import { toSpan } from '../positions.js';
import type { makeFlashcards } from './make-flashcards.js';

const command = 'quizwright.makeFlashcards';
const kind = vscode.CodeActionKind.RefactorExtract.append('flashcards');

/** “Make Flashcards from Notes”, as a command and where notes are selected. */
export function registerNotes(extension: vscode.Uri, banks: OpenBanks): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(command, async (uri?: unknown, take?: unknown) => {
      const bundle = await loadBundle<{ makeFlashcards: typeof makeFlashcards }>(
        extension,
        'notes',
      );
      return bundle.makeFlashcards!(banks, uri, take);
    }),
    vscode.languages.registerCodeActionsProvider(
      bankSelector,
      {
        provideCodeActions(document, range, { triggerKind }) {
          const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke || !range.isEmpty;
          const bank = isAsked ? banks.get(document)?.bank : undefined;
          const notes = bank && notesEntryOf(bank.head);
          const { start, end } = toSpan(document, range);
          if (notes?.pair.value == null || end < notes.offset) return [];
          if (start > notes.offset + notes.pair.value.end) return [];
          const title = vscode.l10n.t('Make flashcards…');
          const action = new vscode.CodeAction(title, kind);
          action.command = { title, command, arguments: [document.uri] };
          return [action];
        },
      },
      { providedCodeActionKinds: [kind] },
    ),
  );
}
