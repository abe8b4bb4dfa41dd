/** The lines that VS Code shows between those of a bank, and where a click on them leads. */
import * as vscode from 'vscode';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openBank } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';

const bank = [
  'title: Rivers',
  'questions:',
  '  - question: Which river flows through Paris?',
  '    answer: Seine',
  '    levle: apply',
  '  - question: Which sea does it reach?',
  '    anwser: The Channel',
  '',
].join('\n');

async function lensesOf(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return (
    found
      // Above each item stand the ways to its form and to a quiz.
      .filter(({ command }) => command?.command !== 'quizwright.editItem' && !isFromHere(command))
      .toSorted((a, b) => a.range.start.line - b.range.start.line)
  );
}

/** A quiz that begins at an item, and not the one of the bank. */
function isFromHere(command: vscode.Command | undefined): boolean {
  return command?.command === 'quizwright.startQuiz' && command.arguments?.length === 2;
}

const titleOf = ({ range, command }: vscode.CodeLens): string =>
  `${range.start.line} ${command?.title ?? ''}`;

describe('code lenses', () => {
  // What VS Code is asked for by command does not wait for the extension, as an editor does.
  before(() => vscode.extensions.getExtension('quizwright.quizwright')?.activate());
  afterEach(closeAllDocuments);

  it('tell how much is in a bank and what is wrong, and follow what is typed', async () => {
    const document = await openBank(bank);
    await waitForDiagnostics(document.uri, areFrom('unknown-key', 'unknown-key'));
    expectEqual(
      (await lensesOf(document)).map(titleOf),
      [
        '0 2 questions',
        '0 $(error)\u00A02 problems',
        '0 $(open-preview)\u00A0Preview',
        '0 $(mortar-board)\u00A0Quiz',
        '2 $(error)\u00A01 problem',
        '5 $(error)\u00A01 problem',
      ],
      'the lenses',
    );
    await replaceTexts(document, { old: 'anwser', new: 'answer' });
    expectEqual(
      (await lensesOf(document)).map(titleOf),
      [
        '0 2 questions',
        '0 $(error)\u00A01 problem',
        '0 $(open-preview)\u00A0Preview',
        '0 $(mortar-board)\u00A0Quiz',
        '2 $(error)\u00A01 problem',
      ],
      'those when one is mended',
    );
  });

  it('lead to the problem', async () => {
    const document = await openBank(bank);
    await waitForDiagnostics(document.uri, areFrom('unknown-key', 'unknown-key'));
    const lenses = await lensesOf(document);
    const editor = vscode.window.activeTextEditor!;
    const lineAfter = async (lens: vscode.CodeLens): Promise<string> => {
      const { command, arguments: given } = lens.command!;
      await vscode.commands.executeCommand(command, ...((given ?? []) as unknown[]));
      const { line, character } = editor.selection.active;
      return `${line}:${character}`;
    };
    expectEqual(await lineAfter(lenses[1]!), '4:4', 'where the bank’s lens leads from the top');
    expectEqual(await lineAfter(lenses[1]!), '6:4', 'and then');
    expectEqual(await lineAfter(lenses[1]!), '4:4', 'and then again');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    expectEqual(await lineAfter(lenses[5]!), '6:4', 'where the item’s lens leads');
  });

  it('are none where they are turned off', async () => {
    const document = await openBank(bank);
    const settings = vscode.workspace.getConfiguration('quizwright', document);
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Global);
    try {
      expectEqual((await lensesOf(document)).length, 0, 'how many there are');
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
