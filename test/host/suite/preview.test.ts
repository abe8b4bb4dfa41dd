/** The preview: it opens beside the text, follows it both ways, and comes back with the window. */
import * as vscode from 'vscode';
import type { QuizwrightApi } from '../../../src/extension/index.js';
import type { PreviewMessage, PreviewRowData } from '../../../src/protocol/preview.js';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { nextOf } from './next-of.js';
import { leaveAllEditors, openBank, openUntitled } from './open-document.js';
import { waitUntil } from './wait-until.js';

const bank = `title: Capitals
questions:
  - id: france
    question: Which is the capital of France?
    choices:
      - Lyon
      - text: Paris
        correct: true
  - id: italy
    question: Which is the capital of Italy?
    answer: Rome
flashcards:
  - front: Madrid
    back: Spain
`;

type Message<T extends PreviewMessage['type']> = Extract<PreviewMessage, { readonly type: T }>;

const extension = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!;
const api = (): QuizwrightApi => extension.exports;

/** Waits for a message to the preview of a bank, from now on. */
function next<T extends PreviewMessage['type']>(
  { uri }: vscode.TextDocument,
  type: T,
  isExpected: (message: Message<T>) => boolean = () => true,
): Promise<Message<T>> {
  return nextOf(
    api().onDidPostToPreview,
    ({ uri: of, message }) =>
      of.toString() === uri.toString() && isOf(message, type) && isExpected(message)
        ? message
        : undefined,
    `the preview, of “${type}”,`,
  );
}

function isOf<T extends PreviewMessage['type']>(
  message: PreviewMessage,
  type: T,
): message is Message<T> {
  return message.type === type;
}

/** Opens a preview; its page asks for all that it shows. */
async function openPreview(
  document: vscode.TextDocument,
  command = 'quizwright.previewToSide',
): Promise<readonly PreviewRowData[]> {
  const data = next(document, 'data', (message) => message.data.length >= 4);
  await vscode.commands.executeCommand(command);
  return (await data).data;
}

const itemOf = (data: readonly PreviewRowData[], row: number): Record<string, unknown> => {
  const found = data.find((each) => each.row === row);
  if (found?.type !== 'item') throw new Error(`row ${row} is ${JSON.stringify(found)}`);
  return found.data;
};

describe('the preview', () => {
  before(() => extension.activate());

  afterEach(leaveAllEditors);

  it('opens beside the text, and leaves the cursor there', async () => {
    const document = await openBank(bank);
    const data = await openPreview(document);
    expectEqual(itemOf(data, 1)['question'], 'Which is the capital of France?', 'the first item');
    expectEqual(itemOf(data, 3)['front'], 'Madrid', 'the flashcard');
    const [head] = data;
    expectEqual(head?.type === 'head' && head.title, 'Capitals', 'the title');
    expectEqual(vscode.window.activeTextEditor?.document, document, 'the active editor');
    const panels = vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.filter(({ input }) => input instanceof vscode.TabInputWebview),
    );
    expectEqual(panels.length, 1, 'how many panels there are');
    // Asked again, the same is shown.
    await vscode.commands.executeCommand('quizwright.previewToSide');
    expectEqual(vscode.window.tabGroups.all.length, 2, 'how many groups there are');
  });

  it('follows what is typed, and sends what is another', async () => {
    const document = await openBank(bank);
    await openPreview(document);
    const changed = next(document, 'data', ({ data }) => data.some(({ row }) => row === 2));
    await replaceTexts(document, { old: 'answer: Rome', new: 'answer: Roma' });
    const { data } = await changed;
    expectEqual(data.map(({ row }) => row).join(), '2', 'the rows that were sent');
    expectEqual(itemOf(data, 2)['answer'], 'Roma', 'the answer');
  });

  it('follows the cursor, and puts it where the page says', async () => {
    const document = await openBank(bank);
    await openPreview(document);
    const editor = vscode.window.visibleTextEditors.find((each) => each.document === document)!;
    const marked = next(document, 'mark', ({ row }) => row === 2);
    const there = document.positionAt(document.getText().indexOf('of Italy'));
    editor.selection = new vscode.Selection(there, there);
    await marked;
    const moved = waitUntil(
      vscode.window.onDidChangeTextEditorSelection,
      () => (editor.selection.active.line === 12 ? true : undefined),
      () => `the cursor is in line ${editor.selection.active.line}`,
    );
    api().askPreview(document.uri, { type: 'go-to', row: 3, focus: false });
    await moved;
  });

  it('believes nothing that is no message', async () => {
    const document = await openBank(bank);
    await openPreview(document);
    const before = vscode.window.activeTextEditor!.selection;
    for (const message of [
      undefined,
      null,
      'go-to',
      { type: 'go-to', row: '3', focus: false },
      { type: 'go-to', row: 3, focus: false, more: 1 },
      { type: 'run', command: 'workbench.action.terminal.new' },
      { type: 'find-media', paths: [1] },
      { type: 'allow-origin', origin: {} },
      { __proto__: { type: 'export' } },
    ]) {
      api().askPreview(document.uri, message);
    }
    expectEqual(vscode.window.activeTextEditor!.selection.active.line, before.active.line, 'line');
  });

  it('filters, and tells what there is to filter by', async () => {
    const document = await openBank(bank);
    await openPreview(document);
    const rows = next(document, 'rows', ({ shown }) => shown === 1);
    const filter = { text: 'italy', tags: [], kinds: [], difficulties: [], statuses: [] };
    api().askPreview(document.uri, { type: 'filter', filter: { ...filter, problemsOnly: false } });
    const { rows: shown, facets } = await rows;
    expectEqual(shown.join(), '2', 'the rows');
    expectEqual(facets.kinds.join(), 'flashcard,short-answer,single-choice', 'the kinds');
  });

  it('finds files beside the bank, and none outside its folder', async () => {
    const document = await openBank(bank);
    await openPreview(document);
    const paths = ['../package.json', '/etc/passwd', 'none.png'];
    const media = next(document, 'media');
    api().askPreview(document.uri, { type: 'find-media', paths });
    const { media: found } = await media;
    expectEqual(
      paths.map((path) => found[path]?.state).join(),
      'outside,outside,missing',
      'what is there',
    );
  });

  it('shows a bank that was never saved', async () => {
    const document = await openUntitled('quizwright', bank);
    const data = await openPreview(document);
    expectEqual(itemOf(data, 2)['answer'], 'Rome', 'the answer');
  });

  it('is an editor of the file, too', async () => {
    const document = await openBank(bank);
    const data = next(document, 'data', (message) => message.data.length >= 4);
    await vscode.commands.executeCommand(
      'vscode.openWith',
      document.uri,
      'quizwright.previewEditor',
      vscode.ViewColumn.Two,
    );
    expectEqual(itemOf((await data).data, 1)['id'], 'france', 'the id');
  });
});
