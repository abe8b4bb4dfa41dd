/** Diagnostics follow what is typed, before anything is saved. */
import * as vscode from 'vscode';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { correctBank, MENDED, misspeltBank, MISSPELT } from './misspelt-bank.js';
import { closeAllDocuments, openBank, openUntitled } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';

describe('edits', () => {
  afterEach(closeAllDocuments);

  it('bring and take problems without saving', async () => {
    const document = await openBank(correctBank);
    await replaceTexts(document, { old: MENDED, new: MISSPELT });
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    await replaceTexts(document, { old: MISSPELT, new: MENDED });
    await waitForDiagnostics(document.uri, areFrom());
    expectEqual(document.isDirty, true, 'whether the document is unsaved');
  });

  it('move the problems below them', async () => {
    const document = await openBank(misspeltBank);
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    await replaceTexts(document, { old: 'title:', new: '# one\n# two\ntitle:' });
    await waitForDiagnostics(document.uri, ([first]) => first?.range.start.line === 4);
  });

  it('that are several in one go are all seen', async () => {
    const document = await openBank(correctBank);
    await replaceTexts(
      document,
      { old: 'title:', new: 'title: Rivers\nlanguge: en\n# was:' },
      { old: MENDED, new: MISSPELT },
      { old: 'answer:', new: 'anwser: Loire\n    answer:' },
    );
    const problems = await waitForDiagnostics(
      document.uri,
      areFrom('unknown-key', 'unknown-key', 'unknown-key'),
    );
    const words = problems.map(({ range }) => document.getText(range));
    expectEqual(words, ['languge', MISSPELT, 'anwser'], 'what is underlined');
  });

  it('work in a document with CRLF', async () => {
    const document = await openBank(correctBank.replaceAll('\n', '\r\n'));
    await replaceTexts(
      document,
      { old: MENDED, new: MISSPELT },
      { old: 'answer:', new: 'anwser:' },
    );
    const problems = await waitForDiagnostics(document.uri, (seen) =>
      seen.some(({ range }) => document.getText(range) === 'anwser'),
    );
    expectEqual(document.getText(problems[0]?.range), MISSPELT, 'what is underlined first');
  });

  it('are followed by undo and redo', async () => {
    const document = await openBank(correctBank);
    await replaceTexts(document, { old: MENDED, new: MISSPELT });
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    await vscode.commands.executeCommand('undo');
    await waitForDiagnostics(document.uri, areFrom());
    await vscode.commands.executeCommand('redo');
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
  });

  it('of every sign, one by one, lead to what the whole text leads to', async () => {
    const typed = await openUntitled('quizwright', '');
    const editor = vscode.window.activeTextEditor;
    for (const sign of misspeltBank) {
      // As one insertion each, so that auto-indentation has no say in what the text becomes.
      await editor?.edit((edit) => edit.insert(typed.positionAt(typed.getText().length), sign));
    }
    expectEqual(typed.getText(), misspeltBank, 'the text');
    await waitForDiagnostics(typed.uri, areFrom('unknown-key'));
  });
});
