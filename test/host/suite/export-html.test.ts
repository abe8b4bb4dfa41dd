/** “Export as HTML”: the page that is written beside the bank. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { writeMemoryBytes, writeMemoryFile } from './memory-files.js';
import { closeAllDocuments, openFile, openUntitled } from './open-document.js';

const bank = [
  'title: Rivers of Europe',
  'questions:',
  '  - question: "![A map](img/map.png) ![Out](../secret.png) Which river is this?"',
  '    answer: Loire',
  '  - question: Still to be written?',
  '    status: draft',
  'flashcards:',
  '  - front: Seine',
  '    back: Paris',
  '',
].join('\n');

describe('export as HTML', () => {
  afterEach(closeAllDocuments);

  async function exported(
    uri: vscode.Uri | undefined,
    wanted: { readonly sheet: string; readonly drafts: boolean; readonly versions?: number },
  ): Promise<string> {
    const target = writeMemoryFile('export/page.html', '');
    await vscode.commands.executeCommand('quizwright.exportHtml', uri, {
      versions: 1,
      knowingly: true,
      ...wanted,
      target,
    });
    await vscode.commands.executeCommand('notifications.clearAll');
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
  }

  function write(): vscode.Uri {
    writeMemoryBytes('export/img/map.png', [137, 80, 78, 71]);
    writeMemoryBytes('secret.png', [137, 80, 78, 71]);
    return writeMemoryFile('export/rivers.quiz.yaml', bank);
  }

  it('writes questions with the images beside the bank, and nothing from elsewhere', async () => {
    const { uri } = await openFile(write());
    const html = await exported(uri, { sheet: 'questions', drafts: false });
    expectEqual(html.startsWith('<!doctype html>'), true, 'whether it is a page');
    expectEqual(
      html.match(/<img src="[^"]*"/g)?.join(),
      '<img src="data:image/png;base64,iVBORw=="',
      'its images',
    );
    expectEqual(html.includes('Which river is this?'), true, 'whether it asks');
    expectEqual(html.includes('Loire'), false, 'whether it answers');
    expectEqual(html.includes('Still to be written?'), false, 'whether drafts are on it');
  });

  it('writes what is typed and not saved, of the bank that is worked on', async () => {
    const document = await openFile(write());
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 7, 0, 13), 'Streams');
    await vscode.workspace.applyEdit(edit);
    const html = await exported(undefined, { sheet: 'answers', drafts: true });
    expectEqual(html.includes('Streams of Europe'), true, 'whether it has the new title');
    expectEqual(html.includes('Loire'), true, 'whether it answers');
    expectEqual(html.includes('Still to be written?'), true, 'whether drafts are on it');
  });

  it('writes the cards of a bank that is no file yet', async () => {
    const { uri } = await openUntitled('quizwright', bank);
    const html = await exported(uri, { sheet: 'flashcards', drafts: false });
    expectEqual(html.match(/card-page is-/g)?.length, 2, 'the number of pages');
  });

  it('writes a paper in versions, and the key of them all', async () => {
    const { uri } = await openFile(write());
    const wanted = { drafts: true, versions: 3 };
    const paper = await exported(uri, { ...wanted, sheet: 'questions' });
    expectEqual(paper.match(/class="sheet part/g)?.length, 3, 'the number of papers');
    const key = await exported(uri, { ...wanted, sheet: 'answers' });
    expectEqual(key.match(/class="brief"/g)?.length, 3, 'the versions in the key');
  });

  it('writes nothing before somebody has seen what cannot be printed', async () => {
    const { uri } = await openFile(write());
    const target = writeMemoryFile('export/page.html', '');
    const waiting = vscode.commands.executeCommand('quizwright.exportHtml', uri, {
      sheet: 'questions',
      drafts: false,
      versions: 1,
      target,
    });
    // The list is open, or will be: leaving it is a no.
    const closing = setInterval(() => {
      void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }, 50);
    try {
      await waiting;
    } finally {
      clearInterval(closing);
    }
    const written = await vscode.workspace.fs.readFile(target);
    expectEqual(written.length, 0, 'what is written');
  });

  it('writes nothing of what is no bank', async () => {
    const other = writeMemoryFile('export/other.txt', 'title: T');
    expectEqual(await exported(other, { sheet: 'questions', drafts: false }), '', 'the page');
  });
});
