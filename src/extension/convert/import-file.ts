import * as vscode from 'vscode';
import { type ImportedBank, importSources } from '../../service/import/index.js';
import { flashcardsInWords, questionsInWords, remarksInWords } from '../../service/counted.js';
import { folderForBanks, openUnsaved } from '../new-bank.js';
import { decodeSource } from './decode-source.js';
import { ImportRemarks, type Remarked } from './import-remarks.js';
import { writeMedia } from './write-media.js';

/** Larger ones are no text that somebody wrote; importing would hold the editor. */
const LARGEST_TEXT = 20 * 1024 * 1024;
/** Packages hold pictures and sounds. */
const LARGEST = 200 * 1024 * 1024;

interface Source {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string | undefined;
}

/** What imports for this window. */
export interface Imports {
  /** Asks for files, unless a menu gave some. */
  importFiles(given: readonly unknown[]): Promise<void>;
}

/** “Import…”: files that people have become banks, opened but not yet saved. */
export function createImports(): Imports {
  const remarks = new ImportRemarks();
  return {
    async importFiles(given) {
      const uris = urisIn(given) ?? (await askForFiles());
      if (uris === undefined || uris.length === 0) return;
      const refused: string[] = [];
      const sources = await readSources(uris, refused);
      const isOneBank = sources.length < 2 ? true : await askForOneBank(sources.length);
      if (isOneBank === undefined) return;
      const outcome = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Importing…') },
        () => importSources(sources, isOneBank, vscode.l10n.t),
      );
      for (const bank of outcome.banks) {
        // oxlint-disable-next-line no-await-in-loop -- so that they are opened in their order
        await openBank(bank, sources, remarks);
      }
      for (const message of [...refused, ...outcome.refused]) {
        void vscode.window.showWarningMessage(message);
      }
    },
  };
}

/** From a menu come the file and all that are selected. */
function urisIn(given: readonly unknown[]): readonly vscode.Uri[] | undefined {
  const uris = given.flat().filter((one) => one instanceof vscode.Uri);
  if (uris.length === 0) return undefined;
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

const importable = [
  ...['txt', 'text', 'md', 'markdown', 'opml', 'mm', 'gift', 'aiken', 'csv', 'tsv'],
  ...['xml', 'zip', 'imscc', 'apkg', 'colpkg', 'yaml', 'yml', 'json', 'toml'],
];

function askForFiles(): Thenable<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import into a question bank'),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: true,
    filters: {
      [vscode.l10n.t('Everything that can be imported')]: importable,
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
}

async function askForOneBank(count: number): Promise<boolean | undefined> {
  const one = { label: vscode.l10n.t('One bank of all files'), isOne: true };
  const each = { label: vscode.l10n.t('A bank of each file'), isOne: false };
  const placeHolder = vscode.l10n.t('{0} files: what shall they become?', count);
  return (await vscode.window.showQuickPick([one, each], { placeHolder }))?.isOne;
}

async function readSources(uris: readonly vscode.Uri[], refused: string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const uri of uris) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory
    const read = await readSource(uri, name);
    if (typeof read === 'string') refused.push(read);
    else sources.push({ uri, name, ...read });
  }
  return sources;
}

async function readSource(
  uri: vscode.Uri,
  name: string,
): Promise<Pick<Source, 'bytes' | 'text'> | string> {
  const { fs } = vscode.workspace;
  try {
    const { size } = await fs.stat(uri);
    const bytes = size > LARGEST ? undefined : await fs.readFile(uri);
    const text = bytes === undefined ? undefined : decodeSource(bytes);
    if (bytes !== undefined && (text === undefined || size <= LARGEST_TEXT)) return { bytes, text };
    return vscode.l10n.t('“{0}” is too large to be imported.', name);
  } catch {
    return vscode.l10n.t('“{0}” could not be read.', name);
  }
}

async function openBank(
  bank: ImportedBank,
  sources: readonly Source[],
  remarks: ImportRemarks,
): Promise<void> {
  const from = bank.from.map(({ source, remarks }): Remarked => {
    const { uri, name, text = '' } = sources[source]!;
    return { uri, name, text, remarks };
  });
  const [{ uri, name }] = from as [Remarked, ...Remarked[]];
  const folder = vscode.workspace.getWorkspaceFolder(uri)
    ? vscode.Uri.joinPath(uri, '..')
    : await folderForBanks();
  const document = await openUnsaved(folder, name.replace(/\.[^.]+$/, ''));
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), bank.text));
  const top = new vscode.Position(0, 0);
  editor.selection = new vscode.Selection(top, top);
  editor.revealRange(new vscode.Range(top, top));
  remarks.show(document, from);
  if (bank.media.size > 0) void writeMedia(folder, bank.media);
  void tellOf(bank, from, remarks);
}

async function tellOf(
  { questions, flashcards }: ImportedBank,
  from: readonly Remarked[],
  shown: ImportRemarks,
): Promise<void> {
  const tell = vscode.l10n.t;
  const counts = [
    ...(questions > 0 ? [questionsInWords(questions, tell)] : []),
    ...(flashcards > 0 ? [flashcardsInWords(flashcards, tell)] : []),
    ...(questions + flashcards === 0 ? [vscode.l10n.t('notes only')] : []),
  ].join(', ');
  const names = from.map(({ name }) => name).join(', ');
  const made = vscode.l10n.t('Imported from {0}: {1}. The bank is not saved yet.', names, counts);
  const count = from.reduce((sum, { remarks }) => sum + remarks.length, 0);
  if (count === 0) {
    void vscode.window.showInformationMessage(made);
    return;
  }
  const look = vscode.l10n.t('Show Remarks');
  const more = vscode.l10n.t('Please look at {0}.', remarksInWords(count, tell));
  const chosen = await vscode.window.showInformationMessage(`${made} ${more}`, look);
  if (chosen === look) await shown.reveal(from);
}
