/** YAML files that are banks have our language whatever they are called; others do not. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { misspeltBank } from './misspelt-bank.js';
import { closeAllDocuments, openBank, openFile, openUntitled } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';
import { waitUntil } from './wait-until.js';

let count = 0;
const folder = (): string => `detected-${(count += 1)}`;

function waitForLanguage(document: vscode.TextDocument, language: string): Promise<true> {
  return waitUntil(
    vscode.workspace.onDidOpenTextDocument,
    () => document.languageId === language || undefined,
    () => `${document.uri.path} is ${document.languageId}`,
  );
}

/** What is opened before a bank would have been switched before it. */
async function waitForAnother(): Promise<void> {
  const uri = writeMemoryFile(`${folder()}/last.yaml`, 'quizwright: 1\n');
  await waitForLanguage(await openFile(uri), 'quizwright');
}

describe('the detection of banks', () => {
  before(async () => {
    // It is active as soon as one bank was opened.
    await openBank(misspeltBank);
  });

  afterEach(async () => {
    await vscode.workspace.getConfiguration('quizwright').update('detectBanks', undefined, true);
    await closeAllDocuments();
  });

  for (const [name, before] of [
    ['at once', ''],
    ['behind remarks and a mark', '# For you\n\n%YAML 1.2\n---\n'],
  ] as const) {
    it(`takes a file for a bank that says so ${name}, and judges it`, async () => {
      const text = before + misspeltBank;
      const document = await openFile(writeMemoryFile(`${folder()}/other.yaml`, text));
      await waitForLanguage(document, 'quizwright');
      await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    });
  }

  it('takes a file for a bank that the configuration names', async () => {
    const place = folder();
    writeMemoryFile(`${place}/.quizwright.yaml`, 'files: [banks/**]\n');
    const other = await openFile(writeMemoryFile(`${place}/other.yaml`, 'title: x\n'));
    const named = await openFile(writeMemoryFile(`${place}/banks/named.yml`, 'title: x\n'));
    await waitForLanguage(named, 'quizwright');
    expectEqual(other.languageId, 'yaml', 'the language of what it does not name');
  });

  it('takes an untitled text for a bank as soon as it begins like one', async () => {
    const document = await openUntitled('yaml', '\ntitle: x\n');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'quizwright: 1');
    await vscode.workspace.applyEdit(edit);
    await waitForLanguage(document, 'quizwright');
  });

  it('leaves configurations, Markdown and other YAML alone', async () => {
    const place = folder();
    const documents = [
      await openFile(writeMemoryFile(`${place}/.quizwright.yaml`, 'quizwright: 1\n')),
      await openFile(writeMemoryFile(`${place}/page.md`, 'quizwright: 1\n')),
      await openFile(writeMemoryFile(`${place}/plain.yaml`, 'title: x\nquizwright: 1\n')),
    ];
    await waitForAnother();
    expectEqual(
      documents.map(({ languageId }) => languageId),
      ['yaml', 'markdown', 'yaml'],
      'the languages',
    );
  });

  it('leaves alone what somebody switched back, when it is opened again too', async () => {
    const uri = writeMemoryFile(`${folder()}/mine.yaml`, 'quizwright: 1\n');
    const document = await openFile(uri);
    await waitForLanguage(document, 'quizwright');
    await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    await waitForAnother();
    expectEqual(document.languageId, 'yaml', 'the language');
    await closeAllDocuments();
    const again = await openFile(uri);
    await waitForAnother();
    expectEqual(again.languageId, 'yaml', 'the language, opened again');
  });

  it('can be switched off, and on again', async () => {
    const configuration = vscode.workspace.getConfiguration('quizwright');
    await configuration.update('detectBanks', false, true);
    const uri = writeMemoryFile(`${folder()}/off.yaml`, 'quizwright: 1\n');
    const document = await openFile(uri);
    // A bank by its name comes after it, and is judged.
    const bank = await openBank(misspeltBank);
    await waitForDiagnostics(bank.uri, areFrom('unknown-key'));
    expectEqual(document.languageId, 'yaml', 'the language while it is off');
    await configuration.update('detectBanks', undefined, true);
    await waitForLanguage(document, 'quizwright');
  });
});
