/** Problems of a bank as diagnostics of its document: where they are shown, and when they go. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { MISSPELT, misspeltBank } from './misspelt-bank.js';
import {
  closeActiveDocument,
  closeAllDocuments,
  openBank,
  openFile,
  openUntitled,
} from './open-document.js';
import { areFrom, diagnosticsOf, waitForDiagnostics } from './wait-for-diagnostics.js';

const isNone = (diagnostics: vscode.Diagnostic[]): boolean => diagnostics.length === 0;

describe('diagnostics', () => {
  afterEach(closeAllDocuments);

  it('underline the mistake and link to the page of its rule', async () => {
    const document = await openBank(misspeltBank);
    const [problem] = await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    expectEqual(problem?.range, new vscode.Range(2, 0, 2, MISSPELT.length), 'the range');
    expectEqual(problem?.severity, vscode.DiagnosticSeverity.Error, 'the severity');
    const code = problem?.code;
    const target = typeof code === 'object' ? code.target.path : undefined;
    expectEqual(target?.includes('unknown-key'), true, `whether ${target} is the rule's page`);
  });

  it('come for both endings of the file name', async () => {
    const document = await openFile(writeMemoryFile('short.quiz.yml', misspeltBank));
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
  });

  it('come for patterns, whose engine is loaded with the first of them', async () => {
    const bank = 'title: T\nquestions:\n  - question: Q?\n    pattern: "(a"\n';
    const document = await openBank(bank);
    await waitForDiagnostics(document.uri, areFrom('invalid-pattern'));
    const another = await openBank(bank.replace('(a', '[a'));
    await waitForDiagnostics(another.uri, areFrom('invalid-pattern'));
  });

  it('come for an untitled document of the language', async () => {
    const document = await openUntitled('quizwright', misspeltBank);
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
  });

  it('stand at the right place in a document with CRLF', async () => {
    const document = await openBank(misspeltBank.replaceAll('\n', '\r\n'));
    expectEqual(document.eol, vscode.EndOfLine.CRLF, 'the line ending');
    const [problem] = await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    expectEqual(problem?.range, new vscode.Range(2, 0, 2, MISSPELT.length), 'the range');
  });

  it('go when the document is closed', async () => {
    const { uri } = await openBank(misspeltBank);
    await waitForDiagnostics(uri, areFrom('unknown-key'));
    await closeActiveDocument();
    await waitForDiagnostics(uri, isNone);
  });

  it('go when the document becomes another language, and come back', async () => {
    const document = await openBank(misspeltBank);
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    await waitForDiagnostics(document.uri, isNone);
    await vscode.languages.setTextDocumentLanguage(document, 'quizwright');
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
  });

  it('are kept apart when two banks are open', async () => {
    const wrong = await openBank(misspeltBank);
    const right = await openBank('title: Rivers\nnotes: Long ones.\n');
    await waitForDiagnostics(wrong.uri, areFrom('unknown-key'));
    expectEqual(diagnosticsOf(right.uri), [], 'the problems of the correct bank');
  });

  it('fade what does nothing', async () => {
    const text = [
      'title: Rivers',
      'objectives: {unused: Name them.}',
      'questions:',
      '  - question: Which river flows through Paris?',
      '    answer: Seine',
      '    answer: Loire',
      '    explanaton: So it is.',
      '    weather: fine',
      '',
    ].join('\n');
    const { uri } = await openBank(text);
    const all = ['orphan-objective', 'duplicate-key', 'unknown-key', 'unknown-key'];
    const problems = await waitForDiagnostics(uri, areFrom(...all));
    const faded = problems.map(({ tags }) => tags?.[0] === vscode.DiagnosticTag.Unnecessary);
    expectEqual(faded, [true, true, false, true], 'what is faded');
  });
});
