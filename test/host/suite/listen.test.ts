/** A bank that is read aloud: a panel with a lesson that follows the text. */
import * as vscode from 'vscode';
import type { QuizwrightApi } from '../../../src/extension/index.js';
import type { ListenLesson } from '../../../src/protocol/listen.js';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { nextOf } from './next-of.js';
import { closeAllDocuments, openBank } from './open-document.js';
import { waitUntil } from './wait-until.js';

const bank = `title: Rivers
questions:
  - id: danube
    question: Which river flows through Vienna, and what is $x^2$?
    answer: Danube
`;

const extension = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!;
const api = (): QuizwrightApi => extension.exports;

/** Waits for a lesson that is as expected, from now on. */
function next(isExpected: (lesson: ListenLesson) => boolean): Promise<ListenLesson> {
  return nextOf(
    api().onDidPostToListen,
    (message) => (message.type === 'lesson' && isExpected(message) ? message : undefined),
    'the player',
  );
}

describe('the player of a bank', () => {
  before(() => extension.activate());

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAllDocuments();
  });

  it('is sent the lesson, with math in words, and again when the bank is edited', async () => {
    const document = await openBank(bank);
    const lesson = next(() => true);
    await vscode.commands.executeCommand('quizwright.listen', document.uri);
    const { parts, language } = await lesson;
    expectEqual(
      parts.map(({ key }) => key),
      ['title', 'questions/danube'],
      'the parts',
    );
    expectEqual(language, 'en', 'the language');
    expectEqual(
      parts[1]!.utterances[1]!.sentences,
      ['Which river flows through Vienna, and what is x squared?'],
      'what is asked',
    );
    const edited = next(({ title }) => title === 'Streams');
    await replaceTexts(document, { old: 'Rivers', new: 'Streams' });
    await edited;
  });

  it('leads to the text, and believes nothing that is no message', async () => {
    const document = await openBank(bank);
    const lesson = next(() => true);
    await vscode.commands.executeCommand('quizwright.listen', document.uri);
    await lesson;
    for (const message of [undefined, { type: 'go-to', part: 7 }, { type: 'wish', wish: {} }]) {
      api().askListen(document.uri, message);
    }
    const moved = waitUntil(
      vscode.window.onDidChangeTextEditorSelection,
      () =>
        vscode.window.activeTextEditor?.selection.active.line === 2
          ? vscode.window.activeTextEditor
          : undefined,
      () => 'the cursor did not come to the question',
    );
    api().askListen(document.uri, { type: 'go-to', part: 'questions/danube' });
    await moved;
  });
});
