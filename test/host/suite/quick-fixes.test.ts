/** Fixes of problems as code actions. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { correctBank, misspeltBank } from './misspelt-bank.js';
import { closeAllDocuments, openBank } from './open-document.js';
import { quickFixesAt } from './quick-fixes-at.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';

describe('quick fixes', () => {
  afterEach(closeAllDocuments);

  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`mend a misspelt key in a document with ${name}`, async () => {
      const document = await openBank(misspeltBank.replaceAll('\n', eol));
      const [problem] = await waitForDiagnostics(document.uri, areFrom('unknown-key'));
      const [fix] = await quickFixesAt(document.uri, problem!.range);
      expectEqual(await vscode.workspace.applyEdit(fix!.edit!), true, 'whether it was applied');
      expectEqual(document.getText(), correctBank.replaceAll('\n', eol), 'the text');
      await waitForDiagnostics(document.uri, areFrom());
    });
  }

  it('are not offered where nothing is wrong', async () => {
    const document = await openBank(misspeltBank);
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    const fixes = await quickFixesAt(document.uri, new vscode.Range(0, 0, 0, 3));
    expectEqual(fixes, [], 'the fixes in the first line');
  });
});
