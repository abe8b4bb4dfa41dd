/** “Go to Symbol in Workspace” over banks that are not open: what is found, and what is found no more. */
import * as vscode from 'vscode';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openFile } from './open-document.js';
import { askUntil } from './wait-until.js';
import {
  deleteWorkspaceFile,
  deleteWorkspaceFiles,
  writeWorkspaceFile,
} from './workspace-files.js';

const rivers = [
  'title: Rivers of Europe',
  'objectives:',
  '  name-zwimble: Name the rivers.',
  'questions:',
  '  - id: zwimble-paris',
  '    question: Which **zwimble** flows through Paris?',
  '    answer: Seine',
  '',
].join('\n');

describe('workspace symbols', () => {
  before(async () => {
    await vscode.extensions.getExtension('quizwright.quizwright')?.activate();
  });

  afterEach(async () => {
    await closeAllDocuments();
    deleteWorkspaceFiles();
  });

  it('find items, ids and objectives of banks that nobody has opened', async () => {
    const uri = writeWorkspaceFile('rivers.quiz.yaml', rivers);
    const found = await symbolsLike('zwimble', 3);
    expectEqual(
      found.map(({ name, containerName }) => `${name} (${containerName})`),
      [
        'Which zwimble flows through Paris? (Rivers of Europe)',
        'zwimble-paris (Which zwimble flows through Paris?)',
        'name-zwimble: Name the rivers. (Rivers of Europe)',
      ].toSorted(),
      'the symbols',
    );
    const stem = found.find(({ name }) => name.startsWith('Which'))!;
    expectEqual(stem.location.uri.toString(), uri.toString(), 'the file');
    expectEqual(stem.location.range, new vscode.Range(5, 14, 5, 52), 'the place');
  });

  it('follow files that are written, changed and deleted', async () => {
    const uri = writeWorkspaceFile('rivers.quiz.yaml', rivers);
    await symbolsLike('zwimble', 3);
    writeWorkspaceFile('rivers.quiz.yaml', rivers.replaceAll('zwimble', 'quorble'));
    await symbolsLike('zwimble', 0);
    await symbolsLike('quorble', 3);
    writeWorkspaceFile('deep/er/more.quiz.yml', rivers);
    await symbolsLike('zwimble', 3);
    writeWorkspaceFile('deep/.gitignore', 'er/\n');
    await symbolsLike('zwimble', 0);
    deleteWorkspaceFile(uri);
    await symbolsLike('quorble', 0);
  });

  it('are those of the text as it is typed, and of the file when it is closed', async () => {
    const document = await openFile(writeWorkspaceFile('rivers.quiz.yaml', rivers));
    await symbolsLike('zwimble', 3);
    await replaceTexts(document, { old: '**zwimble**', new: '**quorble**' });
    await symbolsLike('quorble', 1);
    await closeAllDocuments();
    await symbolsLike('quorble', 0);
    await symbolsLike('zwimble', 3);
  });
});

/** The symbols that have a word in their names, once there are so many. */
function symbolsLike(word: string, count: number): Promise<vscode.SymbolInformation[]> {
  return askUntil(
    async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        word,
      );
      return all
        .filter(({ name }) => name.includes(word))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    (found) => found.length === count,
    (found) => `the symbols like ${word} are ${found.map(({ name }) => name).join(', ')}`,
  );
}
