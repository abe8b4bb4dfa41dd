/** What a learner has come to: a page that follows the history, and how much is due. */
import * as vscode from 'vscode';
import { stampRecord, writeRecord } from '../../../src/core/history/index.js';
import type { QuizwrightApi } from '../../../src/extension/index.js';
import type { ShownProgress } from '../../../src/protocol/progress.js';
import { expectEqual } from './expect-equal.js';
import { nextOf } from './next-of.js';
import { closeAllDocuments, openBank } from './open-document.js';
import { waitUntil } from './wait-until.js';

const bank = `id: progress-of-rivers
title: Rivers of progress
questions:
  - id: seine
    question: Which river flows through Paris?
    answer: Seine
    tags: [zwimble-france]
flashcards:
  - id: loire
    front: Loire
    back: A river of France
`;

const extension = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!;
const api = (): QuizwrightApi => extension.exports;
const day = 86_400_000;
let count = 0;

/** A line of a history: so many days ago a card was easy. */
function easy(item: string, card: string, daysAgo: number): string {
  const review = { type: 'review', bank: 'progress-of-rivers', item, card, rating: 4 } as const;
  return writeRecord(stampRecord(review, Date.now() - daysAgo * day, `seeded-${++count}`));
}

function wrong(item: string, daysAgo: number): string {
  const verdict = { answer: '', share: 0, score: 0, points: 1, correct: false, ms: 4000 };
  const name = { type: 'attempt', bank: 'progress-of-rivers', item, mode: 'practice' } as const;
  const record = { ...name, ...verdict };
  return writeRecord(stampRecord(record, Date.now() - daysAgo * day, `seeded-${++count}`));
}

/** Logs of other devices, in the history as it is; they are taken away after the test. */
const written = new Set<vscode.Uri>();

async function writeLog(device: string, ...lines: readonly string[]): Promise<void> {
  const uri = vscode.Uri.joinPath(api().historyFolder(), `${device}${++count}.jsonl`);
  written.add(uri);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(lines.join('')));
}

/** Waits until the page is sent what is expected, from now on. */
function next(isExpected: (progress: ShownProgress) => boolean): Promise<ShownProgress> {
  return nextOf(
    api().onDidPostToProgress,
    (message) =>
      message.type === 'progress' && isExpected(message.progress) ? message.progress : undefined,
    'the progress page',
  );
}

async function show(isExpected: (progress: ShownProgress) => boolean): Promise<ShownProgress> {
  const shown = next(isExpected);
  await vscode.commands.executeCommand('quizwright.showProgress');
  return shown;
}

describe('the progress page', () => {
  before(() => extension.activate());

  afterEach(async () => {
    await Promise.all([...written].map((uri) => vscode.workspace.fs.delete(uri)));
    written.clear();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAllDocuments();
  });

  it('follows what devices write into the history', async () => {
    // A folder that is not there yet cannot be watched.
    await writeLog('zero', '');
    await openBank(bank);
    const before = await show(() => true);
    const after = next(({ total }) => total.attempts === before.total.attempts + 3);
    await writeLog('one', wrong('seine', 1), wrong('seine', 1), wrong('seine', 0), 'torn {');
    await after;
    const more = next(({ total }) => total.reviews === before.total.reviews + 1);
    await writeLog('two', easy('loire', 'front', 20));
    const { due, streak, hardest, tags } = await more;
    expectEqual(due, before.due + 1, 'cards due');
    expectEqual(streak.current >= 1 && streak.countsToday, true, 'whether there is a streak');
    const own = hardest.filter(({ bank: of }) => of === 'progress-of-rivers');
    expectEqual(
      own.map(({ label, title, answers }) => `${title}: ${label} ${answers}`),
      ['Rivers of progress: Which river flows through Paris? 3'],
      'the hardest items',
    );
    expectEqual(tags.find(({ name }) => name === 'zwimble-france')?.share, 0, 'of its tag');
  });

  it('leads to an item’s line, and believes nothing that is no message', async () => {
    await writeLog('one', wrong('seine', 0), wrong('seine', 0), wrong('seine', 0));
    const document = await openBank(bank);
    const isOwn = ({ bank: of }: { readonly bank: string }): boolean => of === 'progress-of-rivers';
    const { hardest } = await show((progress) => progress.hardest.some(isOwn));
    for (const message of [
      undefined,
      'ready',
      { type: 'start', what: 'workbench.action.terminal.new' },
      { type: 'open-item', bank: '../../etc', item: 'passwd' },
      { type: 'open-item', bank: 1, item: 2 },
      { type: 'run', command: 'x' },
    ]) {
      api().askProgress(message);
    }
    const { bank: of, item } = hardest.find(isOwn)!;
    const moved = waitUntil(
      vscode.window.onDidChangeTextEditorSelection,
      () => (vscode.window.activeTextEditor?.selection.active.line === 4 ? true : undefined),
      () => `the cursor is in line ${vscode.window.activeTextEditor?.selection.active.line}`,
    );
    api().askProgress({ type: 'open-item', bank: of, item });
    await moved;
    const at = vscode.window.activeTextEditor!.document.uri.toString();
    expectEqual(at, document.uri.toString(), 'the document');
    expectEqual(vscode.window.terminals.length, 0, 'terminals');
  });

  it('says in the view of banks how much is due', async () => {
    await writeLog('one', easy('loire', 'front', 20), easy('seine', 'question', 20));
    const document = await openBank(bank);
    await show(({ due }) => due >= 2);
    const { bankTree } = api();
    const looked = new vscode.EventEmitter<void>();
    let said: unknown;
    const look = async (): Promise<void> => {
      const banks = (await bankTree.getChildren()) ?? [];
      const own = banks.find((each) => each.bank.uri.toString() === document.uri.toString());
      said = own && (await bankTree.getTreeItem(own)).description;
      looked.fire();
    };
    const listener = bankTree.onDidChangeTreeData!(() => void look());
    void look();
    await waitUntil(
      looked.event,
      () => (said === '2 · 2 due' ? true : undefined),
      () => `the view says ${String(said)}`,
    );
    listener.dispose();
    looked.dispose();
  });

  it('shows what was just answered in a quiz', async () => {
    const document = await openBank(bank.replace('progress-of-rivers', 'asked-rivers'));
    const before = await show(() => true);
    let asked: string | undefined;
    const listener = api().onDidPostToQuiz((message) => {
      if (message.type === 'question') asked ??= message.entry.ref;
    });
    const question = waitUntil(
      api().onDidPostToQuiz,
      () => asked,
      () => 'no question was asked',
    );
    const wanted = { mode: 'practice', size: 'all' };
    await vscode.commands.executeCommand('quizwright.startQuiz', document.uri, wanted);
    const ref = await question;
    listener.dispose();
    const more = next(({ total }) => total.attempts === before.total.attempts + 1);
    api().askQuiz({ type: 'answer', ref, answer: 'Seine' });
    await more;
  });
});
