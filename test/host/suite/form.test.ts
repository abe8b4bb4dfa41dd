/** “Edit Item as Form”: the form opens, its changes are edits of the text, and it follows the text. */
import * as vscode from 'vscode';
import type { QuizwrightApi } from '../../../src/extension/index.js';
import type { FormMessage, FormState } from '../../../src/protocol/form.js';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { nextOf } from './next-of.js';
import { leaveAllEditors, openBank, openUntitled } from './open-document.js';

const bank = `title: Capitals
questions:
  - question: Which is the capital of France?
    choices:
      - Lyon # no
      - text: Paris
        correct: true
flashcards:
  - front: Rome
    back: Italy
`;

type StateMessage = Extract<FormMessage, { readonly type: 'state' }>;

const extension = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!;
const api = (): QuizwrightApi => extension.exports;

/** Waits for what the form of a bank is shown, from now on. */
function nextState(
  uri: vscode.Uri,
  isExpected: (message: StateMessage) => boolean,
): Promise<FormState> {
  return nextOf(
    api().onDidPostToForm,
    ({ uri: of, message }) =>
      of.toString() === uri.toString() && message.type === 'state' && isExpected(message)
        ? message.state
        : undefined,
    'the form',
  );
}

/** Opens the form of the item that a text stands in. */
async function openForm(document: vscode.TextDocument, part: string): Promise<FormState> {
  const shown = nextState(document.uri, ({ state }) => state.item !== undefined);
  const position = document.positionAt(document.getText().indexOf(part));
  vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand('quizwright.editItem');
  return shown;
}

function valueOf({ item }: FormState, key: string): unknown {
  return item?.values[key];
}

/** Asks as the page does, and waits for the answer. */
async function ask(uri: vscode.Uri, request: Record<string, unknown>): Promise<FormState> {
  const answered = nextState(uri, ({ answers }) => answers === request['id']);
  api().askForm(uri, request);
  return answered;
}

describe('the form of an item', () => {
  before(() => extension.activate());

  afterEach(leaveAllEditors);

  it('shows the item at the cursor, writes its changes and follows the text', async () => {
    const document = await openBank(bank);
    const { uri } = document;
    const first = await openForm(document, 'Paris');
    expectEqual(valueOf(first, 'question'), 'Which is the capital of France?', 'the question');
    const change = { type: 'set', path: ['question'], value: 'Where: there?' };
    const answer = await ask(uri, { type: 'change', id: 1, state: first.state, change });
    const edited = bank.replace('Which is the capital of France?', '|\n      Where: there?');
    expectEqual(document.getText(), edited, 'the text');
    expectEqual(valueOf(answer, 'question'), 'Where: there?', 'what the form says');
    const followed = nextState(uri, ({ state }) => valueOf(state, 'question') === 'Where: here?');
    await replaceTexts(document, { old: 'there', new: 'here' });
    await followed;
    // What was meant for the text of before is not written.
    await ask(uri, { type: 'change', id: 2, state: answer.state, change });
    expectEqual(document.getText(), edited.replace('there', 'here'), 'the text');
  });

  it('undoes and does again what the text did', async () => {
    const document = await openBank(bank);
    const { uri } = document;
    const { state } = await openForm(document, 'Rome');
    const change = { type: 'set', path: ['back'], value: 'Italia' };
    await ask(uri, { type: 'change', id: 1, state, change });
    expectEqual(document.getText(), bank.replace('Italy', 'Italia'), 'the text');
    const undone = nextState(uri, ({ state: shown }) => valueOf(shown, 'back') === 'Italy');
    api().askForm(uri, { type: 'undo' });
    await undone;
    expectEqual(document.getText(), bank, 'the text');
    const redone = nextState(uri, ({ state: shown }) => valueOf(shown, 'back') === 'Italia');
    api().askForm(uri, { type: 'redo' });
    await redone;
  });

  it('goes to another item when it is asked for from the text', async () => {
    const document = await openBank(bank);
    await openForm(document, 'Paris');
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    const card = await openForm(document, 'Rome');
    expectEqual(valueOf(card, 'front'), 'Rome', 'the front');
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const forms = tabs.filter(({ input }) => input instanceof vscode.TabInputCustom);
    expectEqual(forms.length, 1, 'how many forms there are');
  });

  it('is there for banks that are no files', async () => {
    const document = await openUntitled('quizwright', bank);
    const { state } = await openForm(document, 'Paris');
    const change = { type: 'mark', index: 0, correct: true };
    await ask(document.uri, { type: 'change', id: 1, state, change });
    const marked = bank
      .replace('\n        correct: true', '')
      .replace('Lyon # no', 'text: Lyon # no\n        correct: true');
    expectEqual(document.getText(), marked, 'the text');
  });

  it('believes nothing that is no message', async () => {
    const document = await openBank(bank);
    const { state } = await openForm(document, 'Paris');
    for (const message of [
      undefined,
      'undo',
      { type: 'change', id: 1, state },
      { type: 'change', id: 1, state, change: { type: 'set', path: ['question'], value: {} } },
      { type: 'run', command: 'workbench.action.closeAllEditors' },
    ]) {
      api().askForm(document.uri, message);
    }
    const change = { type: 'set', path: ['__proto__', 'polluted'], value: 'yes' };
    await ask(document.uri, { type: 'change', id: 9, state, change });
    expectEqual(document.getText(), bank, 'the text');
  });
});
