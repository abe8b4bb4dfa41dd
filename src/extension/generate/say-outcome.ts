import * as vscode from 'vscode';
import { oneLine, type Generated } from '../../core/generate/index.js';

/** So many of those that were left out are named. */
const mostNamed = 3;

/** Says what was left out of an answer, and why; nothing where nothing was. */
export function sayOutcome(
  { proposals, refused, known }: Generated,
  { name }: vscode.LanguageModelChat,
): void {
  const parts: string[] = [];
  if (proposals.length === 0 && refused.length === 0 && known === 0) {
    parts.push(
      vscode.l10n.t(
        '“{0}” gave no answer that can be used, though it was told what was wrong. Nothing was changed.',
        name,
      ),
    );
  } else if (proposals.length === 0) {
    parts.push(vscode.l10n.t('Nothing in the answer of “{0}” can be used.', name));
  }
  if (known > 0) parts.push(vscode.l10n.t('Left out since the bank has them already: {0}.', known));
  if (refused.length > 0) {
    const named = refused.slice(0, mostNamed).map(({ label, wrong }) => {
      const why = wrong.map((said) => said(vscode.l10n.t)).join(' ');
      return vscode.l10n.t('“{0}”: {1}', oneLine(label), oneLine(why));
    });
    parts.push(vscode.l10n.t('Left out since they were not right: {0}.', refused.length), ...named);
  }
  if (parts.length > 0) void vscode.window.showWarningMessage(parts.join(' '));
}
