import * as vscode from 'vscode';
import type { Edit } from '../core/text/span.js';
import {
  checkNewName,
  inSteps,
  renamableAt,
  type Refusal,
  renameEverywhereInSteps,
  renameInSteps,
} from '../service/index.js';
import { readBanksWithName } from './banks-with-name.js';
import { bankSelector } from './language.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import { type Positioned, toRange } from './positions.js';
import { takeTurns } from './take-turns.js';
import type { WorkspaceBanks } from './workspace-banks.js';

/**
 * Renames ids, objectives, stimuli and headings in their bank, and tags in every bank of the workspace.
 * Why that cannot be is said as an error: VS Code shows it beside the cursor before a name is typed, and
 * as a notification behind that.
 */
export function registerRename(
  banks: OpenBanks,
  workspaceBanks: WorkspaceBanks,
): vscode.Disposable {
  return vscode.languages.registerRenameProvider(bankSelector, {
    async prepareRename(document, position) {
      const { bank } = await bankOf(document, banks);
      const { span, placeholder } = orFail(
        renamableAt(bank, document.offsetAt(position), vscode.l10n.t),
      );
      return { range: toRange(document, span), placeholder };
    },
    async provideRenameEdits(document, position, newName, token) {
      const { version } = document;
      const { bank } = await bankOf(document, banks);
      const offset = document.offsetAt(position);
      const { place } = orFail(renamableAt(bank, offset, vscode.l10n.t));
      const to = orFail(checkNewName(bank, place, newName, vscode.l10n.t));
      const edit = new vscode.WorkspaceEdit();
      const turns = takeTurns(token);
      const here = await inSteps(renameInSteps(bank, offset, newName, vscode.l10n.t), turns);
      if (here === undefined) return undefined;
      addEdits(edit, document, orFail(here));
      const others =
        to.text === place.use.text
          ? []
          : await readBanksWithName(place.use, document.uri, workspaceBanks, token);
      for (const { path, bank: other, positioned } of others) {
        const work = renameEverywhereInSteps(other, place.use, to, vscode.l10n.t);
        // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others have their turn
        const edits = await inSteps(work, turns);
        if (edits === undefined) return undefined;
        // In some banks and not in others would be worse than in none.
        if ('refused' in edits) throw new Error(`${path}: ${edits.refused}`);
        addEdits(edit, positioned, edits);
      }
      if (document.version !== version || others.some((other) => other.isOutdated())) {
        throw new Error(vscode.l10n.t('The text has changed meanwhile. Rename once more.'));
      }
      return edit;
    },
  });
}

async function bankOf(document: vscode.TextDocument, banks: OpenBanks): Promise<OpenBank> {
  const bank = await banks.when(document);
  if (bank === undefined) throw new Error(vscode.l10n.t('This file is not a question bank.'));
  return bank;
}

function orFail<T extends object>(found: T | Refusal): T {
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

function addEdits(edit: vscode.WorkspaceEdit, document: Positioned, edits: readonly Edit[]): void {
  for (const change of edits) edit.replace(document.uri, toRange(document, change), change.text);
}
