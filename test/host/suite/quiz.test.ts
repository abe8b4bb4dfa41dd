/** Quizzes from open banks: a panel begins one, keeps every answer, and goes on where it was left. */
import * as vscode from 'vscode';
import type { QuizwrightApi } from '../../../src/extension/index.js';
import type { QuizMessage } from '../../../src/protocol/quiz.js';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { nextOf } from './next-of.js';
import { closeAllDocuments, openBank } from './open-document.js';
import { waitUntil } from './wait-until.js';

const bank = (id: string): string => `id: ${id}
title: Capitals
questions:
  - id: france
    question: Which is the capital of France?
    choices:
      - Lyon
      - text: Paris
        correct: true
    tags: [europe]
  - id: italy
    question: Which is the capital of Italy?
    answer: Rome
  - id: peru
    question: Which is the capital of Peru?
    pattern: lima
    accept: [Lima]
flashcards:
  - front: Madrid
    back: Spain
`;

type Message<T extends QuizMessage['type']> = Extract<QuizMessage, { readonly type: T }>;

const extension = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!;
const api = (): QuizwrightApi => extension.exports;

/** Waits for a message to a quiz, from now on. */
function next<T extends QuizMessage['type']>(
  type: T,
  isExpected: (message: Message<T>) => boolean = () => true,
): Promise<Message<T>> {
  const isOf = (message: QuizMessage): message is Message<T> => message.type === type;
  return nextOf(
    api().onDidPostToQuiz,
    (message) => (isOf(message) && isExpected(message) ? message : undefined),
    `the quiz, of “${type}”,`,
  );
}

async function start(
  document: vscode.TextDocument,
  wanted: Readonly<Record<string, unknown>> = { mode: 'practice', size: 'all' },
): Promise<Message<'question'>> {
  const question = next('question');
  await vscode.commands.executeCommand('quizwright.startQuiz', document.uri, wanted);
  return question;
}

async function answer(ref: string, given: unknown): Promise<Message<'verdict'>> {
  const verdict = next('verdict', (message) => message.ref === ref);
  api().askQuiz({ type: 'answer', ref, answer: given });
  return verdict;
}

async function goOn(ref: string): Promise<Message<'question'>> {
  const question = next('question');
  api().askQuiz({ type: 'next', ref });
  return question;
}

/** Closes the panel, and waits until it is gone. */
async function leave(): Promise<void> {
  const panels = (): number =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.filter(({ input }) => input instanceof vscode.TabInputWebview),
    ).length;
  api().askQuiz({ type: 'leave' });
  await waitUntil(
    vscode.window.tabGroups.onDidChangeTabs,
    () => (panels() === 0 ? true : undefined),
    () => `${panels()} panels are open`,
  );
}

describe('a quiz', () => {
  before(() => extension.activate());

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAllDocuments();
  });

  it('begins from a bank, says why an answer is right, and ends with a result', async () => {
    const document = await openBank(bank('host-whole'));
    const first = await start(document);
    expectEqual(first.entry.data['question'], 'Which is the capital of France?', 'the question');
    expectEqual(first.status.total, 3, 'how many there are');
    const right = await answer('host-whole#france', 'Paris');
    expectEqual(right.verdict.outcome, 'correct', 'what became of it');
    await goOn('host-whole#france');
    const wrong = await answer('host-whole#italy', 'Milan');
    expectEqual(wrong.verdict.why.join(), 'The right answer is “Rome”.', 'why');
    await goOn('host-whole#italy');
    // The engine of patterns is there, wherever the extension runs.
    const pattern = await answer('host-whole#peru', 'lima');
    expectEqual(pattern.verdict.outcome, 'correct', 'what became of the pattern');
    const result = next('result');
    api().askQuiz({ type: 'next', ref: 'host-whole#peru' });
    expectEqual((await result).correct, 2, 'how many were right');
    expectEqual((await result).tags[0]?.name, 'europe', 'the tag');
  });

  it('follows its learner where that is wanted, and says why it asks', async () => {
    const document = await openBank(bank('followed'));
    const wanted = { mode: 'practice', size: 2, adaptive: true };
    const first = await start(document, wanted);
    expectEqual(first.why, 'You have not answered this one yet.', 'why it is asked');
    expectEqual(first.status.total, 2, 'how many are asked');
    await answer(first.entry.ref, null);
    const second = await goOn(first.entry.ref);
    await answer(second.entry.ref, null);
    const result = next('result');
    api().askQuiz({ type: 'next', ref: second.entry.ref });
    expectEqual((await result).items.length, 2, 'what the result has');
    await leave();
    const again = await start(document, wanted);
    expectEqual(
      ['You skipped this one last time.', 'You have not answered this one yet.'].includes(
        again.why ?? '',
      ),
      true,
      again.why ?? 'nothing',
    );
    await leave();
  });

  it('goes on where it was left, with what was answered', async () => {
    const document = await openBank(bank('host-left'));
    await start(document);
    await answer('host-left#france', 'Lyon');
    await goOn('host-left#france');
    const flagged = next('status', ({ status }) => status.flagged);
    api().askQuiz({ type: 'flag', ref: 'host-left#italy', flagged: true });
    await flagged;
    await leave();
    const again = await start(document, { mode: 'practice', size: 'all', left: 'resume' });
    expectEqual(again.entry.ref, 'host-left#italy', 'what is asked');
    expectEqual(again.status.done, 1, 'how many are done');
    expectEqual(again.status.flagged, true, 'whether it is flagged');
    await leave();
    // Who begins anew is not asked for it again.
    const fresh = await start(document, { mode: 'practice', size: 'all', left: 'new' });
    expectEqual(fresh.status.done, 0, 'how many are done');
  });

  it('begins anew with other settings, whatever was left', async () => {
    const document = await openBank(bank('host-other'));
    await start(document);
    await answer('host-other#france', 'Lyon');
    await leave();
    const question = next('question');
    await vscode.commands.executeCommand('quizwright.startQuizAgain', document.uri, {
      mode: 'exam',
      size: 'all',
    });
    const { status } = await question;
    expectEqual(status.done, 0, 'how many are done');
    expectEqual(status.time.running, false, 'whether its time runs before the learner is ready');
    const running = next('status');
    api().askQuiz({ type: 'run' });
    expectEqual((await running).status.time.running, true, 'whether it runs then');
  });

  it('begins at an item, and asks the cards of a bank', async () => {
    const document = await openBank(bank('host-from'));
    const question = next('question');
    const at = document.getText().indexOf('id: italy');
    await vscode.commands.executeCommand('quizwright.startQuizAgain', document.uri, {
      mode: 'practice',
      size: 'all',
    });
    expectEqual((await question).status.total, 3, 'how many of the bank');
    await leave();
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at + 4));
    const selected = next('question');
    await vscode.commands.executeCommand('quizwright.startQuizOfSelection', document.uri, {
      mode: 'practice',
      size: 'all',
    });
    expectEqual((await selected).entry.ref, 'host-from#italy', 'what is selected');
    expectEqual((await selected).status.total, 1, 'how many are selected');
    await leave();
    const card = await start(document, { mode: 'flip', size: 'all' });
    expectEqual(card.entry.card, 'front', 'the card');
  });

  it('follows its bank', async () => {
    const document = await openBank(bank('host-edit'));
    await start(document);
    const changed = next('question');
    const notice = next('notice');
    await replaceTexts(document, { old: 'capital of France', new: 'capital city of France' });
    expectEqual(
      (await changed).entry.data['question'],
      'Which is the capital city of France?',
      'the question',
    );
    expectEqual(
      (await notice).text,
      'This question has been changed in the bank.',
      'what is said of it',
    );
  });

  it('believes nothing that is no message', async () => {
    const document = await openBank(bank('host-lies'));
    await start(document);
    for (const message of [
      undefined,
      'finish',
      { type: 'run', command: 'workbench.action.terminal.new' },
      { type: 'answer', ref: 'host-lies#france', answer: { a: { b: 1 } } },
      { type: 'save', format: '../../x' },
      { __proto__: { type: 'finish' } },
    ]) {
      api().askQuiz(message);
    }
    const right = await answer('host-lies#france', 'Paris');
    expectEqual(right.status.done, 1, 'how many are done');
  });
});
