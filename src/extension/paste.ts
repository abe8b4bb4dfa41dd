import * as vscode from 'vscode';
import type { Importer } from '../service/import/index.js';
import { mayBeItems, pasteOffers } from '../service/index.js';
import { bankSelector } from './language.js';
import { loadBundle } from './load-bundle.js';
import type { OpenBanks } from './open-banks.js';
import { imageEdit, imageKind, type MediaEdit } from './paste-image.js';
import { toTextEdits } from './positions.js';

const { Empty, Text } = vscode.DocumentDropOrPasteEditKind;
const kinds = {
  questions: Empty.append('quizwright', 'questions'),
  flashcards: Empty.append('quizwright', 'flashcards'),
  choices: Empty.append('quizwright', 'choices'),
} as const;

/** The edits that pasting something at a place of a bank may make. */
export type PasteEdits = (
  document: vscode.TextDocument,
  position: vscode.Position,
  dataTransfer: vscode.DataTransfer,
) => Promise<vscode.DocumentPasteEdit[]>;

/** “Paste as questions”, and images that are pasted into a bank or dropped there. */
export function registerPaste(
  extension: vscode.Uri,
  banks: OpenBanks,
): vscode.Disposable & { readonly edits: PasteEdits } {
  const edits: PasteEdits = async (document, position, dataTransfer) => {
    const image = await imageEdit(banks, document, position, dataTransfer);
    if (image !== undefined) return [toPasteEdit(image)];
    return itemEdits(extension, banks, document, position, dataTransfer);
  };
  const pasting: vscode.DocumentPasteEditProvider = {
    provideDocumentPasteEdits(document, [range, ...others], dataTransfer) {
      if (range === undefined || others.length > 0 || !range.isEmpty) return [];
      return edits(document, range.start, dataTransfer);
    },
  };
  const dropping: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, dataTransfer) {
      const image = await imageEdit(banks, document, position, dataTransfer);
      if (image === undefined) return undefined;
      const edit = new vscode.DocumentDropEdit(image.insertText, image.title, imageKind);
      edit.additionalEdit = image.additionalEdit;
      return edit;
    },
  };
  const registered = vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(bankSelector, pasting, {
      providedPasteEditKinds: [...Object.values(kinds), imageKind],
      pasteMimeTypes: ['text/plain', 'image/*', 'files'],
    }),
    vscode.languages.registerDocumentDropEditProvider(bankSelector, dropping, {
      providedDropEditKinds: [imageKind],
      dropMimeTypes: ['image/*', 'files', 'text/uri-list'],
    }),
  );
  return { edits, dispose: () => void registered.dispose() };
}

function toPasteEdit({ insertText, title, additionalEdit }: MediaEdit): vscode.DocumentPasteEdit {
  const edit = new vscode.DocumentPasteEdit(insertText, title, imageKind);
  edit.additionalEdit = additionalEdit;
  return edit;
}

/** Questions and flashcards go where they belong, which need not be where the cursor is. */
async function itemEdits(
  extension: vscode.Uri,
  banks: OpenBanks,
  document: vscode.TextDocument,
  position: vscode.Position,
  dataTransfer: vscode.DataTransfer,
): Promise<vscode.DocumentPasteEdit[]> {
  const text = await dataTransfer.get('text/plain')?.asString();
  const bank = await banks.when(document);
  if (text === undefined || bank === undefined || !mayBeItems(text)) return [];
  const importer = await importerOf(extension);
  const at = document.offsetAt(position);
  const offers = pasteOffers(bank.bank, { start: at, end: at }, text, importer, vscode.l10n.t);
  return offers.map(({ title, sort, edits, isLikely }) => {
    const edit = new vscode.DocumentPasteEdit('', title, kinds[sort]);
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.set(document.uri, toTextEdits(document, edits));
    if (!isLikely) edit.yieldTo = [Text];
    return edit;
  });
}

let loading: Promise<Importer> | undefined;

/** It is large, and loaded when something is pasted that may be questions for the first time. */
function importerOf(extension: vscode.Uri): Promise<Importer> {
  return (loading ??= loadBundle<Importer>(extension, 'import') as Promise<Importer>);
}
