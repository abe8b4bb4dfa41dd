/** “Make Flashcards from Notes”, as VS Code runs it. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openBank } from './open-document.js';

const bank = [
  'title: Rivers',
  'notes: |',
  '  ## France',
  '',
  '  - **Seine**: through Paris',
  '  - Loire — through Nantes',
  '',
  '  ## Germany',
  '',
  '  The **Rhine** flows through Cologne.',
  '',
].join('\n');

function select(from: number, to = from): void {
  const editor = vscode.window.activeTextEditor!;
  editor.selection = new vscode.Selection(from, 0, to, 0);
}

const make = (document: vscode.TextDocument): Thenable<number> =>
  vscode.commands.executeCommand<number>('quizwright.makeFlashcards', document.uri, 'all');

describe('flashcards out of notes', () => {
  // VS Code asks those who are there already, and does not wait for others.
  before(() => vscode.extensions.getExtension('quizwright.quizwright')!.activate());
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAllDocuments();
  });

  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`are written for the section of the cursor, in a document with ${name}`, async () => {
      const document = await openBank(bank.replaceAll('\n', eol));
      select(4);
      expectEqual(await make(document), 2, 'how many were written');
      expectEqual(
        document.getText(),
        [
          bank.replace(/\n$/, ''),
          'flashcards:',
          '  - front: Seine',
          '    back: through Paris',
          '    source: |',
          '      #france',
          '  - front: Loire',
          '    back: through Nantes',
          '    source: |',
          '      #france',
          '',
        ]
          .join('\n')
          .replaceAll('\n', eol),
        'the bank',
      );
      expectEqual(await make(document), 0, 'how many are written again');
    });
  }

  it('are of what is selected, and of all notes where the cursor is elsewhere', async () => {
    const document = await openBank(bank);
    select(5, 6);
    expectEqual(await make(document), 1, 'of one line');
    select(0);
    expectEqual(await make(document), 2, 'of all, without the one that is there');
    expectEqual(
      document.getText().includes('  - cloze: The {{Rhine}} flows through Cologne.\n'),
      true,
      'whether there is a gap',
    );
  });

  it('are offered where notes are selected, and nowhere else', async () => {
    const document = await openBank(`${bank}questions:\n  - question: Q?\n    answer: A\n`);
    const offered = async (from: number, to: number): Promise<readonly string[]> => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(from, 0, to, 0),
        vscode.CodeActionKind.RefactorExtract.value,
      );
      return actions.flatMap(({ command }) => (command === undefined ? [] : [command.command]));
    };
    expectEqual(await offered(4, 6), ['quizwright.makeFlashcards'], 'in the notes');
    expectEqual(await offered(12, 13), [], 'in a question');
  });

  it('say so where there are no notes, or nothing in them', async () => {
    expectEqual(await make(await openBank('title: A\n')), 0, 'without notes');
    expectEqual(await make(await openBank('title: A\nnotes: Nothing here.\n')), 0, 'of a sentence');
  });
});
