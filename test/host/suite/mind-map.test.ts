/** The mind map: it opens beside the text, follows it, leads to its lines, and shows what was learnt. */
import * as vscode from 'vscode';
import { stampRecord, writeRecord } from '../../../src/core/history/index.js';
import type { QuizwrightApi } from '../../../src/extension/index.js';
import type { MindMapMessage } from '../../../src/protocol/mind-map.js';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { nextOf } from './next-of.js';
import { leaveAllEditors, openBank } from './open-document.js';
import { waitUntil } from './wait-until.js';

const bank = `title: Cells
id: mapped-cells
questions:
  - id: wall
    question: What is a wall made of?
    answer: cellulose
    source: '#walls'
notes: |
  ## Walls
  - thin
  ## Core
  - holds the plan
`;

type Message<T extends MindMapMessage['type']> = Extract<MindMapMessage, { readonly type: T }>;

const extension = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!;
const api = (): QuizwrightApi => extension.exports;

/** Waits for a message to the map of a bank, from now on. */
function next<T extends MindMapMessage['type']>(
  { uri }: vscode.TextDocument,
  type: T,
  isExpected: (message: Message<T>) => boolean = () => true,
): Promise<Message<T>> {
  return nextOf(
    api().onDidPostToMindMap,
    ({ uri: of, message }) =>
      of.toString() === uri.toString() && isOf(message, type) && isExpected(message)
        ? message
        : undefined,
    `the map, of “${type}”,`,
  );
}

function isOf<T extends MindMapMessage['type']>(
  message: MindMapMessage,
  type: T,
): message is Message<T> {
  return message.type === type;
}

const linesOf = ({ nodes }: Message<'map'>): readonly string[] =>
  nodes.map(({ depth, label }) => `${'  '.repeat(depth)}${label.map(({ text }) => text).join('')}`);

describe('the mind map', () => {
  before(() => extension.activate());

  afterEach(leaveAllEditors);

  it('opens beside the text, follows what is typed, and leads to its lines and back', async () => {
    const document = await openBank(bank);
    const map = next(document, 'map');
    await vscode.commands.executeCommand('quizwright.showMindMap');
    const first = await map;
    expectEqual(linesOf(first), [
      'Cells',
      ...['  Walls', '    thin', '    What is a wall made of?'],
      ...['  Core', '    holds the plan'],
    ]);
    expectEqual(vscode.window.tabGroups.all.length, 2);

    const again = next(document, 'map', ({ nodes }) => nodes.length === 7);
    await replaceTexts(document, {
      old: 'holds the plan',
      new: 'holds the plan\n  - is round',
    });
    const second = await again;
    expectEqual(
      second.nodes.slice(0, 6).map(({ id }) => id),
      first.nodes.map(({ id }) => id),
    );

    const core = second.nodes.find(({ label }) => label[0]?.text === 'Core')!;
    api().askMindMap(document.uri, { type: 'go-to', id: core.id, focus: true });
    const editor = await waitUntil(
      vscode.window.onDidChangeTextEditorSelection,
      () =>
        vscode.window.visibleTextEditors.find(
          (each) => each.document === document && each.selection.active.line === 10,
        ),
      () => 'the cursor is somewhere else',
    );
    expectEqual(document.lineAt(editor.selection.active).text.trim(), '## Core');

    const thin = second.nodes.find(({ label }) => label[0]?.text === 'thin')!;
    const marked = next(document, 'mark', ({ id }) => id === thin.id);
    editor.selection = new vscode.Selection(9, 2, 9, 2);
    await marked;
  });

  it('shows how well items are known, by the learner’s history', async () => {
    const folder = api().historyFolder();
    const verdict = { answer: 'x', share: 0.5, score: 0.5, points: 1, correct: false, ms: 10 };
    const name = { type: 'attempt', bank: 'mapped-cells', item: 'wall', mode: 'practice' } as const;
    const record = stampRecord({ ...name, ...verdict }, Date.now() - 86_400_000, 'mapped-1');
    await vscode.workspace.fs.createDirectory(folder);
    const log = vscode.Uri.joinPath(folder, 'mind-map.jsonl');
    await vscode.workspace.fs.writeFile(log, new TextEncoder().encode(writeRecord(record)));
    try {
      const document = await openBank(bank);
      const known = next(document, 'known', (message) =>
        Object.values(message.known).some(({ answered }) => answered > 0),
      );
      await vscode.commands.executeCommand('quizwright.showMindMap');
      const all = Object.values((await known).known);
      // The item, the heading it is from, and the bank.
      expectEqual(all, [
        { cards: 1, answered: 1, share: 0.5 },
        { cards: 1, answered: 1, share: 0.5 },
        { cards: 1, answered: 1, share: 0.5 },
      ]);
    } finally {
      await vscode.workspace.fs.delete(log);
    }
  });

  it('believes nothing that its page says before it is checked', async () => {
    const document = await openBank(bank);
    const map = next(document, 'map');
    await vscode.commands.executeCommand('quizwright.showMindMap', document.uri);
    await map;
    for (const message of [
      null,
      'ready',
      { type: 'go-to', id: 5, focus: true },
      { type: 'go-to', id: 'nowhere', focus: true },
      { type: 'save', format: 'exe', content: '' },
      { type: 'save', format: 'png', content: 'no base 64 !' },
    ]) {
      api().askMindMap(document.uri, message);
    }
    const begun = next(document, 'begin');
    api().askMindMap(document.uri, { type: 'ready', protocol: 1 });
    expectEqual((await begun).uri, document.uri.toString());
  });
});
