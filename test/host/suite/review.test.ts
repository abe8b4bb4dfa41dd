/** Reviews of what is due: a panel keeps every rating, and goes on with what is left of the day. */
import * as vscode from 'vscode';
import type { QuizwrightApi } from '../../../src/extension/index.js';
import type { ReviewMessage } from '../../../src/protocol/review.js';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openBank, openUntitled } from './open-document.js';
import { waitUntil } from './wait-until.js';
import { deleteWorkspaceFiles, writeWorkspaceFile } from './workspace-files.js';

const bank = (id: string): string => `id: ${id}
title: Rivers
questions:
  - id: danube
    question: Which river flows through Vienna?
    answer: Danube
flashcards:
  - id: seine
    front: Seine
    back: Paris
    tags: [france]
  - id: thames
    front: Thames
    back: London
`;

type Message<T extends ReviewMessage['type']> = Extract<ReviewMessage, { readonly type: T }>;

const extension = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!;
const api = (): QuizwrightApi => extension.exports;

/** Waits for a message to the review, from now on. */
function next<T extends ReviewMessage['type']>(
  type: T,
  isExpected: (message: Message<T>) => boolean = () => true,
): Promise<Message<T>> {
  let last: ReviewMessage | undefined;
  let found: Message<T> | undefined;
  const listener = api().onDidPostToReview((message) => {
    last = message;
    if (message.type === type && isExpected(message as Message<T>)) found ??= message as Message<T>;
  });
  return waitUntil(
    api().onDidPostToReview,
    () => found,
    () => `the review was last sent ${JSON.stringify(last)}, and no “${type}”`,
  ).finally(() => listener.dispose());
}

async function start(...given: readonly unknown[]): Promise<Message<'card'>> {
  const card = next('card');
  await vscode.commands.executeCommand('quizwright.startReview', ...given);
  return card;
}

async function rate(ref: string, rating: number): Promise<Message<'card'>> {
  const card = next('card', ({ entry }) => entry.ref !== ref);
  api().askReview({ type: 'rate', ref, rating });
  return card;
}

const panels = (): number =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof vscode.TabInputWebview),
  ).length;

async function leave(): Promise<void> {
  api().askReview({ type: 'leave' });
  await waitUntil(
    vscode.window.tabGroups.onDidChangeTabs,
    () => (panels() === 0 ? true : undefined),
    () => `${panels()} panels are open`,
  );
}

describe('a review', () => {
  const settings = (): vscode.WorkspaceConfiguration =>
    vscode.workspace.getConfiguration('quizwright.review');
  const global = vscode.ConfigurationTarget.Global;

  before(async () => {
    await extension.activate();
    // One limit holds for a day, whatever the bank: all tests together begin more cards than a learner.
    await settings().update('newPerDay', 1000, global);
  });
  after(() => settings().update('newPerDay', undefined, global));

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAllDocuments();
    deleteWorkspaceFiles();
  });

  it('asks what is due, keeps what is rated, and ends with how it went', async () => {
    const document = await openBank(bank('review-whole'));
    const first = await start(document.uri);
    expectEqual(first.entry.data['question'], 'Which river flows through Vienna?', 'the first');
    expectEqual(first.status.newCards, 3, 'how many are new');
    const { ref } = first.entry;
    const verdict = next('verdict');
    api().askReview({ type: 'answer', ref, answer: 'Danube' });
    expectEqual((await verdict).verdict.outcome, 'correct', 'what became of the answer');
    const second = await rate(ref, 4);
    expectEqual(second.entry.data['front'], 'Seine', 'the second');
    const third = await rate(second.entry.ref, 4);
    const done = next('done');
    api().askReview({ type: 'rate', ref: third.entry.ref, rating: 4 });
    expectEqual((await done).ratings.join(), '0,0,0,3', 'the ratings');
    const undone = next('card');
    api().askReview({ type: 'undo' });
    expectEqual((await undone).entry.ref, third.entry.ref, 'the card that was taken back');
  });

  it('goes on with what is left of the day, whatever became of its panel', async () => {
    const document = await openBank(bank('review-left'));
    const first = await start(document.uri);
    const { ref } = first.entry;
    const verdict = next('verdict');
    api().askReview({ type: 'answer', ref, answer: 'Danube' });
    await verdict;
    await rate(ref, 4);
    await leave();
    const again = await start(document.uri);
    expectEqual(again.entry.data['front'], 'Seine', 'the card');
    expectEqual(again.status.newCards, 2, 'how many are new');
    // One review takes the place of the other.
    const other = await openBank(bank('review-other'));
    await start(other.uri);
    expectEqual(panels(), 1, 'how many panels are open');
  });

  it('puts off until tomorrow, also when it is begun again', async () => {
    const document = await openBank(bank('review-buried'));
    const { entry } = await start(document.uri);
    const card = next('card');
    api().askReview({ type: 'bury', ref: entry.ref });
    await card;
    await leave();
    const again = await start(document.uri);
    expectEqual(again.entry.data['front'], 'Seine', 'the card');
    expectEqual(again.status.newCards, 2, 'how many are new');
  });

  it('follows its bank', async () => {
    const document = await openBank(bank('review-edited'));
    await start(document.uri);
    const card = next('card', ({ isEdited }) => isEdited);
    await replaceTexts(document, { old: 'through Vienna', new: 'through Vienna and Budapest' });
    expectEqual(
      (await card).entry.data['question'],
      'Which river flows through Vienna and Budapest?',
      'the question',
    );
  });

  it('knows an item again that has another id', async () => {
    const document = await openBank(bank('review-renamed'));
    const { entry } = await start(document.uri, [document.uri], ['review-renamed#seine']);
    const done = next('done');
    api().askReview({ type: 'rate', ref: entry.ref, rating: 4 });
    expectEqual((await done).isChosen, true, 'that it was chosen');
    await leave();
    await replaceTexts(document, { old: 'id: seine', new: 'id: river-of-paris' });
    const again = await start(document.uri);
    expectEqual(again.status.newCards, 2, 'how many are new');
  });

  it('is of all banks where none is looked at', async () => {
    const [one, other] = [await openBank(bank('review-a')), await openBank(bank('review-b'))];
    const both = await start(one.uri, [one.uri, other.uri]);
    expectEqual(both.status.newCards, 6, 'how many are new in two banks');
    await leave();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // Like none of the banks above: these are gone, and the learner would be asked whether it is one.
    const mountains =
      'title: Mountains\nflashcards:\n  - {id: alps, front: Mont Blanc, back: Alps}\n';
    writeWorkspaceFile('reviewed.quiz.yaml', mountains);
    // Who tells of new files may take a moment.
    await vscode.commands.executeCommand('quizwright.refreshBanks');
    const begin = next('begin');
    await vscode.commands.executeCommand('quizwright.startReview');
    const { scope, title } = await begin;
    expectEqual(scope.uris.length, 0, 'the banks that were named');
    expectEqual(title, 'All banks', 'the title');
  });

  it('shows an item in its bank, and one that was never saved', async () => {
    const document = await openUntitled('quizwright', bank('review-untitled'));
    const { entry } = await start(document.uri);
    const moved = waitUntil(
      vscode.window.onDidChangeTextEditorSelection,
      () => vscode.window.activeTextEditor?.selection.active.line === 3 || undefined,
      () => `the cursor is in line ${vscode.window.activeTextEditor?.selection.active.line}`,
    );
    api().askReview({ type: 'source', ref: entry.ref });
    await moved;
  });

  it('keeps to the limits in the settings, and says what they hold back', async () => {
    await settings().update('newPerDay', 0, global);
    try {
      const document = await openBank(bank('review-limited'));
      const done = next('done');
      await vscode.commands.executeCommand('quizwright.startReview', document.uri);
      expectEqual((await done).held.newCards, 3, 'how many new cards wait');
    } finally {
      await settings().update('newPerDay', 1000, global);
    }
  });

  it('believes nothing that is no message', async () => {
    const document = await openBank(bank('review-hostile'));
    const { entry } = await start(document.uri);
    for (const message of [
      undefined,
      'undo',
      { type: 'rate', ref: entry.ref, rating: 7 },
      { type: 'rate', ref: 'review-hostile#nothing', rating: 1 },
      { type: 'run', command: 'workbench.action.terminal.new' },
      { type: 'find-media', bank: 1, paths: [] },
      { __proto__: { type: 'leave' } },
    ]) {
      api().askReview(message);
    }
    const { status } = await answerAndRate(entry.ref);
    expectEqual(status.done, 1, 'how many were rated');
  });
});

/** Answers a question, and rates it. */
async function answerAndRate(ref: string): Promise<Message<'card'>> {
  const verdict = next('verdict');
  api().askReview({ type: 'answer', ref, answer: 'Danube' });
  await verdict;
  return rate(ref, 3);
}
