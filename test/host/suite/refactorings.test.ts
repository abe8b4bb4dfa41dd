/** Refactorings and the commands that move things, as VS Code runs them. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openBank } from './open-document.js';
import { waitUntil } from './wait-until.js';

const bank = [
  'title: Rivers',
  'questions:',
  '  # the first',
  '  - question: Which river flows through Paris?',
  '    choices:',
  '      - Loire # long',
  '      - text: Seine',
  '        correct: true',
  '  - question: The Thames flows through London.',
  '    answer: true',
  '',
].join('\n');

async function refactoringsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.Refactor.value,
  );
}

/** Runs a command of the editor and waits until it has changed the text. */
async function changeBy(command: string, document: vscode.TextDocument): Promise<void> {
  const { version } = document;
  await vscode.commands.executeCommand(command);
  await waitUntil(
    vscode.workspace.onDidChangeTextDocument,
    () => document.version > version || undefined,
    () => `${command} has changed nothing`,
  );
}

describe('refactorings', () => {
  // VS Code asks those who are there already, and does not wait for others.
  before(() => vscode.extensions.getExtension('quizwright.quizwright')!.activate());
  afterEach(closeAllDocuments);

  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`convert a question in a document with ${name}`, async () => {
      const document = await openBank(bank.replaceAll('\n', eol));
      const offered = await refactoringsAt(document, new vscode.Position(8, 6));
      const action = offered.find(
        ({ title }) => title === 'Convert to a question with two choices',
      );
      expectEqual(action?.kind?.value, 'refactor.rewrite', 'its kind');
      await vscode.workspace.applyEdit(action!.edit!);
      expectEqual(
        document.getText().split(eol).slice(9),
        ['    choices:', '      - text: True', '        correct: true', '      - False', ''],
        'the choices',
      );
    });

    it(`move a choice and an item, with what is selected, in a document with ${name}`, async () => {
      const document = await openBank(bank.replaceAll('\n', eol));
      const editor = vscode.window.activeTextEditor!;
      editor.selection = new vscode.Selection(6, 14, 6, 19);
      await changeBy('quizwright.moveUp', document);
      await waitUntil(
        vscode.window.onDidChangeTextEditorSelection,
        () => document.getText(editor.selection) === 'Seine' || undefined,
        () => `“${document.getText(editor.selection)}” is selected`,
      );
      expectEqual(document.lineAt(5).text, '      - text: Seine', 'the first choice');
      expectEqual(document.lineAt(7).text, '      - Loire # long', 'the second');
      editor.selection = new vscode.Selection(3, 20, 3, 20);
      await changeBy('quizwright.moveDown', document);
      expectEqual(document.lineAt(4).text, '  # the first', 'the remark of the item');
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('undo');
      expectEqual(document.getText(), bank.replaceAll('\n', eol), 'the text after two undos');
    });
  }

  it('write the ids that are missing', async () => {
    const document = await openBank(bank);
    await changeBy('quizwright.addIds', document);
    expectEqual(
      [3, 9].map((line) => document.lineAt(line).text),
      ['  - id: which-river-flows-through-paris', '  - id: the-thames-flows-through-london'],
      'the ids',
    );
  });
});
