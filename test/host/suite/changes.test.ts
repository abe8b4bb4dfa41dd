/** “Compare questions with…” and “Create Baseline”. */
import * as vscode from 'vscode';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { misspeltBank } from './misspelt-bank.js';
import { closeAllDocuments, openFile, openUntitled } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';
import { deleteWorkspaceFiles, takeAwayLater, writeWorkspaceFile } from './workspace-files.js';

const bank = [
  'title: Capitals',
  'questions:',
  '  - id: australia',
  '    question: Which city is the capital of Australia?',
  '    choices:',
  '      - {text: Sydney, correct: true}',
  '      - Canberra',
  '      - Melbourne',
  '',
].join('\n');

async function compared(uri: vscode.Uri, other: unknown): Promise<string | undefined> {
  const page = await vscode.commands.executeCommand<vscode.Uri | undefined>(
    'quizwright.compareWith',
    uri,
    other,
  );
  if (page === undefined) return undefined;
  const text = (await vscode.workspace.openTextDocument(page)).getText();
  // It is shown as a preview, which no test asks for its text.
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  return text;
}

describe('the comparison of questions', () => {
  afterEach(closeAllDocuments);

  it('shows what is typed and not saved', async () => {
    const document = await openFile(writeMemoryFile('compare/a.quiz.yaml', bank));
    await replaceTexts(document, { old: 'Which city', new: 'Which town' });
    const page = (await compared(document.uri, 'saved')) ?? '';
    expectEqual(
      page.split('\n').slice(-2),
      ['  - Reworded question: Which ~~city~~ **town** is the capital of Australia?', ''],
      'the last lines of the page',
    );
    expectEqual(page.includes('→ '), true, 'whether it says what was compared');
  });

  it('shows what changed since another bank, untitled or not', async () => {
    const old = writeMemoryFile('compare/old.quiz.yaml', bank);
    const other = bank
      .replace('{text: Sydney, correct: true}', 'Sydney')
      .replace('Canberra', '{text: Canberra, correct: true}');
    const { uri } = await openUntitled('quizwright', other);
    const page = (await compared(uri, old)) ?? '';
    expectEqual(
      page.includes('Changed the key from A \\(Sydney\\) to B \\(Canberra\\)'),
      true,
      'whether the key is told',
    );
    expectEqual((await compared(old, old))?.includes('Nothing has changed.'), true, 'no change');
  });

  it('says nothing of a version that is not there', async () => {
    const uri = writeMemoryFile('compare/b.quiz.yaml', bank);
    const nowhere = vscode.Uri.joinPath(uri, '..', 'nowhere.quiz.yaml');
    expectEqual(await compared(uri, nowhere), undefined, 'the page');
    expectEqual(await compared(uri, 'head'), undefined, 'the page without git');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

describe('the baseline', () => {
  before(async () => {
    await vscode.extensions.getExtension('quizwright.quizwright')?.activate();
  });

  afterEach(async () => {
    await closeAllDocuments();
    deleteWorkspaceFiles();
  });

  it('knows what is wrong with the banks of the folder', async () => {
    const one = writeWorkspaceFile('known/one.quiz.yaml', misspeltBank);
    const folder = vscode.workspace.getWorkspaceFolder(one);
    takeAwayLater(vscode.Uri.joinPath(folder!.uri, '.quizwright-baseline.json'));
    // Files that were just written are told of a moment later.
    await vscode.commands.executeCommand('quizwright.lintWorkspace');
    await waitForDiagnostics(one, areFrom('unknown-key'));
    const uri = await vscode.commands.executeCommand<vscode.Uri>('quizwright.createBaseline', one);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const { version, banks } = JSON.parse(text) as {
      readonly version: number;
      readonly banks: Readonly<Record<string, readonly { readonly rule: string }[]>>;
    };
    expectEqual(version, 1, 'the version');
    expectEqual(
      banks['known/one.quiz.yaml']?.map(({ rule }) => rule),
      ['unknown-key'],
      'the rules',
    );
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
