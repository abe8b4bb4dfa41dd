/** When the extension starts: for a bank, and for nothing else. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { misspeltBank } from './misspelt-bank.js';
import { closeAllDocuments, openBank, openFile } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';

describe('activation', () => {
  const isActive = (): boolean | undefined =>
    vscode.extensions.getExtension('quizwright.quizwright')?.isActive;

  after(closeAllDocuments);

  // A folder with banks starts it by itself; the host of the browser has none.
  const inEmptyWindow = vscode.workspace.workspaceFolders === undefined ? it : it.skip;

  inEmptyWindow('does not happen without a bank', async () => {
    const others = { 'notes.md': '# Notes', 'plain.yaml': 'title: none', 'data.json': '{}' };
    for (const [name, text] of Object.entries(others)) {
      await openFile(writeMemoryFile(name, text));
    }
    // A round trip to the window: an activation that the documents asked for would come before it.
    await vscode.commands.getCommands();
    expectEqual(isActive(), false, 'whether the extension is active');
  });

  it('happens when a bank is opened', async () => {
    const document = await openBank(misspeltBank);
    expectEqual(document.languageId, 'quizwright', 'the language');
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    expectEqual(isActive(), true, 'whether the extension is active');
  });

  it('leaves the letters of all languages unmarked, also where nobody trusts the folder', () => {
    const { unicodeHighlight } = vscode.workspace.getConfiguration('editor', {
      languageId: 'quizwright',
    }) as unknown as { readonly unicodeHighlight: Readonly<Record<string, unknown>> };
    expectEqual(unicodeHighlight['nonBasicASCII'], false, 'whether an é is marked');
    expectEqual(unicodeHighlight['ambiguousCharacters'], false, 'whether a ’ is marked');
    expectEqual(unicodeHighlight['invisibleCharacters'], true, 'whether what nobody sees is');
  });
});
