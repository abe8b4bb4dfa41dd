import * as vscode from 'vscode';
import { type ChoiceHint, choiceHintsIn } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toSpan } from './positions.js';
import { isOn, onSwitch } from './settings.js';

/** The letter of each choice before it, as messages and reports name it, and a mark on the key. */
export function registerChoiceHints(banks: OpenBanks): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const fire = (): void => changed.fire();
  return vscode.Disposable.from(
    changed,
    onSwitch('inlayHints.enabled', fire),
    vscode.languages.registerInlayHintsProvider(bankSelector, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range) {
        const bank = isOn('inlayHints.enabled', document) ? await banks.when(document) : undefined;
        if (bank === undefined) return [];
        const span = toSpan(document, range);
        return choiceHintsIn(bank.bank, span).map((hint) => toInlayHint(hint, document));
      },
    }),
  );
}

function toInlayHint(
  { at, letter, isKey }: ChoiceHint,
  document: vscode.TextDocument,
): vscode.InlayHint {
  const hint = new vscode.InlayHint(document.positionAt(at), isKey ? `${letter} ✓` : letter);
  hint.paddingRight = true;
  hint.tooltip = isKey
    ? vscode.l10n.t('Choice {0}, marked as right', letter)
    : vscode.l10n.t('Choice {0}', letter);
  return hint;
}
