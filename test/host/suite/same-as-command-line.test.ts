/** The editor and the command line tell the same problems, with the same fixes, to the byte. */
import * as vscode from 'vscode';
import {
  fromCodeAction,
  fromDiagnostic,
  parseCommandLineReport,
  toComparable,
  type CommandLineProblem,
} from './command-line-problem.js';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { closeAllDocuments, openFile } from './open-document.js';
import { quickFixesAt } from './quick-fixes-at.js';
import { runData } from './run-data.js';
import { WORKSPACE } from './workspace-folder.js';
import { waitForDiagnostics } from './wait-for-diagnostics.js';

const BANK = 'mistakes/ten-mistakes.quiz.yaml';

describe('the bank with ten mistakes', () => {
  const { tenMistakes } = runData;
  if (tenMistakes === undefined) {
    it('has been linted on the command line');
    return;
  }
  const told = parseCommandLineReport(tenMistakes.json);

  afterEach(closeAllDocuments);

  it('has the same problems in the editor as on the command line', async () => {
    const { shown } = await openTenMistakes(tenMistakes.text, told.length);
    const problems = shown.map(fromDiagnostic);
    expectEqual(
      problems.sort(byJson),
      told.map(toComparable).sort(byJson),
      'the editor’s problems',
    );
  });

  it('has the same fixes in the editor as on the command line', async () => {
    const { document, shown } = await openTenMistakes(tenMistakes.text, told.length);
    for (const problem of told.filter(({ fix }) => fix !== undefined)) {
      const diagnostic = shown.find((one) => isSame(one, problem));
      const fixes = diagnostic ? await quickFixesAt(document.uri, diagnostic.range) : [];
      const offered = fixes.map((action) => fromCodeAction(action, document));
      const same = offered.find(({ title }) => title === problem.fix?.title) ?? offered;
      const { title, edits } = problem.fix!;
      expectEqual(same, { title, edits }, `the fix of “${problem.message}”`);
    }
  });
});

async function openTenMistakes(
  text: string,
  count: number,
): Promise<{ document: vscode.TextDocument; shown: vscode.Diagnostic[] }> {
  // The file itself where the host has a disk: its folder and its configuration have a say.
  const folder = folderOnDisk();
  const uri = folder ? vscode.Uri.joinPath(folder.uri, BANK) : writeMemoryFile(BANK, text);
  const document = await openFile(uri);
  return { document, shown: await waitForDiagnostics(uri, (seen) => seen.length === count) };
}

function folderOnDisk(): vscode.WorkspaceFolder | undefined {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder?.uri.toString() === WORKSPACE ? undefined : folder;
}

function isSame(diagnostic: vscode.Diagnostic, problem: CommandLineProblem): boolean {
  return JSON.stringify(fromDiagnostic(diagnostic)) === JSON.stringify(toComparable(problem));
}

function byJson(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
