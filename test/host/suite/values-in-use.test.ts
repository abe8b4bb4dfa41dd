/** Completion of what other banks of the workspace use, and of media files by path. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openFile } from './open-document.js';
import { askUntil } from './wait-until.js';
import { deleteWorkspaceFiles, writeWorkspaceFile } from './workspace-files.js';

const other = [
  'title: Other',
  'tags: [zwimble]',
  'questions:',
  '  - question: Which?',
  '    answer: Seine',
  '    source: The zwimble guide',
  '',
].join('\n');

const bank = [
  'title: T',
  'questions:',
  '  - question: "See ![a map](img/)"',
  '    answer: Loire',
  '    tags: []',
  '    source: ',
  '',
].join('\n');

describe('completion from the workspace', () => {
  afterEach(async () => {
    await closeAllDocuments();
    deleteWorkspaceFiles();
  });

  it('offers tags and sources of other banks, and media files', async () => {
    writeWorkspaceFile('c/other.quiz.yaml', other);
    writeWorkspaceFile('c/img/a map.png', '');
    writeWorkspaceFile('c/img/notes.txt', '');
    writeWorkspaceFile('c/img/old/b.png', '');
    const { uri } = await openFile(writeWorkspaceFile('c/bank.quiz.yaml', bank));
    expectEqual(await offersAt(uri, 4, 11, 'zwimble'), ['zwimble'], 'the tags');
    expectEqual(await offersAt(uri, 5, 12, 'guide'), ['The zwimble guide'], 'the sources');
    expectEqual(await offersAt(uri, 2, 32, 'old/'), ['a map.png', 'old/'], 'the media');
  });
});

/** What is offered of ours at a place, once it holds a word. */
async function offersAt(
  uri: vscode.Uri,
  line: number,
  column: number,
  word: string,
): Promise<string[]> {
  const labels = await askUntil(
    async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        new vscode.Position(line, column),
      );
      return list.items
        .filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    },
    (found) => found.some((label) => label.includes(word)),
    (found) => `there are offered ${found.join(', ')}`,
  );
  // The examples have tags and sources, too.
  return labels.filter((label) => /zwimble|map|notes|old\//.test(label));
}
