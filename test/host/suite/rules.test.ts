/** The configuration of a bank: opened, begun, and with a rule turned off in it. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { deleteMemoryFile, writeMemoryFile } from './memory-files.js';
import { closeAllDocuments, openFile } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';

const bank = 'title: Rules\nquestions:\n  - question: Which river?\n    anwser: Seine\n';

describe('rules and configurations', () => {
  before(async () => {
    await vscode.extensions.getExtension('quizwright.quizwright')?.activate();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAllDocuments();
  });

  it('are turned off beside a bank, and remarks stay', async () => {
    const text = '# ours\nrules: # few\n  missing-id: off\n';
    const uri = writeMemoryFile('rules-a/.quizwright.yaml', text);
    const document = await openFile(writeMemoryFile('rules-a/bank.quiz.yaml', bank));
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    await vscode.commands.executeCommand('quizwright.turnOffRule', 'unknown-key', document.uri);
    expectEqual(
      await readFile(uri),
      '# ours\nrules: # few\n  unknown-key: off\n  missing-id: off\n',
      'the configuration',
    );
    deleteMemoryFile(uri);
  });

  it('are turned off in a new file where there is none', async () => {
    const document = await openFile(writeMemoryFile('rules-b/bank.quiz.yaml', bank));
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    await vscode.commands.executeCommand('quizwright.turnOffRule', 'unknown-key', document.uri);
    const uri = vscode.Uri.joinPath(document.uri, '../.quizwright.yaml');
    expectEqual(await readFile(uri), 'rules:\n  unknown-key: off\n', 'the configuration');
    deleteMemoryFile(uri);
  });

  it('are opened from a bank, or begun, not yet saved', async () => {
    const uri = writeMemoryFile('rules-c/.quizwright.yaml', 'extends: strict\n');
    await openFile(writeMemoryFile('rules-c/bank.quiz.yaml', 'title: C\nnotes: C\n'));
    await vscode.commands.executeCommand('quizwright.openConfiguration');
    const opened = vscode.window.activeTextEditor!.document;
    expectEqual(opened.uri.toString(), uri.toString(), 'what is opened');

    await openFile(writeMemoryFile('rules-d/bank.quiz.yaml', 'title: D\nnotes: D\n'));
    await vscode.commands.executeCommand('quizwright.openConfiguration');
    const begun = vscode.window.activeTextEditor!.document;
    expectEqual(begun.isUntitled, true, 'whether it is not saved yet');
    expectEqual(begun.uri.path, '/rules-d/.quizwright.yaml', 'its place');
    expectEqual(/^extends: recommended$/m.test(begun.getText()), true, 'what it says');
  });

  it('are listed', async () => {
    await vscode.commands.executeCommand('quizwright.showRules');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});

async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
