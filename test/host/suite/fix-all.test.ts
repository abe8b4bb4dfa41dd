/** All safe fixes at once, on demand or on save. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { correctBank, misspeltBank } from './misspelt-bank.js';
import { closeAllDocuments, openBank } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';

async function fixAllOf(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
    vscode.CodeActionKind.SourceFixAll.append('quizwright').value,
  );
  return actions.filter(({ kind }) => kind?.value === 'source.fixAll.quizwright');
}

describe('fixing all', () => {
  afterEach(closeAllDocuments);

  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`mends a document with ${name} in one small edit`, async () => {
      const document = await openBank(misspeltBank.replaceAll('\n', eol));
      await waitForDiagnostics(document.uri, areFrom('unknown-key'));
      const [action] = await fixAllOf(document);
      const edits = action!.edit!.get(document.uri);
      expectEqual(edits.length, 1, 'the number of edits');
      expectEqual(edits[0]!.range.isSingleLine, true, 'whether the edit is in one line');
      await vscode.workspace.applyEdit(action!.edit!);
      expectEqual(document.getText(), correctBank.replaceAll('\n', eol), 'the text');
    });
  }

  it('is not offered where nothing would change', async () => {
    const document = await openBank(misspeltBank);
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    const right = await openBank(correctBank);
    await waitForDiagnostics(right.uri, areFrom());
    expectEqual(await fixAllOf(right), [], 'the actions');
  });
});
