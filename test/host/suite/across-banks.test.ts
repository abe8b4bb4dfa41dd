/** What banks of the workspace have in common, shown in those that are open. */
import * as vscode from 'vscode';
import {
  fromDiagnostic,
  parseCommandLineFiles,
  sorted,
  toComparable,
} from './command-line-problem.js';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openFile } from './open-document.js';
import { runData } from './run-data.js';
import { areFrom, diagnosticsOf, waitForDiagnostics } from './wait-for-diagnostics.js';
import {
  deleteWorkspaceFile,
  deleteWorkspaceFiles,
  writeWorkspaceFile,
} from './workspace-files.js';

const bankOf = (...questions: string[]): string =>
  `title: Rivers\nquestions:\n${questions.map((q) => `  - question: ${q}\n    answer: Seine\n`).join('')}`;
const paris = 'Which river runs through the town of Paris?';

describe('banks that have questions in common', () => {
  afterEach(async () => {
    await closeAllDocuments();
    deleteWorkspaceFiles();
  });

  it('have the same problems in the editor as on the command line', async () => {
    const { files, json } = runData.workspace!;
    for (const { path, text } of files) writeWorkspaceFile(path, text);
    const told = parseCommandLineFiles(json);
    for (const { path, problems } of told) {
      const below = path.replace(/^workspace\//, '');
      const { text } = files.find((file) => file.path === below)!;
      const document = await openFile(writeWorkspaceFile(below, text));
      const shown = await waitForDiagnostics(
        document.uri,
        (seen) => seen.length === problems.length,
      );
      expectEqual(sorted(shown.map(fromDiagnostic)), sorted(problems.map(toComparable)), path);
    }
    expectEqual(told.flatMap(({ problems }) => problems).length, 5, 'how many problems there are');
  });

  it('lead to the question in the other file, which need not be open', async () => {
    const other = writeWorkspaceFile('a/one.quiz.yaml', bankOf('Any?', paris));
    const { uri } = await openFile(writeWorkspaceFile('two.quiz.yaml', bankOf(paris)));
    const [problem] = await waitForDiagnostics(uri, areFrom('duplicate-question'));
    const [place] = problem!.relatedInformation!;
    expectEqual(place!.location.uri.toString(), other.toString(), 'the other file');
    expectEqual(place!.location.range, new vscode.Range(4, 14, 4, 14 + paris.length), 'the place');
  });

  it('are compared again as they are typed, written and deleted', async () => {
    const other = writeWorkspaceFile('one.quiz.yaml', bankOf(paris));
    const document = await openFile(writeWorkspaceFile('two.quiz.yaml', bankOf('Another?')));
    await replaceTexts(document, { old: 'Another?', new: paris });
    await waitForDiagnostics(document.uri, areFrom('duplicate-question'));
    writeWorkspaceFile('one.quiz.yaml', bankOf('Which one?'));
    await waitForDiagnostics(document.uri, areFrom());
    writeWorkspaceFile('one.quiz.yaml', bankOf(paris));
    await waitForDiagnostics(document.uri, areFrom('duplicate-question'));
    deleteWorkspaceFile(other);
    await waitForDiagnostics(document.uri, areFrom());
  });

  it('are compared as they are typed, saved or not', async () => {
    const one = await openFile(writeWorkspaceFile('one.quiz.yaml', bankOf('Which one?')));
    const two = await openFile(writeWorkspaceFile('two.quiz.yaml', bankOf(paris)));
    await replaceTexts(one, { old: 'Which one?', new: paris });
    await waitForDiagnostics(two.uri, areFrom('duplicate-question'));
    expectEqual(diagnosticsOf(one.uri), [], 'the problems of the first');
  });

  it('may be told that it is as it should be', async () => {
    writeWorkspaceFile('one.quiz.yaml', bankOf(paris));
    const document = await openFile(writeWorkspaceFile('two.quiz.yaml', bankOf(paris)));
    const [problem] = await waitForDiagnostics(document.uri, areFrom('duplicate-question'));
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem!.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const remark = fixes.find(({ title }) => title.startsWith('Turn `duplicate-question` off'));
    await vscode.workspace.applyEdit(remark!.edit!);
    await waitForDiagnostics(document.uri, areFrom());
    expectEqual(document.lineAt(2).text.includes('duplicate-question'), true, 'the remark');
  });

  it('keep the remarks that turn it off, also where useless ones are reported', async () => {
    writeWorkspaceFile('.quizwright.yaml', 'rules: {unused-disable: warning}\n');
    writeWorkspaceFile('one.quiz.yaml', bankOf(paris));
    const [before, after] = [bankOf(), bankOf(paris).slice(bankOf().length)];
    const remark = '  # quizwright-disable-next-line RULE -- twice\n';
    const text = `${before}${remark.replace('RULE', 'duplicate-question')}${after}`;
    const two = await openFile(writeWorkspaceFile('two.quiz.yaml', text));
    const useless = `${before}${remark.replace('RULE', 'missing-key')}${after}`;
    const three = await openFile(writeWorkspaceFile('three.quiz.yaml', useless));
    await waitForDiagnostics(three.uri, areFrom('unused-disable', 'duplicate-question'));
    await waitForDiagnostics(two.uri, areFrom());
  });
});
