/** What VS Code shows beside and between the lines of a bank, as it asks for it. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openBank } from './open-document.js';

const bank = [
  'title: Rivers',
  'questions:',
  '  - question: Which river flows through Paris?',
  '    choices:',
  '      - Loire',
  '      - text: Seine',
  '        correct: true',
  '  - question: Which sea does it reach?',
  '    choices: [The North Sea, {text: The Channel, correct: true}]',
  '',
].join('\n');

describe('beside the text', () => {
  // What VS Code is asked for by command does not wait for the extension, as an editor does.
  before(() => vscode.extensions.getExtension('quizwright.quizwright')?.activate());
  afterEach(closeAllDocuments);

  it('choices have their letters, and keys a mark, in the lines that are asked for', async () => {
    const document = await openBank(bank);
    const hintsIn = async (from: number, to: number): Promise<string[]> => {
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(from, 0, to, 0),
      );
      return hints.map(
        ({ label, position: { line, character } }) => `${line}:${character} ${String(label)}`,
      );
    };
    expectEqual(
      await hintsIn(0, 9),
      ['4:8 A', '5:8 B ✓', '8:14 A', '8:29 B ✓'],
      'the hints of the bank',
    );
    expectEqual(await hintsIn(8, 9), ['8:14 A', '8:29 B ✓'], 'those of a line');
    const settings = vscode.workspace.getConfiguration('quizwright', document);
    await settings.update('inlayHints.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      expectEqual(await hintsIn(0, 9), [], 'those where they are turned off');
    } finally {
      await settings.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('items, lists, remarks and regions fold', async () => {
    const foldsOf = async (text: string): Promise<string[]> => {
      const { uri } = await openBank(text);
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        uri,
      );
      return ranges.map(({ start, end, kind }) => `${start}-${end} ${kind ?? ''}`);
    };
    const text = `# one\n# two\n${bank}# region cards\n\n# endregion\n`;
    expectEqual(
      await foldsOf(text),
      ['0-1 1', '3-10 ', '4-8 ', '5-8 ', '7-8 ', '9-10 ', '11-13 3'],
      'the folds',
    );
  });

  it('a selection grows from the word to the choice, the item and the bank', async () => {
    const document = await openBank(bank);
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [new vscode.Position(5, 16)],
    );
    const lines: string[] = [];
    for (let at = range; at !== undefined; at = at.parent) {
      const { start, end } = at.range;
      lines.push(`${start.line}:${start.character}-${end.line}:${end.character}`);
    }
    // VS Code puts whole lines in between.
    const ours = [
      ...['5:14-5:19', '5:8-5:19', '5:8-6:21', '5:6-6:21', '4:6-6:21', '3:4-6:21'],
      ...['2:4-6:21', '2:2-6:21', '2:0-8:64', '1:0-8:64', '0:0-9:0'],
    ];
    expectEqual(
      ours.filter((each) => lines.includes(each)),
      ours,
      'what is selected step by step',
    );
  });
});
