/** Hover, outline, completion and remarks, as VS Code asks for them. */
import * as vscode from 'vscode';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openBank } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';

const bank = [
  'title: Rivers',
  'objectives:',
  '  name-rivers: Name the rivers of Europe.',
  'questions:',
  '  - question: Which river flows through Paris?',
  '    answer: Seine',
  '    objectives: [name-rivers]',
  '    level: remember',
  '',
].join('\n');

describe('language features', () => {
  // Alone, with `--grep`, they would ask before anybody could answer.
  before(() => vscode.extensions.getExtension('quizwright.quizwright')!.activate());
  afterEach(closeAllDocuments);

  it('explain a key and a name under the mouse', async () => {
    const document = await openBank(bank);
    const hoverAt = async (part: string): Promise<string> => {
      const position = document.positionAt(document.getText().lastIndexOf(part) + 1);
      const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      return (hover?.contents as vscode.MarkdownString[] | undefined)?.[0]?.value ?? '';
    };
    expectEqual((await hoverAt('level')).startsWith('**level**: '), true, 'the hover of a key');
    expectEqual(await hoverAt('name-rivers'), 'Name the rivers of Europe.', 'that of a name');
  });

  it('show the card of an item on its first line, and nothing in it runs', async () => {
    const unsafe = bank.replace('Paris?', 'Paris? [a](command:b) <b>');
    const document = await openBank(unsafe);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(4, 20),
    );
    const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
    const card = contents.find(({ value }) => value.includes('Seine'))!;
    expectEqual(
      card.value,
      '*Short answer*\n\nWhich river flows through Paris? a &lt;b>\n\n✓ Seine',
      'the card',
    );
    expectEqual([card.isTrusted ?? false, card.supportHtml ?? false], [false, false], 'its rights');
  });

  it('tell the whole of a large bank only once nobody types in it', async () => {
    const items = Array.from({ length: 1001 }, (_, i) => `  - {question: Q${i}, answer: A}\n`);
    const document = await openBank(`questions:\n${items.join('')}`);
    const symbolsOf = async (): Promise<readonly string[]> => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols[0]!.children.map(({ name }) => name);
    };
    expectEqual((await symbolsOf())[1000], 'Q1000', 'before anybody types');
    await replaceTexts(document, { old: 'Q1000', new: 'Really?' });
    const asked = symbolsOf();
    await replaceTexts(document, { old: 'Q999', new: 'Why?' });
    expectEqual((await asked).slice(999), ['Why?', 'Really?'], 'who asked between two edits');
  });

  it('list the sections, and the items by what they ask', async () => {
    const document = await openBank(bank);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    expectEqual(
      symbols.map(({ name }) => name),
      ['title', 'objectives', 'questions'],
      'the sections',
    );
    expectEqual(
      symbols[2]!.children.map(({ name, detail }) => `${name} ${detail}`),
      ['Which river flows through Paris? short-answer'],
      'the questions',
    );
  });

  it('offer keys and values', async () => {
    const document = await openBank(bank.replace('level: remember', 'level: '));
    const offersAt = async (position: vscode.Position): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return list.items
        .filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const values = await offersAt(new vscode.Position(7, 11));
    expectEqual(values.includes('remember'), true, 'whether a level is offered');
    const keys = await offersAt(new vscode.Position(4, 4));
    expectEqual(keys.includes('explanation'), true, 'whether a key is offered');
  });

  it('turn a rule off where it is told', async () => {
    const choices =
      '    choices:\n      - {text: Seine, correct: true}\n      - Loire\n      - All of the above';
    const document = await openBank(bank.replace('    answer: Seine', choices));
    const [problem] = await waitForDiagnostics(document.uri, areFrom('all-of-the-above'));
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem!.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const remark = fixes.find(({ title }) => title.startsWith('Turn `all-of-the-above` off'));
    await vscode.workspace.applyEdit(remark!.edit!);
    const { text } = document.lineAt(8);
    expectEqual(
      text.startsWith('      # quizwright-disable-next-line all-of-the-above -- '),
      true,
      `whether “${text}” is the remark`,
    );
  });
});
