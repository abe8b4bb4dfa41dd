/** “Format Document”: the layout that `quizwright fmt` writes, without moving the cursor. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openBank } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';
import { waitUntil } from './wait-until.js';

const untidy = [
  'title:  "Loyalty"',
  'questions:',
  '- answer: true',
  '  question: "Is it: so?"',
  '  # kept',
  "- question:   'it's'",
  '  answer: true',
  '',
].join('\n');

const tidy = [
  'title: Loyalty',
  '',
  'questions:',
  '- question: |',
  '    Is it: so?',
  '  answer: true',
  '  # kept',
  '',
  "- question:   'it's'",
  '  answer: true',
  '',
].join('\n');

async function formatDocument(document: vscode.TextDocument): Promise<void> {
  const version = document.version;
  await vscode.commands.executeCommand('editor.action.formatDocument');
  await waitUntil(
    vscode.workspace.onDidChangeTextDocument,
    () => document.version > version || undefined,
    () => 'the document was not formatted',
  );
}

describe('Format Document', () => {
  // What has nothing to do tells so only where somebody could do it.
  before(() => vscode.extensions.getExtension('quizwright.quizwright')!.activate());
  afterEach(closeAllDocuments);

  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`formats a document with ${name} and leaves the cursor in its line`, async () => {
      const document = await openBank(untidy.replaceAll('\n', eol));
      // The provider is there once the bank has been read.
      await waitForDiagnostics(document.uri, areFrom('text-misread'));
      const editor = vscode.window.activeTextEditor!;
      // In the item that stays as it is.
      const cursor = new vscode.Position(6, 4);
      editor.selection = new vscode.Selection(cursor, cursor);
      await formatDocument(document);
      expectEqual(document.getText(), tidy.replaceAll('\n', eol), 'the text');
      await waitUntil(
        vscode.window.onDidChangeTextEditorSelection,
        () => editor.selection.active.line === 9 || undefined,
        () => `the cursor is in line ${editor.selection.active.line}, not in 9`,
      );
      const line = document.lineAt(editor.selection.active.line).text;
      expectEqual(line, '  answer: true', 'the line of the cursor');
    });
  }

  it('formats the items that are selected, and no others', async () => {
    const document = await openBank(untidy);
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(2, 0, 3, 4);
    await waitForDiagnostics(document.uri, areFrom('text-misread'));
    const { version } = document;
    await vscode.commands.executeCommand('editor.action.formatSelection');
    await waitUntil(
      vscode.workspace.onDidChangeTextDocument,
      () => document.version > version || undefined,
      () => 'the selection was not formatted',
    );
    const item = '- question: |\n    Is it: so?\n  answer: true\n';
    const mended = untidy.replace('- answer: true\n  question: "Is it: so?"\n', item);
    expectEqual(document.getText(), mended.replace('kept\n', 'kept\n\n'), 'the text');
  });

  it('has nothing to do in a document that is formatted', async () => {
    const document = await openBank(tidy);
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 8, insertSpaces: false },
    );
    expectEqual(edits ?? [], [], 'the edits');
  });
});
