/** What pasting makes of questions, of pairs and of images. */
import * as vscode from 'vscode';
import type { QuizwrightApi } from '../../../src/extension/index.js';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { closeAllDocuments, openBank, openFile, openUntitled } from './open-document.js';

const bank = 'title: T\nquestions:\n  - id: one\n    question: One?\n    answer: 1\n\n';
const lettered = '1. Which river?\na) Loire\n*b) Seine\n';
const pixel = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]);

let count = 0;

describe('pasting', () => {
  let api: QuizwrightApi;
  before(async () => {
    const extension = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!;
    api = await extension.activate();
  });
  afterEach(closeAllDocuments);

  /** The first edit for what is pasted, and the text once it is made. */
  async function paste(
    document: vscode.TextDocument,
    position: vscode.Position,
    transfer: vscode.DataTransfer,
  ): Promise<vscode.DocumentPasteEdit | undefined> {
    const [edit] = await api.pasteEdits(document, position, transfer);
    if (edit?.additionalEdit !== undefined) {
      expectEqual(
        await vscode.workspace.applyEdit(edit.additionalEdit),
        true,
        'whether it is made',
      );
    }
    return edit;
  }

  function textOf(text: string): vscode.DataTransfer {
    const transfer = new vscode.DataTransfer();
    transfer.set('text/plain', new vscode.DataTransferItem(text));
    return transfer;
  }

  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`makes questions between items of a document with ${name}`, async () => {
      const document = await openBank(bank.replaceAll('\n', eol));
      const edit = await paste(document, new vscode.Position(5, 0), textOf(lettered));
      expectEqual(edit?.title, 'Paste as questions (1)', 'the title');
      expectEqual(edit?.yieldTo, undefined, 'what it gives way to');
      expectEqual(
        document.getText().split(eol).slice(5),
        [
          ...['', '  - question: Which river?', '    choices:', '      - Loire'],
          ...['      - text: Seine', '        correct: true', ''],
        ],
        'the question',
      );
    });
  }

  it('gives way to plain text inside a text', async () => {
    const document = await openBank(bank);
    const edit = await paste(document, new vscode.Position(3, 16), textOf('a\tb\nc\td\n'));
    expectEqual(edit?.kind.value, 'quizwright.flashcards', 'the kind');
    expectEqual(
      edit?.yieldTo?.map(({ value }) => value),
      [vscode.DocumentDropOrPasteEditKind.Text.value],
      'what it gives way to',
    );
  });

  it('keeps an image beside the bank under a name that is free', async () => {
    count += 1;
    const folder = `paste-${count}`;
    writeMemoryFile(`${folder}/media/one.png`, '');
    const document = await openFile(writeMemoryFile(`${folder}/bank.quiz.yaml`, bank));
    const transfer = new vscode.DataTransfer();
    const file = { name: 'image.png', data: () => Promise.resolve(pixel) };
    const item = new vscode.DataTransferItem('');
    item.asFile = () => file;
    transfer.set('image/png', item);
    const edit = await paste(document, new vscode.Position(3, 18), transfer);
    expectEqual(
      (edit!.insertText as vscode.SnippetString).value,
      ' ![${1:what the image shows}](media/one-2.png)',
      'what is inserted',
    );
    const kept = vscode.Uri.joinPath(document.uri, '..', 'media', 'one-2.png');
    expectEqual([...(await vscode.workspace.fs.readFile(kept))], [...pixel], 'the file');
  });

  it('refers to an image that is beside the bank already', async () => {
    count += 1;
    const image = writeMemoryFile(`paste-${count}/img/a map.png`, '');
    const document = await openFile(writeMemoryFile(`paste-${count}/bank.quiz.yaml`, bank));
    const transfer = new vscode.DataTransfer();
    transfer.set('text/uri-list', new vscode.DataTransferItem(image.toString()));
    const edit = await paste(document, new vscode.Position(3, 18), transfer);
    expectEqual(
      (edit!.insertText as vscode.SnippetString).value.includes('(img/a%20map.png)'),
      true,
      'whether it is referred to',
    );
  });

  it('keeps no image of a bank that is not saved', async () => {
    const document = await openUntitled('quizwright', bank);
    const transfer = new vscode.DataTransfer();
    const item = new vscode.DataTransferItem('');
    item.asFile = () => ({ name: 'a.png', data: () => Promise.resolve(pixel) });
    transfer.set('image/png', item);
    expectEqual(await paste(document, new vscode.Position(3, 18), transfer), undefined, 'the edit');
  });
});
