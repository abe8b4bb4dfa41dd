/** The view “Banks”: what its lines say and lead to, and that they follow what is typed. */
import * as vscode from 'vscode';
import type { QuizwrightApi } from '../../../src/extension/index.js';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { deleteWorkspaceFiles, writeWorkspaceFile } from './workspace-files.js';
import { closeAllDocuments, openBank } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';
import { waitUntil } from './wait-until.js';

const text = [
  'title: Rivers seen from a tree',
  'questions:',
  '  - id: zwimble-paris',
  '    question: Which **zwimble** flows through Paris?',
  '    anwser: Seine',
  'flashcards:',
  '  - front: Loire',
  '    back: A river.',
  '    status: draft',
  '',
].join('\n');

type Tree = QuizwrightApi['bankTree'];
type Element = Parameters<Tree['getTreeItem']>[0];

describe('the view of question banks', () => {
  let tree: Tree;

  before(async () => {
    const extension = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!;
    tree = (await extension.activate()).bankTree;
  });

  afterEach(closeAllDocuments);
  after(deleteWorkspaceFiles);

  it('imports what is dropped on it, and opens what is a bank', async () => {
    const { dropOnBanks } =
      vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!.exports;
    const drop = (uri: vscode.Uri): Promise<void> => {
      const dropped = new vscode.DataTransfer();
      dropped.set('text/uri-list', new vscode.DataTransferItem(`${uri.toString()}\r\n`));
      return dropOnBanks(dropped);
    };
    await drop(writeWorkspaceFile('dropped/rivers.gift', 'Paris? {=Seine ~Loire}'));
    const imported = vscode.window.activeTextEditor!.document;
    expectEqual(imported.isUntitled, true, 'whether it is not saved yet');
    expectEqual(imported.getText().includes('text: Seine'), true, 'whether it is a bank');
    await drop(writeMemoryFile('dropped/lakes.quiz.yaml', 'title: Lakes\n'));
    const opened = vscode.window.activeTextEditor!.document;
    expectEqual(opened.uri.path.endsWith('/dropped/lakes.quiz.yaml'), true, 'what is opened');
  });

  it('shows banks, their sections and items, with what is wrong', async () => {
    const document = await openBank(text);
    await waitForDiagnostics(document.uri, areFrom('unknown-key'));
    const bank = await elementOf(document.uri);
    expectEqual(
      await drawn(bank),
      [
        'Rivers seen from a tree | 2 · 1 problem | bank',
        '  Questions | 1 | section',
        '    Which zwimble flows through Paris? | 1 problem | item.id',
        '  Flashcards | 1 | section',
        '    Loire | draft | item',
      ],
      'the tree',
    );
  });

  it('says in words what icons say', async () => {
    const document = await openBank(text.replace('anwser', 'answer'));
    const [section] = await childrenOf(await elementOf(document.uri));
    const [item] = await childrenOf(section!);
    const { accessibilityInformation, iconPath } = await itemOf(item!);
    expectEqual(
      accessibilityInformation?.label,
      'Which zwimble flows through Paris?, Short answer',
      'what is spoken',
    );
    expectEqual((iconPath as vscode.ThemeIcon).id, 'symbol-string', 'the icon');
  });

  it('leads to the item that is chosen', async () => {
    const document = await openBank(text);
    const [section] = await childrenOf(await elementOf(document.uri));
    const [item] = await childrenOf(section!);
    const { command } = await itemOf(item!);
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    const editor = vscode.window.activeTextEditor!;
    expectEqual(editor.document.uri.toString(), document.uri.toString(), 'the document');
    expectEqual(editor.selection.isEmpty, true, 'whether nothing is selected that typing replaces');
    expectEqual(editor.selection.active, new vscode.Position(3, 14), 'the cursor');
  });

  it('follows what is typed', async () => {
    const document = await openBank(text);
    await elementOf(document.uri);
    await replaceTexts(document, { old: 'Rivers seen', new: 'Quorbles seen' });
    await waitForBank(document.uri, (label) => label === 'Quorbles seen from a tree');
  });

  it('copies ids', async () => {
    const document = await openBank(text);
    const [section] = await childrenOf(await elementOf(document.uri));
    const [item] = await childrenOf(section!);
    await vscode.commands.executeCommand('quizwright.copyId', item);
    expectEqual(await vscode.env.clipboard.readText(), 'zwimble-paris', 'the clipboard');
  });

  async function childrenOf(element?: Element): Promise<Element[]> {
    return (await tree.getChildren(element)) ?? [];
  }

  async function itemOf(element: Element): Promise<vscode.TreeItem> {
    return tree.getTreeItem(element);
  }

  async function elementOf(uri: vscode.Uri): Promise<Element> {
    return waitForBank(uri, () => true);
  }

  async function find(uri: vscode.Uri): Promise<Element | undefined> {
    const banks = await childrenOf();
    return banks.find(({ bank }) => bank.uri.toString() === uri.toString());
  }

  /** Looks for a bank now and whenever the tree says that it is another, until it is called right. */
  async function waitForBank(
    uri: vscode.Uri,
    isRight: (label: unknown) => boolean,
  ): Promise<Element> {
    let seen: { readonly bank: Element; readonly label: unknown } | undefined;
    const looked = new vscode.EventEmitter<void>();
    const look = async (): Promise<void> => {
      const bank = await find(uri);
      seen = bank && { bank, label: (await itemOf(bank)).label };
      looked.fire();
    };
    const listener = tree.onDidChangeTreeData!(() => void look());
    void look();
    const found = await waitUntil(
      looked.event,
      () => (seen !== undefined && isRight(seen.label) ? seen.bank : undefined),
      () => `the tree calls ${uri.path} ${String(seen?.label)}`,
    );
    listener.dispose();
    looked.dispose();
    return found;
  }

  /** A line and all below it. */
  async function drawn(element: Element, indent = ''): Promise<string[]> {
    const { label, description, contextValue } = await itemOf(element);
    const below = await childrenOf(element);
    const lines = await Promise.all(below.map((each) => drawn(each, `${indent}  `)));
    const said = [label, description, contextValue].join(' | ');
    return [`${indent}${said}`, ...lines.flat()];
  }
});
