/** “Check all banks of the workspace”: the problems of banks that nobody has opened, and what is said of them. */
import * as vscode from 'vscode';
import {
  fromDiagnostic,
  parseCommandLineFiles,
  sorted,
  toComparable,
} from './command-line-problem.js';
import { expectEqual } from './expect-equal.js';
import { writeMemoryBytes } from './memory-files.js';
import { misspeltBank, correctBank } from './misspelt-bank.js';
import { closeAllDocuments, openFile } from './open-document.js';
import { runData } from './run-data.js';
import { askUntil } from './wait-until.js';
import { areFrom, diagnosticsOf, waitForDiagnostics } from './wait-for-diagnostics.js';
import {
  deleteWorkspaceFile,
  deleteWorkspaceFiles,
  takeAwayLater,
  writeWorkspaceFile,
} from './workspace-files.js';
import { replaceTexts } from './edit-document.js';

const check = (): Thenable<string | undefined> =>
  vscode.commands.executeCommand('quizwright.lintWorkspace');

describe('the check of all banks', () => {
  before(async () => {
    await vscode.extensions.getExtension('quizwright.quizwright')?.activate();
  });

  afterEach(async () => {
    await closeAllDocuments();
    deleteWorkspaceFiles();
  });

  it('shows what the command line tells, and says how much it is', async () => {
    const { files, json } = runData.workspace!;
    const uris = new Map(files.map(({ path, text }) => [path, writeWorkspaceFile(path, text)]));
    await areKnown('Cells', 'Listes', 'Notes on cells', 'Revision', 'Révision');
    const sentence = (await check()) ?? '';
    for (const { path, problems } of parseCommandLineFiles(json)) {
      const uri = uris.get(path.replace(/^workspace\//, ''))!;
      const shown = await waitForDiagnostics(uri, (seen) => seen.length === problems.length);
      expectEqual(sorted(shown.map(fromDiagnostic)), sorted(problems.map(toComparable)), path);
    }
    expectEqual(
      sentence.replace(/of \d+ banks/, 'of # banks'),
      '5 problems in 2 of # banks: 1 error, 4 warnings.',
      'the sentence',
    );
  });

  it('goes on while files are written, opened, closed and deleted', async () => {
    const uri = writeWorkspaceFile('one.quiz.yaml', correctBank);
    await check();
    expectEqual(diagnosticsOf(uri), [], 'the problems of a correct bank');
    writeWorkspaceFile('one.quiz.yaml', misspeltBank);
    await waitForDiagnostics(uri, areFrom('unknown-key'));
    const document = await openFile(uri);
    await replaceTexts(document, { old: misspeltBank, new: correctBank });
    await waitForDiagnostics(uri, areFrom());
    await closeAllDocuments();
    await waitForDiagnostics(uri, areFrom('unknown-key'));
    writeWorkspaceFile('.quizwright.yaml', 'rules: {unknown-key: off}\n');
    await waitForDiagnostics(uri, areFrom());
    deleteWorkspaceFile(vscode.Uri.joinPath(uri, '..', '.quizwright.yaml'));
    await waitForDiagnostics(uri, areFrom('unknown-key'));
    deleteWorkspaceFile(uri);
    await waitForDiagnostics(uri, areFrom());
  });

  it('knows the media and the patterns of banks, and files that are no text', async () => {
    const bank =
      'title: T\nquestions:\n  - question: "![A map](img/a/map.png) Where?"\n    pattern: "(a"\n';
    const uri = writeWorkspaceFile('m/one.quiz.yaml', bank);
    writeWorkspaceFile('m/img/a/Map.png', '');
    const latin = writeMemoryBytes('workspace/latin.quiz.yaml', [
      ...new TextEncoder().encode('title: O'),
      ...[0xf9, 0x0a],
    ]);
    takeAwayLater(latin);
    await check();
    await waitForDiagnostics(uri, areFrom('media-case-mismatch', 'invalid-pattern'));
    await waitForDiagnostics(latin, areFrom('bad-encoding'));
  });
});

/** Files that were just written are told of a moment later. */
async function areKnown(...titles: string[]): Promise<void> {
  await askUntil(
    () =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '',
      ),
    (found) => titles.every((title) => found.some(({ name }) => name === title)),
    (found) => `the banks are ${found.map(({ name }) => name).join(', ')}`,
  );
}
