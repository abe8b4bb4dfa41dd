/** “Export”: a bank as a file of another system. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { closeAllDocuments, openFile } from './open-document.js';

const bank = [
  'title: Rivers of Europe',
  'questions:',
  '  - id: paris',
  '    question: Which river flows through Paris?',
  '    choices:',
  '      - Loire',
  '      - {text: Seine, correct: true}',
  '    hints: [It is long.]',
  '  - question: Still to be written?',
  '    status: draft',
  '',
].join('\n');

describe('export', () => {
  afterEach(closeAllDocuments);

  async function exported(
    uri: vscode.Uri | undefined,
    wanted: { readonly to: string; readonly knowingly?: boolean },
  ): Promise<string> {
    const target = writeMemoryFile('export/rivers.out', '');
    await vscode.commands.executeCommand('quizwright.exportBank', uri, undefined, {
      drafts: false,
      ...wanted,
      target,
    });
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
  }

  it('writes what is typed and not saved', async () => {
    const document = await openFile(writeMemoryFile('export/rivers.quiz.yaml', bank));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(3, 14, 3, 19), 'What');
    await vscode.workspace.applyEdit(edit);
    const gift = await exported(undefined, { to: 'gift', knowingly: true });
    expectEqual(gift.includes('What river flows through Paris?{'), true, 'whether it asks');
    expectEqual(gift.includes('[id:rivers..paris]'), true, 'whether it has its name');
    expectEqual(gift.includes('Still to be written'), false, 'whether drafts are in it');
  });

  it('writes nothing before somebody has seen what is lost', async () => {
    const { uri } = await openFile(writeMemoryFile('export/rivers.quiz.yaml', bank));
    const waiting = exported(uri, { to: 'aiken' });
    // The list is open, or will be: leaving it is a no.
    const closing = setInterval(() => {
      void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }, 50);
    try {
      expectEqual(await waiting, '', 'what is written');
    } finally {
      clearInterval(closing);
    }
  });

  it('asks nothing where nothing is lost', async () => {
    const plain = bank.slice(0, bank.indexOf('    hints'));
    const { uri } = await openFile(writeMemoryFile('export/plain.quiz.yaml', plain));
    const gift = await exported(uri, { to: 'gift' });
    expectEqual(gift.includes('=Seine'), true, 'whether the key is marked');
  });
});
