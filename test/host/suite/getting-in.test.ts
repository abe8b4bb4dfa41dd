/** New banks, imported ones, and all fixes at once, by their commands. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { correctBank, misspeltBank } from './misspelt-bank.js';
import { closeAllDocuments, openBank, openFile } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';
import { waitUntil } from './wait-until.js';
import { deleteWorkspaceFiles, writeWorkspaceFile } from './workspace-files.js';
import { WORKSPACE } from './workspace-folder.js';

const questions = [
  '1. Which zwimble flows through Paris?',
  'a) Loire',
  '*b) Seine',
  '2. Which zwimble flows through Lyon?',
  '*a) Rhône',
  'b) Seine',
  '',
].join('\n');

describe('commands to get in', () => {
  before(async () => {
    await vscode.extensions.getExtension('quizwright.quizwright')?.activate();
  });

  // So that the folder that is no disk's is there when something is to be put into it.
  beforeEach(() => writeWorkspaceFile('notes.txt', ''));

  afterEach(async () => {
    await closeAllDocuments();
    deleteWorkspaceFiles();
  });

  for (const [beginning, key] of [
    ['questions', 'question: What is asked?'],
    ['flashcards', 'front: A term'],
  ] as const) {
    it(`open a new bank that begins with ${beginning}, where typing goes on`, async () => {
      const wanted = { title: 'Rivers: a start', beginning, folder: vscode.Uri.parse(WORKSPACE) };
      await vscode.commands.executeCommand('quizwright.newBank', wanted);
      const editor = vscode.window.activeTextEditor!;
      const { document } = editor;
      expectEqual(document.isUntitled, true, 'whether it is not saved yet');
      expectEqual(document.languageId, 'quizwright', 'its language');
      expectEqual(document.getText().includes('title: |\n  Rivers: a start\n'), true, 'its title');
      expectEqual(document.getText().includes(key), true, `whether it has ${key}`);
      await waitForDiagnostics(document.uri, areFrom());
      expectEqual(document.getText(editor.selection), key.split(': ')[1], 'what is typed over');
    });
  }

  it('name a new bank by its title, in the folder', async () => {
    const folder = vscode.Uri.from({ scheme: 'quizwright-test', path: '/new-banks' });
    const wanted = { title: 'Rivers of Europe', beginning: 'empty', folder };
    await vscode.commands.executeCommand('quizwright.newBank', wanted);
    const first = vscode.window.activeTextEditor!.document;
    expectEqual(first.uri.path, '/new-banks/rivers-of-europe.quiz.yaml', 'the first path');
    await vscode.commands.executeCommand('quizwright.newBank', wanted);
    const second = vscode.window.activeTextEditor!.document;
    expectEqual(second.uri.path, '/new-banks/rivers-of-europe-2.quiz.yaml', 'the second path');
  });

  it('import a file as a bank that is not saved', async () => {
    const source = writeWorkspaceFile('imports/typed.txt', questions);
    await vscode.commands.executeCommand('quizwright.importFile', source);
    const { document } = vscode.window.activeTextEditor!;
    expectEqual(document.isUntitled, true, 'whether it is not saved yet');
    expectEqual(document.uri.path, '/workspace/imports/typed.quiz.yaml', 'its place');
    expectEqual(document.languageId, 'quizwright', 'its language');
    expectEqual(document.getText().match(/zwimble flows/g)?.length, 2, 'the number of questions');
    expectEqual(document.getText().match(/correct: true/g)?.length, 2, 'the number of keys');
  });

  it('import nothing of what cannot be read', async () => {
    const picture = writeMemoryFile('imports/picture.svg', '<svg><rect/></svg>');
    const missing = picture.with({ path: '/imports/missing.txt' });
    await vscode.commands.executeCommand('quizwright.importFile', picture);
    await vscode.commands.executeCommand('quizwright.importFile', missing);
    expectEqual(vscode.window.activeTextEditor, undefined, 'the editor');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('mend all that is safe, in one step for undo', async () => {
    const document = await openBank(misspeltBank);
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    await vscode.commands.executeCommand('quizwright.fixAll');
    await waitUntil(
      vscode.workspace.onDidChangeTextDocument,
      () => (document.getText() === correctBank ? true : undefined),
      () => document.getText(),
    );
    await vscode.commands.executeCommand('undo');
    expectEqual(document.getText(), misspeltBank, 'the text after undo');
  });

  it('mend nothing in a file that is no bank', async () => {
    const text = 'anwser: 42\n';
    const document = await openFile(writeMemoryFile('plain/other.txt', text));
    await vscode.commands.executeCommand('quizwright.fixAll').then(undefined, () => undefined);
    expectEqual(document.getText(), text, 'the text');
  });
});
