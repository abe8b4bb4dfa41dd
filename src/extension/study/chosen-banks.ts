import * as vscode from 'vscode';
import type { TreeElement } from '../bank-tree.js';
import { languageId } from '../language.js';

/**
 * The banks that a command is about: from the Explorer and the view come what was clicked, and all that is
 * selected there; else it is the one that is looked at.
 */
export function chosenBanks(target: unknown, all: unknown): vscode.Uri[] {
  const chosen: unknown[] = Array.isArray(all) && all.length > 0 ? all : [target];
  const uris = chosen.flatMap((each) => {
    if (each instanceof vscode.Uri) return [each];
    return isElement(each) ? [each.bank.uri] : [];
  });
  const active = vscode.window.activeTextEditor?.document;
  if (uris.length === 0 && active?.languageId === languageId) uris.push(active.uri);
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/** Whether something is a line of the view “Banks”. */
export function isElement(value: unknown): value is TreeElement {
  return typeof value === 'object' && value !== null && 'bank' in value;
}
