/** What is wrong with a configuration is shown in its file once a bank is open for which it holds. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { correctBank } from './misspelt-bank.js';
import { closeAllDocuments, openFile } from './open-document.js';
import { waitForDiagnostics } from './wait-for-diagnostics.js';

const isOne = (diagnostics: vscode.Diagnostic[]): boolean => diagnostics.length === 1;

describe('configurations', () => {
  afterEach(closeAllDocuments);

  for (const [name, before, line] of [
    ['the first line', '', 0],
    ['the first line, behind a byte order mark', '\uFEFF', 0],
    ['a later line', '# one\n# two\n', 2],
    ['a later line of a file with CRLF', '# one\r\n# two\r\n', 2],
  ] as const) {
    it(`have their mistakes underlined in ${name}`, async () => {
      const folder = `configured-${name.replaceAll(/\W+/g, '-')}`;
      const uri = writeMemoryFile(`${folder}/.quizwright.yaml`, `${before}rulez: {}\n`);
      await openFile(writeMemoryFile(`${folder}/bank.quiz.yaml`, correctBank));
      const [problem] = await waitForDiagnostics(uri, isOne);
      expectEqual(problem?.range, new vscode.Range(line, 0, line, 5), 'the range');
    });
  }
});
